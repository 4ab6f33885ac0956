/**
 * Gives paragraphs that lost their marks on the way (a plugin took the ids off, a person cleared the formatting) those
 * that they were written with: where the words are the same, and where only the words between two known neighbours
 * differ. Takes linear time.
 */
import type { Bookmark, Paragraph, Part } from '../../model/manuscript.ts';
import { wordingOf } from './same-wording.ts';

/** So many paragraphs on either side are looked at for one whose words were edited. */
const NEAR = 8;
/** Of the words of an edited paragraph, those that it still shares with what was written. */
const SHARED = 0.4;

/**
 * @param found in the order of the document
 * @param written what was published, read again
 */
export function withRestoredMarks(found: readonly Part[], written: readonly Part[]): Part[] {
  const marked = new Set(found.flatMap((part) => bookmarksOf(part).map(({ name }) => name)));
  const lost = written.filter(isParagraph).filter((one) => bookmarksOf(one).some(({ name }) => !marked.has(name)));
  const places = placesOf(found, lost);
  return found.map((part, i) => {
    const own = lost[places[i] ?? -1];
    return own && isParagraph(part) ? { ...part, bookmarks: carriedOver(own, textOf(part)) } : part;
  });
}

/** For each part the offset of the paragraph that it was written as; undefined for one that has its marks, or is new. */
function placesOf(found: readonly Part[], lost: readonly Paragraph[]): (number | undefined)[] {
  const queues = new Map<string, number[]>();
  for (const [i, one] of lost.entries()) {
    const key = keyOf(one);
    const queue = queues.get(key);
    if (queue) queue.push(i);
    else queues.set(key, [i]);
  }
  for (const queue of queues.values()) queue.reverse();
  const isBare = (part: Part): part is Paragraph => isParagraph(part) && bookmarksOf(part).length === 0;
  const places = found.map((part) => (isBare(part) ? queues.get(keyOf(part))?.pop() : undefined));
  const taken = new Set(places);
  const next = nextPlaces(places, lost.length);
  let last = -1;
  return found.map((part, i) => {
    const place = places[i] ?? (isBare(part) ? edited(part, lost, [last, next[i] ?? lost.length], taken) : undefined);
    if (place !== undefined) {
      taken.add(place);
      last = place;
    }
    return place;
  });
}

/** For each part the place of the next one that has one. */
function nextPlaces(places: readonly (number | undefined)[], end: number): number[] {
  let next = end;
  return places
    .toReversed()
    .map((place) => {
      const own = next;
      next = place ?? next;
      return own;
    })
    .toReversed();
}

/** Of the paragraphs that nothing was found for, the nearest between two places that has much of the words. */
function edited(
  part: Paragraph,
  lost: readonly Paragraph[],
  [last, next]: readonly [last: number, next: number],
  taken: ReadonlySet<number | undefined>,
): number | undefined {
  const words = wordsOf(part);
  const near = Array.from({ length: NEAR }, (_, i) => [last + 1 + i, next - 1 - i]).flat();
  return near.find((at) => {
    const one = lost[at];
    if (!one || taken.has(at) || part.style?.kind !== one.style?.kind) return false;
    const own = wordsOf(one);
    const shared = [...own].filter((word) => words.has(word)).length;
    return shared >= SHARED * Math.max(own.size, words.size);
  });
}

/** What was typed at the edge of a mark is inside it, as in word processors. */
function carriedOver(written: Paragraph, text: string): Bookmark[] {
  const before = textOf(written);
  const limit = Math.min(before.length, text.length);
  let first = 0;
  while (first < limit && before[first] === text[first]) first++;
  let last = 0;
  while (last < limit - first && before.at(-1 - last) === text.at(-1 - last)) last++;
  const moved = (offset: number, isEnd: boolean): number => {
    if (offset < first || (offset === first && !isEnd)) return offset;
    if (offset >= before.length - last) return offset + text.length - before.length;
    return isEnd ? text.length - last : first;
  };
  return bookmarksOf(written).map((one) => ({ ...one, start: moved(one.start, false), end: moved(one.end, true) }));
}

function keyOf(paragraph: Paragraph): string {
  return `${paragraph.style?.kind ?? ''}\n${wordingOf(textOf(paragraph))}`;
}

function wordsOf(paragraph: Paragraph): Set<string> {
  return new Set(wordingOf(textOf(paragraph)).match(/[\p{L}\p{M}\p{N}]+/gu));
}

function textOf({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}

function bookmarksOf(part: Part): readonly Bookmark[] {
  return isParagraph(part) ? (part.bookmarks ?? []) : [];
}

function isParagraph(part: Part): part is Paragraph {
  return !('cells' in part);
}
