/** What each tag is: a part of the reference by our own table, or what EndNote, Zotero and others write. */
import type { CslTextField } from '../../cite/exchange/bibtex-fields.ts';
import { RIS_DATES, RIS_FIELDS, RIS_NAMES, RIS_SLOT, RIS_TYPES } from '../../cite/exchange/ris-fields.ts';
import type { CslType } from '../../model/csl.ts';

export type TagRole =
  | { readonly is: 'text'; readonly csl: CslTextField }
  | { readonly is: 'names'; readonly csl: (typeof RIS_NAMES)[number]['csl'] }
  | { readonly is: 'date'; readonly csl: (typeof RIS_DATES)[number]['csl'] }
  | {
      readonly is:
        | 'type'
        | 'id'
        | 'year'
        | 'start'
        | 'end'
        | 'slot'
        | 'tags'
        | 'second-abstract'
        | 'link'
        | 'serial'
        | 'housekeeping';
    };

const TYPE_ALIASES: ReadonlyMap<string, CslType> = new Map(
  Object.entries({
    ABST: 'article-journal',
    ADVS: 'motion_picture',
    AGGR: 'dataset',
    ANCIENT: 'book',
    CHART: 'document',
    CLSWK: 'book',
    CONF: 'paper-conference',
    CTLG: 'book',
    DICT: 'entry-encyclopedia',
    EBOOK: 'book',
    ECHAP: 'chapter',
    EDBOOK: 'book',
    EJOUR: 'article-journal',
    EJOU: 'article-journal',
    FIGURE: 'document',
    GRANT: 'document',
    ICOMM: 'personal_communication',
    INPR: 'article-journal',
    JFULL: 'article-journal',
    LEGAL: 'legislation',
    MPCT: 'motion_picture',
    MULTI: 'document',
    PAMP: 'book',
    PAT: 'document',
    SER: 'book',
    STAND: 'document',
    UNBILL: 'bill',
    WEB: 'webpage',
  } as const),
);

/** Undefined for a type that nobody knows. */
export function risType(value: string): CslType | undefined {
  const name = value.trim().toUpperCase();
  return RIS_TYPES.find(({ ris }) => ris === name)?.type ?? TYPE_ALIASES.get(name);
}

const ALIASES: ReadonlyMap<string, TagRole> = new Map<string, TagRole>([
  ['TY', { is: 'type' }],
  ['ID', { is: 'id' }],
  ['PY', { is: 'year' }],
  ['Y1', { is: 'date', csl: 'issued' }],
  ['A1', { is: 'names', csl: 'author' }],
  ['A3', { is: 'names', csl: 'editor' }],
  ['ED', { is: 'names', csl: 'editor' }],
  ['TA', { is: 'names', csl: 'translator' }],
  ['T1', { is: 'text', csl: 'title' }],
  ['CT', { is: 'text', csl: 'title' }],
  ['JO', { is: 'text', csl: 'container-title' }],
  ['JF', { is: 'text', csl: 'container-title' }],
  ['BT', { is: 'text', csl: 'container-title' }],
  ['PP', { is: 'text', csl: 'publisher-place' }],
  ['VO', { is: 'text', csl: 'volume' }],
  ['IP', { is: 'text', csl: 'issue' }],
  ['CP', { is: 'text', csl: 'issue' }],
  ['LK', { is: 'link' }],
  ['UR', { is: 'link' }],
  ['SN', { is: 'serial' }],
  ['SP', { is: 'start' }],
  ['EP', { is: 'end' }],
  ['KW', { is: 'tags' }],
  ['N2', { is: 'second-abstract' }],
  [RIS_SLOT, { is: 'slot' }],
]);

/** Abbreviations of what another tag says in full, numbers of databases, paths of files: nothing of the page. */
const HOUSEKEEPING: ReadonlySet<string> = new Set('AN AV CN JA J1 J2 L1 L2 L3 L4 LB RP ST TT'.split(' '));

/** Undefined for a tag that has no place on a page. */
export function tagRole(tag: string): TagRole | undefined {
  const known = ALIASES.get(tag);
  if (known) return known;
  const names = RIS_NAMES.find((row) => row.tag === tag);
  if (names) return { is: 'names', csl: names.csl };
  const date = RIS_DATES.find((row) => row.tag === tag);
  if (date) return { is: 'date', csl: date.csl };
  const text = RIS_FIELDS.find((row) => row.tag === tag);
  if (text) return { is: 'text', csl: text.csl };
  return HOUSEKEEPING.has(tag) ? { is: 'housekeeping' } : undefined;
}
