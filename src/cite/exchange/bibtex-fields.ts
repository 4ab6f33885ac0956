/**
 * How CSL types and fields are called in BibTeX and BibLaTeX: one table for writing and for reading. The names are
 * those that BibTeX styles know and BibLaTeX takes as aliases, so that one file serves both.
 */
import type { CslItem, CslType } from '../../model/csl.ts';

export interface BibType {
  readonly type: CslType;
  /** Without the `@`. */
  readonly entry: string;
  /** `entrysubtype`, where several CSL types share an entry type: BibLaTeX's own values, else the name of the type. */
  readonly subtype?: string;
}

/** The first row of an entry type is what it means without a subtype. Styles take entry types they lack as `misc`. */
export const BIB_TYPES: readonly BibType[] = [
  { type: 'article-journal', entry: 'article' },
  { type: 'article-magazine', entry: 'article', subtype: 'magazine' },
  { type: 'article-newspaper', entry: 'article', subtype: 'newspaper' },
  { type: 'review', entry: 'article', subtype: 'review' },
  { type: 'book', entry: 'book' },
  { type: 'chapter', entry: 'incollection' },
  { type: 'entry-encyclopedia', entry: 'incollection', subtype: 'encyclopedia' },
  { type: 'paper-conference', entry: 'inproceedings' },
  { type: 'report', entry: 'techreport' },
  { type: 'thesis', entry: 'phdthesis' },
  { type: 'manuscript', entry: 'unpublished' },
  { type: 'speech', entry: 'unpublished', subtype: 'speech' },
  { type: 'article', entry: 'unpublished', subtype: 'preprint' },
  { type: 'webpage', entry: 'online' },
  { type: 'post', entry: 'online', subtype: 'post' },
  { type: 'post-weblog', entry: 'online', subtype: 'blog' },
  { type: 'document', entry: 'misc' },
  ...(
    [
      'bill',
      'broadcast',
      'dataset',
      'event',
      'hearing',
      'interview',
      'legal_case',
      'legislation',
      'map',
      'motion_picture',
      'personal_communication',
      'regulation',
      'software',
      'song',
      'treaty',
    ] as const
  ).map((type) => ({ type, entry: 'misc', subtype: type })),
];

/** Fields whose value is a text. */
export type CslTextField = {
  [K in keyof CslItem]-?: Extract<CslItem[K], string> extends never ? never : K;
}[Exclude<keyof CslItem, 'type'>];

export interface BibField {
  readonly csl: CslTextField;
  readonly bib: string;
  /** The entry types that call it so; absent in the row for all others. */
  readonly entries?: readonly string[];
  /** `verbatim` takes no escapes; `whole` keeps its capitals; `pages` has two hyphens for a dash. */
  readonly kind?: 'verbatim' | 'whole' | 'pages';
}

/** In the order of printing. Of rows for one CSL field, the first that fits the entry type holds. */
export const BIB_FIELDS: readonly BibField[] = [
  { csl: 'title', bib: 'title', kind: 'whole' },
  { csl: 'container-title', bib: 'booktitle', entries: ['incollection', 'inproceedings'] },
  { csl: 'container-title', bib: 'journal' },
  { csl: 'publisher', bib: 'institution', entries: ['techreport'] },
  { csl: 'publisher', bib: 'school', entries: ['phdthesis'] },
  { csl: 'publisher', bib: 'publisher' },
  { csl: 'publisher-place', bib: 'address' },
  { csl: 'source', bib: 'agency' },
  { csl: 'genre', bib: 'type' },
  { csl: 'medium', bib: 'medium' },
  { csl: 'volume', bib: 'volume' },
  { csl: 'issue', bib: 'number', entries: ['article'] },
  { csl: 'issue', bib: 'issue' },
  { csl: 'number', bib: 'eid', entries: ['article'] },
  { csl: 'number', bib: 'number' },
  { csl: 'page', bib: 'pages', kind: 'pages' },
  { csl: 'edition', bib: 'edition' },
  { csl: 'section', bib: 'chapter' },
  { csl: 'event', bib: 'eventtitle' },
  { csl: 'language', bib: 'language' },
  { csl: 'URL', bib: 'url', kind: 'verbatim' },
  { csl: 'DOI', bib: 'doi', kind: 'verbatim' },
  { csl: 'ISBN', bib: 'isbn' },
  { csl: 'ISSN', bib: 'issn' },
  { csl: 'archive', bib: 'library' },
  { csl: 'abstract', bib: 'abstract' },
  { csl: 'note', bib: 'note' },
];

export const BIB_NAMES = ['author', 'editor', 'translator'] as const;

/** `date` is joined by `year` and `month`, for BibTeX. */
export const BIB_DATES = [
  { csl: 'issued', bib: 'date' },
  { csl: 'accessed', bib: 'urldate' },
  { csl: 'original-date', bib: 'origdate' },
] as const;

/** Quotations and notes, by the grammar of `quotation-slot.ts`. BibLaTeX knows it as an alias of `annotation`. */
export const BIB_SLOT = 'annote';

export const BIB_MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
