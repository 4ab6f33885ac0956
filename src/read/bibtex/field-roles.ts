/** What each field of an entry is: a part of the reference by our own table, or what else programs write. */
import {
  BIB_DATES,
  BIB_FIELDS,
  BIB_NAMES,
  BIB_SLOT,
  BIB_TYPES,
  type BibField,
  type BibType,
  type CslTextField,
} from '../../cite/exchange/bibtex-fields.ts';
import type { CslType } from '../../model/csl.ts';

/** Entry types of BibLaTeX and of reference managers, as the entry type of our table and the type that they mean. */
const TYPE_ALIASES: ReadonlyMap<string, readonly [entry: string, type: CslType]> = new Map(
  Object.entries({
    artwork: ['misc', 'document'],
    audio: ['misc', 'song'],
    bookinbook: ['incollection', 'chapter'],
    booklet: ['book', 'book'],
    collection: ['book', 'book'],
    conference: ['inproceedings', 'paper-conference'],
    dataset: ['misc', 'dataset'],
    electronic: ['online', 'webpage'],
    film: ['misc', 'motion_picture'],
    inbook: ['incollection', 'chapter'],
    inreference: ['incollection', 'entry-encyclopedia'],
    jurisdiction: ['misc', 'legal_case'],
    legal: ['misc', 'legislation'],
    legislation: ['misc', 'legislation'],
    letter: ['misc', 'personal_communication'],
    manual: ['book', 'book'],
    mastersthesis: ['phdthesis', 'thesis'],
    movie: ['misc', 'motion_picture'],
    music: ['misc', 'song'],
    mvbook: ['book', 'book'],
    mvcollection: ['book', 'book'],
    newsarticle: ['article', 'article-newspaper'],
    periodical: ['article', 'article-magazine'],
    preprint: ['unpublished', 'article'],
    proceedings: ['book', 'book'],
    reference: ['book', 'book'],
    report: ['techreport', 'report'],
    review: ['article', 'review'],
    software: ['misc', 'software'],
    suppbook: ['incollection', 'chapter'],
    suppcollection: ['incollection', 'chapter'],
    suppperiodical: ['article', 'article-journal'],
    thesis: ['phdthesis', 'thesis'],
    video: ['misc', 'motion_picture'],
    webpage: ['online', 'webpage'],
    www: ['online', 'webpage'],
  } as const),
);

/** An entry's type; a type that nobody knows is a document. */
export function bibType(word: string, subtype: string): BibType & { readonly known: boolean } {
  const alias = TYPE_ALIASES.get(word);
  const entry = alias?.[0] ?? word;
  const rows = BIB_TYPES.filter((row) => row.entry === entry);
  const row = rows.find((one) => one.subtype === subtype.toLowerCase() && subtype !== '');
  if (row) return { ...row, known: true };
  if (alias) return { entry, type: alias[1], known: true };
  return { entry: rows[0] ? entry : 'misc', type: rows[0]?.type ?? 'document', known: rows.length > 0 };
}

export type FieldRole =
  | {
      readonly is: 'text';
      readonly csl: CslTextField;
      readonly kind: NonNullable<BibField['kind']> | 'plain';
      /** Another name for a field of our table, which holds only where that field is not there. */
      readonly alias: boolean;
    }
  | { readonly is: 'names'; readonly csl: (typeof BIB_NAMES)[number] }
  | { readonly is: 'date'; readonly csl: (typeof BIB_DATES)[number]['csl'] }
  | { readonly is: 'year' | 'month' | 'slot' | 'tags' | 'subtitle' | 'subtype' | 'crossref' | 'housekeeping' };

/** Names of BibLaTeX, and of programs, for the fields of our table. */
const TEXT_ALIASES: ReadonlyMap<string, CslTextField> = new Map(
  Object.entries({
    booktitle: 'container-title',
    eventtitle: 'event',
    howpublished: 'publisher',
    institution: 'publisher',
    journaltitle: 'container-title',
    langid: 'language',
    location: 'publisher-place',
    organization: 'publisher',
    school: 'publisher',
    conference: 'event',
    maintitle: 'container-title',
    publisher: 'publisher',
    journal: 'container-title',
    number: 'number',
    'bdsk-url-1': 'URL',
    series: 'container-title',
  } as const),
);
const TAGS: ReadonlySet<string> = new Set(['keywords', 'keyword', 'mendeley-tags', 'groups']);
const NOTES: ReadonlySet<string> = new Set(['annotation', 'annotate', 'comment', 'review', 'notes', 'addendum']);
const SUBTITLES: ReadonlySet<string> = new Set(['subtitle', 'titleaddon']);
/** What programs keep for themselves. Nothing in them is part of the page. */
const HOUSEKEEPING: ReadonlySet<string> = new Set(
  'file pdf local-url timestamp owner creationdate modificationdate date-added date-modified added-at biburl bibsource interhash intrahash citationkey citeulike-article-id posted-at priority qualityassured ranking readstatus printed relevance options hyphenation sortkey sortname sorttitle sortyear presort ids label shorthand shorttitle shortjournal shortauthor journalsubtitle gender useprefix execute read rating __markedentry bdsk-file-1 bdsk-file-2 urlyear lastchecked day mendeley-groups'.split(
    ' ',
  ),
);

/** `entry` is the entry type of our table. Undefined for a field that has no place on a page. */
export function fieldRole(name: string, entry: string): FieldRole | undefined {
  const [role] = BIB_NAMES.filter((csl) => csl === name);
  if (role) return { is: 'names', csl: role };
  const date = BIB_DATES.find(({ bib }) => bib === name);
  if (date) return { is: 'date', csl: date.csl };
  if (name === 'year' || name === 'month') return { is: name };
  if (name === BIB_SLOT || NOTES.has(name)) return { is: 'slot' };
  if (TAGS.has(name)) return { is: 'tags' };
  if (SUBTITLES.has(name)) return { is: 'subtitle' };
  if (name === 'entrysubtype') return { is: 'subtype' };
  if (name === 'crossref' || name === 'xdata') return { is: 'crossref' };
  if (HOUSEKEEPING.has(name)) return { is: 'housekeeping' };
  return textRole(name, entry);
}

function textRole(name: string, entry: string): FieldRole | undefined {
  const rows = BIB_FIELDS.filter(({ bib }) => bib === name);
  const row = rows.find(({ entries }) => entries?.includes(entry)) ?? rows.find(({ entries }) => !entries);
  const csl = row?.csl ?? TEXT_ALIASES.get(name);
  return csl && { is: 'text', csl, kind: row?.kind ?? (csl === 'URL' ? 'verbatim' : 'plain'), alias: !row };
}
