/**
 * What makers of pages call the parts of a headline’s surroundings: words in class names, ids, `rel` and `itemprop`,
 * from the vocabularies that pages share (microformats, schema.org, the themes of WordPress, Drupal and others).
 */
import { attribute, type Element, isElement } from '../../read/html/tree.ts';
import type { PartLabel } from '../lines/line.ts';

const WORDS: readonly (readonly [PartLabel, string])[] = [
  ['modified', 'updated update modified lastmod lastmodified aktualisiert'],
  ['photo', 'photo photographer image picture caption figcaption avatar gravatar thumbnail illustration'],
  [
    'role',
    'role job jobtitle position bio biography about affiliation organization organisation email twitter social follow handle count comments',
  ],
  [
    'author',
    'author authors byline bylines writer writers contributor contributors contrib reporter reporters journalist journalists autor autoren autore autores autori auteur auteurs verfasser redakteur forfatter skribent kirjoittaja yazar penulis creator',
  ],
  [
    'date',
    'date dateline datetime timestamp published pubdate publish posted publication datum fecha tarih tanggal released',
  ],
  ['subtitle', 'subtitle subheading undertitle untertitel soustitre'],
  ['site', 'logo brand sitename masthead'],
];
const LABELS: ReadonlyMap<string, PartLabel> = new Map(
  WORDS.flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)),
);
/** Names of two words, which say something else than each of them. */
const PAIRS: Readonly<Record<string, PartLabel>> = {
  'site-title': 'site',
  'sub-title': 'subtitle',
  'site-name': 'site',
  'p-author': 'author',
  'entry-date': 'date',
  'dt-published': 'date',
  'dt-updated': 'modified',
  'author-title': 'role',
  'posted-by': 'author',
  'written-by': 'author',
  // What a post answers or cites has authors of its own.
  'h-cite': 'photo',
  'reply-to': 'photo',
};
const LONGEST = 200;

/** Who is named in them said or drew something. */
const NOT_AUTHORS: ReadonlySet<string> = new Set(['blockquote', 'figure', 'figcaption', 'cite']);

/** The label of an element’s own, if its names say one. */
export function partLabel(element: Element): PartLabel | undefined {
  if (NOT_AUTHORS.has(element.tagName)) return 'photo';
  // What a reader may do: “Follow”.
  if (element.tagName === 'button' || attribute(element, 'role') === 'button') return 'role';
  const parent = element.parentNode && isElement(element.parentNode) ? element.parentNode : undefined;
  const own = element.tagName.includes('-') ? element.tagName : '';
  if (element.tagName === 'p' && parent?.tagName === 'hgroup') return 'subtitle';
  if (element.attrs.length === 0 && own === '') return element.tagName === 'time' ? 'date' : undefined;
  if (/(?:^|\s)author(?:\s|$)/iu.test(attribute(element, 'rel') ?? '')) return 'author';
  const names = ['itemprop', 'class', 'id', 'data-testid'].map((name) => attribute(element, name) ?? '').join(' ');
  const found = labelOfNames(`${own} ${names.slice(0, LONGEST)}`);
  if (element.tagName === 'time') return found === 'modified' ? found : 'date';
  return found;
}

function labelOfNames(names: string): PartLabel | undefined {
  let first: PartLabel | undefined;
  for (const name of names
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/\s+/u)) {
    const words = name.split(/[^a-z]+/u).filter((word) => word !== '');
    for (const [at, word] of words.entries()) {
      const pair = `${words[at - 1] ?? ''}-${word}`;
      const label = Object.hasOwn(PAIRS, pair) ? PAIRS[pair] : LABELS.get(word);
      // What says that it is something else beside the author, or a change, says more than “author” or “date”.
      if (label === 'role' || label === 'modified' || label === 'photo') return label;
      first = label !== undefined && (first === undefined || pair in PAIRS) ? label : first;
    }
  }
  return first;
}
