/**
 * Finds texts whose words are the same as, or stand inside, those of another. Texts become lists of word numbers; equal
 * lists meet by key, and a list inside another is found by a rolling hash over windows of `INSIDE` words (Karp and
 * Rabin 1987), confirmed word by word. Time grows with the total number of words.
 */
import { foldForComparison } from '../text/fold.ts';
import { WORD } from '../text/words.ts';

/** Fewer words may be the same by chance, as in a slogan. */
const EQUAL = 8;
/** A part of another text has to be longer, for sources do quote the same short statement. */
const INSIDE = 12;
/** Lists that begin with the same window and are tried at one point; more than these say nothing new. */
const TRIES = 4;
/** Odd, as a base for multiplication modulo 2^32 has to be. */
const BASE = 0x01000193;

/** Indexes of texts: those with equal words, and those whose words stand inside those of the first. */
export interface SameWords {
  readonly equal: readonly number[];
  readonly inside: readonly number[];
}

export function sameWords(texts: readonly string[]): SameWords[] {
  const numbers = new Map<string, number>();
  const lists = texts.map((text) => wordNumbers(text, numbers));
  const groups = new Map<string, number[]>();
  lists.forEach((list, i) => {
    if (list.length < EQUAL) return;
    const key = list.join(' ');
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  const first = [...groups.values()].map((group) => group[0] ?? 0);
  const inside = insides(lists, first);
  return [...groups.values()]
    .map((equal) => ({
      equal,
      inside: (inside.get(equal[0] ?? 0) ?? []).flatMap((i) => groups.get(lists[i]?.join(' ') ?? '') ?? []),
    }))
    .filter((group) => group.equal.length + group.inside.length > 1);
}

/** For each list that holds others, those others, of the given distinct lists. */
function insides(lists: readonly (readonly number[])[], distinct: readonly number[]): Map<number, number[]> {
  const longest = distinct.reduce((most, i) => Math.max(most, lists[i]?.length ?? 0), 0);
  const powers = new Int32Array(longest + 1).fill(1);
  for (let i = 1; i <= longest; i++) powers[i] = Math.imul(powers[i - 1] ?? 1, BASE);
  const hashed = distinct.map((index): Hashed => hashList(index, lists[index] ?? [], powers));
  const starts = new Map<number, Hashed[]>();
  for (const list of hashed) {
    if (list.words.length < INSIDE) continue;
    const key = windowHash(list, 0, INSIDE);
    const same = starts.get(key);
    if (!same) starts.set(key, [list]);
    else if (same.length < TRIES) same.push(list);
  }
  const found = new Map<number, number[]>();
  for (const outer of hashed) {
    const inner = heldBy(outer, starts);
    if (inner.length > 0) found.set(outer.index, inner);
  }
  return found;
}

function heldBy(outer: Hashed, starts: ReadonlyMap<number, readonly Hashed[]>): number[] {
  const { words } = outer;
  const found = new Set<number>();
  for (let at = 0; at + INSIDE <= words.length; at++) {
    for (const inner of starts.get(windowHash(outer, at, INSIDE)) ?? []) {
      const { length } = inner.words;
      if (length >= words.length || at + length > words.length || found.has(inner.index)) continue;
      if (windowHash(outer, at, length) !== windowHash(inner, 0, length)) continue;
      if (inner.words.every((word, i) => word === words[at + i])) found.add(inner.index);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** A list of word numbers with the hashes of its beginnings. */
interface Hashed {
  readonly index: number;
  readonly words: readonly number[];
  readonly prefix: Int32Array;
  readonly powers: Int32Array;
}

function hashList(index: number, words: readonly number[], powers: Int32Array): Hashed {
  const prefix = new Int32Array(words.length + 1);
  words.forEach((word, i) => {
    prefix[i + 1] = (Math.imul(prefix[i] ?? 0, BASE) + word) | 0;
  });
  return { index, words, prefix, powers };
}

function windowHash({ prefix, powers }: Hashed, at: number, length: number): number {
  return ((prefix[at + length] ?? 0) - Math.imul(prefix[at] ?? 0, powers[length] ?? 1)) | 0;
}

function wordNumbers(text: string, numbers: Map<string, number>): number[] {
  const folded = foldForComparison(text);
  return Array.from(folded.matchAll(WORD(folded)), ([word]) => {
    const number = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, number);
    return number;
  });
}
