/**
 * Runs of words that stand alike in quotation and source, found by pairs of neighbouring words, and put in a row: the
 * longest first, then each further one that keeps the order and gains more than the words left out beside it cost.
 */
import type { TokenIndex } from './token-index.ts';

/** So many words from `quote` on are those from `source` on. */
export interface Run {
  readonly quote: number;
  readonly source: number;
  readonly length: number;
}

/** A row of runs in the order of both sides. */
export interface RunChain {
  readonly runs: readonly Run[];
  readonly score: number;
}

/** Places of a pair of words that are looked at: a pair that stands in more of them says little. */
const MOST_PLACES = 24;
/** Runs that a row is begun with, to see which gives the best. */
const BEGINNINGS = 3;
/** What a word in its place gains, and what it costs that anything lies between two runs. */
export const PER_WORD = 8;
export const PER_GAP = 6;
/** A word of the quotation that has no place costs more than one of the source that was left out. */
const PER_ADDED = 4;

/** All runs of two words and more between `from` and `to` of the quotation, given by the numbers of its words. */
export function findRuns(row: Int32Array, from: number, to: number, source: TokenIndex): Run[] {
  const runs: Run[] = [];
  const coveredTo = new Map<number, number>();
  for (let quote = from; quote + 1 < to; quote++) {
    const places = source.placesOfPair(row[quote] ?? -1, row[quote + 1] ?? -1);
    for (let at = 0; at < Math.min(places.length, MOST_PLACES); at++) {
      const place = places[at] ?? 0;
      if ((coveredTo.get(place - quote) ?? -1) > quote) continue;
      let length = 2;
      while (quote + length < to && row[quote + length] === source.row[place + length]) length += 1;
      coveredTo.set(place - quote, quote + length);
      runs.push({ quote, source: place, length });
    }
  }
  return runs.sort((a, b) => b.length - a.length || a.quote - b.quote || a.source - b.source);
}

/** @param runs the longest first */
export function bestChain(runs: readonly Run[]): RunChain | undefined {
  let best: RunChain | undefined;
  for (const first of runs.slice(0, BEGINNINGS)) {
    const chain = chainFrom(first, runs);
    if (!best || chain.score > best.score) best = chain;
  }
  return best;
}

function chainFrom(first: Run, runs: readonly Run[]): RunChain {
  const chain = [first];
  let score = first.length * PER_WORD;
  for (const run of runs) {
    let at = 0;
    while (at < chain.length && (chain[at]?.quote ?? 0) <= run.quote) at += 1;
    const fitted = between(chain[at - 1], run, chain[at]);
    if (!fitted) continue;
    const gain = fitted.length * PER_WORD - Math.min(gap(chain[at - 1], fitted), gap(fitted, chain[at]));
    if (gain <= 0) continue;
    chain.splice(at, 0, fitted);
    score += gain;
  }
  return { runs: chain, score };
}

/** The run without the words that its neighbours have already; undefined if it stands across them. */
function between(before: Run | undefined, run: Run, after: Run | undefined): Run | undefined {
  const cutStart = before
    ? Math.max(0, before.quote + before.length - run.quote, before.source + before.length - run.source)
    : 0;
  const cutEnd = after ? Math.max(0, run.quote + run.length - after.quote, run.source + run.length - after.source) : 0;
  const length = run.length - cutStart - cutEnd;
  return length > 0 ? { quote: run.quote + cutStart, source: run.source + cutStart, length } : undefined;
}

/** What the words between two runs cost. */
function gap(before: Run | undefined, after: Run | undefined): number {
  if (!before || !after) return Number.POSITIVE_INFINITY;
  const quote = after.quote - before.quote - before.length;
  const source = after.source - before.source - before.length;
  return quote + source === 0 ? 0 : PER_GAP + source + quote * PER_ADDED;
}
