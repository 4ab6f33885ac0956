/**
 * Proof that a page in WordPress holds all that was published: each paragraph, word for word and in its order, each
 * link, and each picture, script and the like that others put around it. What WordPress and its plugins do to typography, attributes and the elements around makes no difference.
 */
import { readBookmarkName } from '../../identity/bookmark-names.ts';
import type { Paragraph, Part } from '../../model/manuscript.ts';
import { eachElement, parseTree } from '../html/tree.ts';
import { readWordPress } from './manuscript.ts';
import { wordingOf } from './same-wording.ts';

export interface Lost {
  readonly what: 'reference' | 'quotation' | 'note' | 'heading' | 'intro' | 'line' | 'link' | 'object';
  /** The words of the paragraph that is missing, the address of the link, or the name of the element. */
  readonly text: string;
}

const NAME = { name: 'the page in WordPress' };

/**
 * In the order of the page; empty where nothing was lost. Takes time that grows with the texts, as long as they are not
 * made of one word. Throws `InputError` for HTML that is tangled beyond reading.
 * @param part what was published, as `writeWordPress` gave it
 * @param content of the page as WordPress keeps it, or as it sends it to readers
 */
export function lostIn(part: string, content: string): Lost[] {
  const written = paragraphsOf(readWordPress(part, NAME).parts);
  const found = paragraphsOf(readWordPress(content, NAME).parts);
  return [...lostWords(written, found), ...lostLinks(written, found), ...lostObjects(part, content)];
}

function lostWords(written: readonly Paragraph[], found: readonly Paragraph[]): Lost[] {
  const words = found.flatMap(wordsOf);
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  let next = 0;
  return written.flatMap((paragraph): Lost[] => {
    const own = wordsOf(paragraph);
    const at = placeOf(own, next, words, places);
    if (at === undefined) return [{ what: kindOf(paragraph), text: textOf(paragraph) }];
    next = at + own.length;
    return [];
  });
}

/** The first place from an offset on where words follow one another, looked for by the rarest of them. */
function placeOf(
  own: readonly string[],
  from: number,
  words: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  let rarest = { at: 0, places: places.get(own[0] ?? '') ?? [] };
  for (const [at, word] of own.entries()) {
    const known = places.get(word);
    if (!known) return undefined;
    if (known.length < rarest.places.length) rarest = { at, places: known };
  }
  for (let i = firstFrom(rarest.places, from + rarest.at); i < rarest.places.length; i++) {
    const start = (rarest.places[i] ?? 0) - rarest.at;
    if (own.every((word, k) => words[start + k] === word)) return start;
  }
  return own.length === 0 ? from : undefined;
}

/** Index of the first of ascending numbers that is no less than a limit, by binary search. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lostLinks(written: readonly Paragraph[], found: readonly Paragraph[]): Lost[] {
  const counts = new Map<string, number>();
  for (const href of found.flatMap(linksOf)) counts.set(href, (counts.get(href) ?? 0) + 1);
  return written.flatMap(linksOf).flatMap((href): Lost[] => {
    const left = counts.get(href) ?? 0;
    counts.set(href, left - 1);
    return left > 0 ? [] : [{ what: 'link', text: href }];
  });
}

function lostObjects(part: string, content: string): Lost[] {
  const left = objectsIn(content);
  return [...objectsIn(part)].flatMap(([name, count]) =>
    count > (left.get(name) ?? 0) ? [{ what: 'object', text: name } as const] : [],
  );
}

const OBJECTS: ReadonlySet<string> = new Set(
  'audio canvas embed form iframe img input math object script select style svg textarea video'.split(' '),
);

function objectsIn(content: string): Map<string, number> {
  const counts = new Map<string, number>();
  eachElement(parseTree(content, NAME.name).document, ({ tagName }) => {
    if (OBJECTS.has(tagName)) counts.set(tagName, (counts.get(tagName) ?? 0) + 1);
    return true;
  });
  return counts;
}

/** A link is one, in however many runs its words stand. */
function linksOf({ runs }: Paragraph): string[] {
  return runs.flatMap(({ href }, i) => {
    if (href === undefined || href === runs[i - 1]?.href) return [];
    return [URL.parse(href)?.href ?? href];
  });
}

const KINDS: Readonly<Record<string, Lost['what']>> = {
  e: 'reference',
  d: 'reference',
  q: 'quotation',
  a: 'quotation',
  l: 'quotation',
  r: 'quotation',
  n: 'note',
  s: 'heading',
  i: 'intro',
};

function kindOf({ bookmarks = [] }: Paragraph): Lost['what'] {
  const kinds = bookmarks.flatMap(({ name }) => KINDS[readBookmarkName(name)?.kind ?? ''] ?? []);
  return kinds[0] ?? 'line';
}

function wordsOf(paragraph: Paragraph): string[] {
  const text = wordingOf(textOf(paragraph));
  return text === '' ? [] : text.split(' ');
}

function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

function paragraphsOf(parts: readonly Part[]): Paragraph[] {
  return parts.flatMap((part) => ('cells' in part ? part.cells.flatMap(({ paragraphs }) => paragraphs) : [part]));
}
