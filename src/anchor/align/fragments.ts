/**
 * Which stretches of a quotation go with which stretches of the source. A quotation is taken in runs of bounded length,
 * each held against the places of the source that share its pairs of words, so that time grows with the source and
 * with the quotation, not with their product.
 */

import type { Token } from '../letters/tokens.ts';
import { alignLocally, type Column } from './align.ts';
import { alignAlong, shifted } from './align-runs.ts';
import { bestChain, findRuns, type Run } from './runs.ts';
import type { TokenIndex } from './token-index.ts';

/** Columns by index of the tokens of quotation and source. */
export interface Fragment {
  readonly columns: readonly Column[];
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** Pairs of the same word. */
  readonly matched: number;
}

const LONGEST_RUN = 240;
/** Who adds words adds few: a further one costs more than one left out. */
const WORD_ADDED = -3;
const LETTER_ADDED = -1;
/** Few words may share no pair with the source and yet half of their words: they are held against all of it. */
const WITHOUT_PAIRS = 12;
const MOST_CELLS = 60_000;
/** Of many words at least so many stand beside a neighbour of theirs, if half of them stand in one place. */
const LEAST_IN_RUNS = 0.12;
/** What is left of a run beside its best fragment is looked for elsewhere if it has so many words. */
const SHORTEST_REST = 4;
/** So many words left out part two passages, even inside a sentence. */
const MANY_OMITTED = 20;
const FEWEST_PAIRS = 3;
/** Of a few words more than half have to be the same: common phrases share that much. */
const FEW_WORDS = 6;
const MOST_OF_FEW = 0.6;
const DENSEST = 0.55;
/** Letters of the words that a further fragment must match: a few small words stand anywhere. */
const FEWEST_LETTERS = 14;

/** In the order of the quotation. */
export function findFragments(quote: readonly Token[], source: TokenIndex): Fragment[] {
  const row = Int32Array.from(quote, ({ find }) => source.numberOf(find));
  const fragments: Fragment[] = [];
  for (let from = 0; from < quote.length; from += LONGEST_RUN) {
    const to = Math.min(quote.length, from + LONGEST_RUN);
    fragments.push(...fragmentsOf({ quote, row, source }, from, to, to - from === quote.length, 4));
  }
  return fragments;
}

interface Search {
  readonly quote: readonly Token[];
  readonly row: Int32Array;
  readonly source: TokenIndex;
}

function fragmentsOf(search: Search, from: number, to: number, isWhole: boolean, depth: number): Fragment[] {
  const best = bestFragment(search, from, to);
  if (!best || !isTelling(search, best, isWhole, to - from)) return [];
  const before =
    depth > 0 && best.from - from >= SHORTEST_REST ? fragmentsOf(search, from, best.from, false, depth - 1) : [];
  const after = depth > 0 && to - best.to >= SHORTEST_REST ? fragmentsOf(search, best.to, to, false, depth - 1) : [];
  return [...before, ...partedAtOmissions(best, search), ...after];
}

/** Words left out over the end of a sentence, or many of them, part one passage from the next. */
function partedAtOmissions(fragment: Fragment, { row, source }: Search): Fragment[] {
  const parts: Fragment[] = [];
  let from = 0;
  for (const run of omittedRuns(fragment.columns)) {
    const left = fragment.columns.slice(run.from, run.to).map(({ source: at }) => at ?? 0);
    const isReplaced = fragment.columns[run.from - 1]?.source === undefined;
    if (left.length < MANY_OMITTED && (isReplaced || !left.some((at) => source.endsSentence(at)))) continue;
    parts.push(...present(fragmentOf(trimmed(fragment.columns.slice(from, run.from)), row, source.row)));
    from = run.to;
  }
  return [...parts, ...present(fragmentOf(trimmed(fragment.columns.slice(from)), row, source.row))];
}

/** From the first pair to the last. */
function trimmed(columns: readonly Column[]): readonly Column[] {
  const isPair = ({ quote, source }: Column): boolean => quote !== undefined && source !== undefined;
  return columns.slice(columns.findIndex(isPair), columns.findLastIndex(isPair) + 1);
}

function* omittedRuns(columns: readonly Column[]): Generator<{ from: number; to: number }> {
  let from = 0;
  for (let at = 0; at <= columns.length; at++) {
    const column = columns[at];
    if (column && column.quote === undefined) continue;
    if (at - from > 1) yield { from, to: at };
    from = at + 1;
  }
}

function present(fragment: Fragment | undefined): Fragment[] {
  return fragment ? [fragment] : [];
}

function isTelling({ quote, source }: Search, fragment: Fragment, isWhole: boolean, rest: number): boolean {
  const { matched, from, to } = fragment;
  const length = to - from;
  if (isWhole && quote.length <= FEW_WORDS) return matched > quote.length * MOST_OF_FEW;
  if (matched < Math.min(FEWEST_PAIRS, quote.length) || matched < length * DENSEST) return false;
  if (isWhole) return true;
  if (matched === rest && rest === length) return true;
  let letters = 0;
  for (const { quote: ours, source: theirs } of fragment.columns) {
    const token = ours === undefined ? undefined : quote[ours];
    if (token && theirs !== undefined && source.tokens[theirs]?.find === token.find)
      letters += token.isLetter ? 3 : token.find.length;
  }
  return letters >= FEWEST_LETTERS;
}

function bestFragment({ quote: tokens, row, source }: Search, from: number, to: number): Fragment | undefined {
  const addedLonger = tokens[from]?.isLetter ? LETTER_ADDED : WORD_ADDED;
  const chain = bestChain(findRuns(row, from, to, source));
  if (chain) {
    if (to - from > WITHOUT_PAIRS && wordsOfRuns(chain.runs) < (to - from) * LEAST_IN_RUNS) return undefined;
    const sides = { quote: row, source: source.row, addedLonger };
    return fragmentOf(alignAlong(chain.runs, from, to, sides), row, source.row);
  }
  if (to - from > WITHOUT_PAIRS || (to - from) * source.row.length > MOST_CELLS) return undefined;
  const { columns } = alignLocally({ quote: row.subarray(from, to), source: source.row, addedLonger });
  return fragmentOf(
    columns.map((column) => shifted(column, from, 0)),
    row,
    source.row,
  );
}

function wordsOfRuns(runs: readonly Run[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

/** Columns that begin and end with a pair. */
function fragmentOf(columns: readonly Column[], row: Int32Array, sourceRow: Int32Array): Fragment | undefined {
  const first = columns[0];
  const last = columns.at(-1);
  if (first?.quote === undefined || first.source === undefined) return undefined;
  if (last?.quote === undefined || last.source === undefined) return undefined;
  const matched = columns.filter(
    ({ quote, source }) => quote !== undefined && source !== undefined && row[quote] === sourceRow[source],
  ).length;
  return {
    columns,
    from: first.quote,
    to: last.quote + 1,
    sourceFrom: first.source,
    sourceTo: last.source + 1,
    matched,
  };
}
