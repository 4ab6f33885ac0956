/** Two texts as one, word by word in the order of reading: what both have, and what one of them has alone. */
import { foldForComparison } from '../text/fold.ts';
import { latinFirst } from '../text/latin-first.ts';

export interface Stretch {
  /** Of both texts the page's form is kept; of a blank at its start, whether there is one. */
  readonly text: string;
  readonly side: 'both' | 'page' | 'source';
}

/** Beyond this many differing words two texts are shown one after the other: nobody reads such a mixture. */
const MOST_DIFFERENCES = 200;

interface Token {
  readonly text: string;
  /** Alike for words that differ only as typography does, or in the letter case that opens a text. */
  readonly key: string;
  readonly afterBlank: boolean;
}

/** The shortest edit, by E. Myers, “An O(ND) difference algorithm and its variations”, Algorithmica 1 (1986). */
export function wordDifferences(page: string, source: string): Stretch[] {
  const [old, now] = [tokens(page), tokens(source)];
  const steps = shortestEdit(old, now) ?? [
    ...old.map((token) => ({ token, side: 'page' as const })),
    ...now.map((token) => ({ token, side: 'source' as const })),
  ];
  const stretches: Stretch[] = [];
  for (const { token, side } of steps) {
    const last = stretches.at(-1);
    const text = (token.afterBlank && last ? ' ' : '') + token.text;
    if (last?.side === side) stretches[stretches.length - 1] = { side, text: last.text + text };
    else stretches.push({ side, text });
  }
  return stretches;
}

interface Step {
  readonly token: Token;
  readonly side: Stretch['side'];
}

const TOKEN = latinFirst(String.raw`[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]`, 'gu');

function tokens(text: string): Token[] {
  let end = -1;
  let isOpening = true;
  return Array.from(text.matchAll(TOKEN(text)), ({ 0: word, index }) => {
    const afterBlank = index > end;
    end = index + word.length;
    const folded = foldForComparison(word);
    const key = isOpening || word === word.toLowerCase() ? folded : word.normalize('NFKC');
    // Marks fold to nothing, and open no text.
    isOpening &&= folded === '';
    return { text: word, key, afterBlank };
  });
}

/** Undefined where the texts differ in more words than can be shown. */
function shortestEdit(old: readonly Token[], now: readonly Token[]): Step[] | undefined {
  const most = Math.min(MOST_DIFFERENCES, old.length + now.length);
  const reached: Map<number, number>[] = [];
  const ends = new Map([[1, 0]]);
  for (let differences = 0; differences <= most; differences++) {
    reached.push(new Map(ends));
    for (let k = -differences; k <= differences; k += 2) {
      let x = isDown(k, differences, ends) ? at(ends, k + 1) : at(ends, k - 1) + 1;
      while (x < old.length && x - k < now.length && old[x]?.key === now[x - k]?.key) x++;
      ends.set(k, x);
      if (x >= old.length && x - k >= now.length) return stepsBack(old, now, reached);
    }
  }
  return undefined;
}

function stepsBack(old: readonly Token[], now: readonly Token[], reached: readonly Map<number, number>[]): Step[] {
  const steps: Step[] = [];
  let [x, y] = [old.length, now.length];
  const take = (token: Token | undefined, side: Step['side']): void => {
    if (token) steps.push({ token, side });
  };
  for (const [differences, ends] of [...reached.entries()].reverse()) {
    const k = x - y;
    const isSource = isDown(k, differences, ends);
    const before = at(ends, isSource ? k + 1 : k - 1);
    const start = differences === 0 ? 0 : isSource ? before : before + 1;
    while (x > start && x - k > 0) take(old[--x], 'both');
    y = x - k;
    if (differences === 0) break;
    if (isSource) take(now[--y], 'source');
    else take(old[--x], 'page');
  }
  return steps.reverse();
}

/** Whether the edit with so many differences came to this diagonal by a word that the source has alone. */
function isDown(k: number, differences: number, ends: ReadonlyMap<number, number>): boolean {
  return k === -differences || (k !== differences && at(ends, k - 1) < at(ends, k + 1));
}

function at(ends: ReadonlyMap<number, number>, k: number): number {
  return ends.get(k) ?? -1;
}
