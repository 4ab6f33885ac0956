/**
 * COinS: an OpenURL context object (ANSI/NISO Z39.88-2004, key/encoded-value format) in the title of an empty span, by
 * which reference managers find the sources on a page. Each source is described in the one of four metadata formats
 * that keeps its type; the formats lack newspapers and much else, which Dublin Core carries with Zotero's own types.
 */
import type { CslItem, CslName } from '../../model/csl.ts';
import { startInEdtf } from '../dates/dates.ts';
import { sortingParts } from '../names/names.ts';
import { ZOTERO_TYPES } from '../types/zotero-types.ts';
import type { CslTextField } from './bibtex-fields.ts';

interface MetadataFormat {
  /** The last part of its identifier, `info:ofi/fmt:kev:mtx:…`. */
  readonly name: 'journal' | 'book' | 'dissertation' | 'dc';
  readonly genre?: string;
  /** In the order of printing. */
  readonly fields: readonly (readonly [csl: CslTextField, key: string])[];
}

const BOOK: MetadataFormat['fields'] = [
  ['publisher', 'pub'],
  ['publisher-place', 'place'],
  ['edition', 'edition'],
  ['page', 'pages'],
  ['ISBN', 'isbn'],
];
const WHOLE: MetadataFormat['fields'] = [['title', 'btitle'], ['container-title', 'series'], ...BOOK];
const PART: MetadataFormat['fields'] = [['title', 'atitle'], ['container-title', 'btitle'], ...BOOK];
const IN_JOURNAL: MetadataFormat['fields'] = [
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['page', 'pages'],
  ['ISSN', 'issn'],
];

/** By Zotero's item type. */
const FORMATS: ReadonlyMap<string, MetadataFormat> = new Map([
  ['book', { name: 'book', genre: 'book', fields: WHOLE }],
  ['report', { name: 'book', genre: 'report', fields: WHOLE }],
  ['bookSection', { name: 'book', genre: 'bookitem', fields: PART }],
  ['conferencePaper', { name: 'book', genre: 'proceeding', fields: PART }],
  [
    'journalArticle',
    { name: 'journal', genre: 'article', fields: [['title', 'atitle'], ['container-title', 'jtitle'], ...IN_JOURNAL] },
  ],
  [
    'thesis',
    {
      name: 'dissertation',
      fields: [
        ['title', 'title'],
        ['publisher', 'inst'],
        ['genre', 'degree'],
        ['ISBN', 'isbn'],
      ],
    },
  ],
]);

const DUBLIN_CORE: MetadataFormat = {
  name: 'dc',
  fields: [
    ['title', 'title'],
    ['container-title', 'source'],
    ['publisher', 'publisher'],
    // No elements of Dublin Core, but reference managers write and read them here.
    ...IN_JOURNAL,
    ['URL', 'identifier'],
  ],
};

type Pair = readonly [key: string, value: string | undefined];

/**
 * The context object of a source, as the `title` of the span before it is escaped for HTML. A source without title is
 * listed by its address; undefined for one that has neither, since it cannot be listed.
 */
export function contextObject(item: CslItem): string | undefined {
  const title = item.title?.trim() ? item.title : item.URL;
  if (!title) return undefined;
  const [, itemType] = ZOTERO_TYPES[item.type];
  const { name, genre, fields } = FORMATS.get(itemType) ?? DUBLIN_CORE;
  const pairs: readonly Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`],
    ['rft.genre', genre],
    ['rft.type', name === 'dc' ? itemType : undefined],
    ['rft_id', item.DOI && `info:doi/${item.DOI}`],
    ['rft_id', name === 'dc' ? undefined : item.URL],
    ...fields.map(([field, key]): Pair => [`rft.${key}`, field === 'title' ? title : item[field]]),
    // A key of Dublin Core alone, but Zotero writes it in all formats, and reads it in all but that of theses.
    ['rft.language', item.language],
    ...authors(item.author ?? []),
    // OpenURL asks for ISO 8601, but words are better than no date.
    ['rft.date', startInEdtf(item.issued) ?? item.issued?.literal],
  ];
  return new URLSearchParams(pairs.flatMap(([key, value]) => (value ? [[key, value]] : []))).toString();
}

/**
 * One person in two parts, all others in one, in which a comma ends the family name. Zotero puts each body before the
 * authors it has already, so bodies stand last to first.
 */
function authors(names: readonly CslName[]): Pair[] {
  const people = names.filter(({ literal }) => literal === undefined).map(sortingParts);
  const bodies = names.map(({ literal }): Pair => ['rft.aucorp', literal]).toReversed();
  const [family, given] = people[0] ?? [];
  const others = family && given ? people.slice(1) : people;
  return [
    ...(family && given
      ? ([
          ['rft.aulast', family],
          ['rft.aufirst', given],
        ] as const)
      : []),
    ...others.map((parts): Pair => ['rft.au', parts.some(Boolean) ? parts.join(', ').trim() : undefined]),
    ...bodies,
  ];
}
