/** How CSL types and fields are called in RIS: one table for writing and for reading. */
import type { CslType } from '../../model/csl.ts';
import type { CslTextField } from './bibtex-fields.ts';

export interface RisType {
  readonly type: CslType;
  /** The value of `TY`. */
  readonly ris: string;
}

/** Several types may share a value of `TY`; the first row with it is what it means on reading. */
export const RIS_TYPES: readonly RisType[] = [
  { type: 'article-journal', ris: 'JOUR' },
  { type: 'article-magazine', ris: 'MGZN' },
  { type: 'article-newspaper', ris: 'NEWS' },
  { type: 'article', ris: 'UNPB' },
  { type: 'bill', ris: 'BILL' },
  { type: 'book', ris: 'BOOK' },
  { type: 'broadcast', ris: 'SOUND' },
  { type: 'chapter', ris: 'CHAP' },
  { type: 'dataset', ris: 'DATA' },
  { type: 'document', ris: 'GEN' },
  { type: 'entry-encyclopedia', ris: 'ENCYC' },
  { type: 'hearing', ris: 'HEAR' },
  { type: 'legal_case', ris: 'CASE' },
  { type: 'legislation', ris: 'STAT' },
  { type: 'manuscript', ris: 'MANSCPT' },
  { type: 'map', ris: 'MAP' },
  { type: 'motion_picture', ris: 'VIDEO' },
  { type: 'paper-conference', ris: 'CPAPER' },
  { type: 'personal_communication', ris: 'PCOMM' },
  { type: 'post-weblog', ris: 'BLOG' },
  { type: 'regulation', ris: 'GOVDOC' },
  { type: 'report', ris: 'RPRT' },
  { type: 'software', ris: 'COMP' },
  { type: 'song', ris: 'MUSIC' },
  { type: 'thesis', ris: 'THES' },
  { type: 'speech', ris: 'SLIDE' },
  { type: 'webpage', ris: 'ELEC' },
  { type: 'review', ris: 'JOUR' },
  { type: 'event', ris: 'SLIDE' },
  { type: 'interview', ris: 'GEN' },
  { type: 'treaty', ris: 'GEN' },
  { type: 'post', ris: 'BLOG' },
];

export interface RisField {
  readonly csl: CslTextField;
  readonly tag: string;
}

/** In the order of printing, between the names and the dates. Pages, keywords and dates have forms of their own. */
export const RIS_FIELDS: readonly RisField[] = [
  { csl: 'title', tag: 'TI' },
  { csl: 'container-title', tag: 'T2' },
  { csl: 'event', tag: 'T3' },
  { csl: 'publisher', tag: 'PB' },
  { csl: 'publisher-place', tag: 'CY' },
  { csl: 'source', tag: 'DP' },
  { csl: 'archive', tag: 'DB' },
  { csl: 'genre', tag: 'M3' },
  { csl: 'medium', tag: 'M2' },
  { csl: 'volume', tag: 'VL' },
  { csl: 'issue', tag: 'IS' },
  { csl: 'number', tag: 'M1' },
  { csl: 'edition', tag: 'ET' },
  { csl: 'section', tag: 'SE' },
  { csl: 'abstract', tag: 'AB' },
  { csl: 'language', tag: 'LA' },
  { csl: 'URL', tag: 'UR' },
  { csl: 'DOI', tag: 'DO' },
  { csl: 'ISBN', tag: 'SN' },
  { csl: 'ISSN', tag: 'SN' },
  { csl: 'note', tag: 'RN' },
];

export const RIS_NAMES = [
  { csl: 'author', tag: 'AU' },
  { csl: 'editor', tag: 'A2' },
  { csl: 'translator', tag: 'A4' },
] as const;

/** `DA` is joined by `PY`, the year alone. */
export const RIS_DATES = [
  { csl: 'issued', tag: 'DA' },
  { csl: 'accessed', tag: 'Y2' },
  { csl: 'original-date', tag: 'OP' },
] as const;

/** One for each quotation and each note, by the grammar of `quotation-slot.ts`. */
export const RIS_SLOT = 'N1';
