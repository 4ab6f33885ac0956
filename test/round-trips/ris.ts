import { entryIds } from '../../src/cite/ids.ts';
import type { CslDate, CslItem, CslName, CslType } from '../../src/model/csl.ts';
import type { Page } from '../../src/model/page.ts';
import { libraryLoses, libraryPage } from './library.ts';

export function normalise(page: Page): Page {
  return libraryPage(page, reference, ({ entries }) =>
    entryIds(
      entries.map(({ id, reference: item }) => ({ reference: item, ...(/\D/.test(id) ? { written: id } : {}) })),
    ),
  );
}

/** Types that share a value of `TY` with another, and come back as that. */
const SHARED: ReadonlyMap<CslType, CslType> = new Map([
  ['review', 'article-journal'],
  ['event', 'speech'],
  ['interview', 'document'],
  ['treaty', 'document'],
  ['post', 'post-weblog'],
]);

function reference({ type, ...item }: CslItem): CslItem {
  const { author, editor, translator, issued, accessed, 'original-date': original, page } = item;
  return {
    ...item,
    type: SHARED.get(type) ?? type,
    ...(author && { author: author.map(name) }),
    ...(editor && { editor: editor.map(name) }),
    ...(translator && { translator: translator.map(name) }),
    ...(issued && { issued: date(issued) }),
    ...(accessed && { accessed: date(accessed) }),
    ...(original && { 'original-date': date(original) }),
    ...(page && { page: page.replace('-', '\u2013') }),
  };
}

/** Of a range that begins before Christ, the beginning. */
function date(value: CslDate): CslDate {
  const [first, last] = value['date-parts'] ?? [];
  return first && last && (first[0] ?? 0) < 0 ? { ...value, 'date-parts': [first] } : value;
}

/** A name is “Family, Given, Suffix”: no word says whether it is a particle, nor a name alone whether it is a body's. */
function name({
  family,
  given,
  'dropping-particle': dropping,
  'non-dropping-particle': kept,
  suffix,
  literal,
}: CslName): CslName {
  if (literal !== undefined) return { literal };
  const first = [given, dropping].filter((part) => part !== undefined);
  const last = [kept, family].filter((part) => part !== undefined).join(' ');
  const parts = [last, first.join(' '), suffix ?? ''];
  while (parts.at(-1) === '') parts.pop();
  if (/&/.test(last) || (parts.length === 1 && !kept)) return { literal: parts.join(', ') };
  const moved = dropping === 'von' && given !== undefined;
  const particles = [...(moved ? ['von'] : []), ...(kept === undefined ? [] : [kept])].join(' ');
  const before = moved ? given : first.join(' ');
  return {
    ...(family === undefined ? {} : { family }),
    ...(before && { given: before }),
    ...(particles && { 'non-dropping-particle': particles }),
    ...(suffix && { suffix }),
  };
}

export const loses: readonly string[] = [
  ...libraryLoses,
  'Types that RIS has no word for: an interview and a treaty come back as a document, an event as a speech, a review as an article, a post as one of a blog.',
  'Whether a particle of a name is dropped in sorting, and whether a name of one word is a person’s or a body’s: it is taken for a body’s.',
  'A dash of another kind between the first and the last page.',
  'The end of a range of dates that begins before Christ.',
];
