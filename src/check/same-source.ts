/**
 * Finds entries that are the same source. Two are, if they have the same DOI or address, or title, day and first author,
 * and nothing in their references parts them: editions, volumes, pages, parts and years do. Time grows with the entries:
 * those that share a key are compared with the first of each kind only, and there are few kinds.
 */

import { addressKey, doiKey } from '../cite/address-keys.ts';
import type { CslItem } from '../model/csl.ts';
import type { Entry } from '../model/page.ts';
import { foldForComparison } from '../text/fold.ts';
import { latinFirst } from '../text/latin-first.ts';

export interface SameSource {
  /** Two or more, in page order. */
  readonly entries: readonly Entry[];
  readonly by: 'DOI' | 'address' | 'title';
  /** False where the titles differ, so that it may be one address under two sources. */
  readonly sameTitle: boolean;
}

/** Fields that tell two sources apart where both have them and differ. */
const TELLING = ['edition', 'volume', 'issue', 'number', 'page', 'section', 'language', 'genre', 'medium'] as const;
/** Kinds of entries with one key that are kept apart. */
const KINDS = 8;
/** A shorter title is a heading that comes again: “Press release”, “Letters to the editor”. */
const FEWEST_WORDS = 3;
const NO_WORD = latinFirst(String.raw`[^\p{L}\p{N}\p{M}]+`, 'gu');
const ARTICLE = /^(?:the|der|die|das|le|la|el|il) /u;
/** Words that number the parts of a work. */
const NUMERAL = /^(?:\d+|[ivxl]+|one|two|three|four|five|first|second|third|part|teil|partie|parte|del|deel)$/u;

export function sameSources(entries: readonly Entry[]): SameSource[] {
  const compared = entries.map(comparedSource);
  const found: SameSource[] = [];
  const groupOf = new Map<Entry, SameSource>();
  for (const by of ['DOI', 'address', 'title'] as const) {
    const held = grouped(compared, ({ keys }) => keys[by]);
    for (const group of held.flatMap((same) => (by === 'title' ? clusters(same, by) : byTitle(same, by)))) {
      const [before, ...others] = new Set(group.entries.map((entry) => groupOf.get(entry)));
      if (before && others.length === 0) continue;
      found.push(group);
      for (const entry of group.entries) groupOf.set(entry, group);
    }
  }
  return found;
}

/** An entry with all that is compared, folded once. */
interface Compared {
  readonly entry: Entry;
  readonly keys: Readonly<Record<SameSource['by'], string | undefined>>;
  /** Undefined for an entry without a title. */
  readonly title: string | undefined;
  /** Values of the telling fields. */
  readonly telling: readonly (string | undefined)[];
  readonly year: number | undefined;
}

function comparedSource(entry: Entry): Compared {
  const { reference } = entry;
  const title = titleKey(reference);
  return {
    entry,
    title,
    keys: {
      DOI: doiKey(reference),
      address: reference.URL === undefined ? undefined : addressKey(reference.URL),
      title: titleDayAndAuthor(reference, title),
    },
    telling: TELLING.map((field) => comparable(reference[field]) || undefined),
    year: reference.issued?.['date-parts']?.[0]?.[0],
  };
}

/** Of entries with one address: those with the same title, and, where there are just two titles, these two. */
function byTitle(held: readonly Compared[], by: SameSource['by']): SameSource[] {
  const titles = grouped(held, ({ title }) => title, 1);
  const same = titles.flatMap((one) => clusters(one, by));
  const [first, second] = titles.map(([one]) => one);
  // More titles at one address are the contents of a collection, each cited for itself.
  if (titles.length !== 2 || !first || !second || !isOneSource(first, second)) return same;
  return isPartOfOne(first, second) ? same : [...same, { entries: [first.entry, second.entry], by, sameTitle: false }];
}

/** Groups of two or more that nothing parts from the first of each. */
function clusters(held: readonly Compared[], by: SameSource['by']): SameSource[] {
  const kinds: Compared[][] = [];
  for (const one of held) {
    const kind = kinds.find(([first]) => first && isOneSource(first, one));
    if (kind) kind.push(one);
    else if (kinds.length < KINDS) kinds.push([one]);
  }
  return kinds
    .filter((kind) => kind.length > 1)
    .map((kind) => ({ entries: kind.map(({ entry }) => entry), by, sameTitle: true }));
}

function isOneSource(a: Compared, b: Compared): boolean {
  if (isContrary(a.year, b.year) || isContrary(a.keys.DOI, b.keys.DOI)) return false;
  return !a.telling.some((value, i) => isContrary(value, b.telling[i]));
}

function isContrary<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Titles that differ in nothing but the number of a part. */
function isPartOfOne(a: Compared, b: Compared): boolean {
  const [one, other] = [a, b].map(({ title = '' }) => title.split(' ').filter((word) => !NUMERAL.test(word)));
  return one?.join(' ') === other?.join(' ');
}

/** Undefined where one of them is missing, or so general that it says little. */
function titleDayAndAuthor(item: CslItem, title: string | undefined): string | undefined {
  const day = item.issued?.['date-parts']?.[0];
  const author = item.author?.[0];
  const name = comparable(author?.family ?? author?.literal);
  if (!title || !day || !name || title.split(' ').length < FEWEST_WORDS) return undefined;
  const outlet = comparable(item['container-title'] ?? item.publisher).replace(ARTICLE, '');
  // A text and its video, translation or second edition have all of this in common, and the first says nothing of it.
  const kind = [item.medium ?? item.genre, item.language, item.edition].map(comparable);
  return JSON.stringify([title, day, name, comparable(author?.given)[0], outlet, ...kind]);
}

function titleKey({ title }: CslItem): string | undefined {
  if (title === undefined) return undefined;
  const folded = comparable(title);
  return folded.replace(NO_WORD(folded), ' ').trim();
}

function comparable(text: string | undefined): string {
  return text === undefined ? '' : foldForComparison(text);
}

/** In page order; those without a key are left out. */
function grouped(held: readonly Compared[], keyOf: (one: Compared) => string | undefined, fewest = 2): Compared[][] {
  const groups = new Map<string, Compared[]>();
  for (const one of held) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => group.length >= fewest);
}
