/**
 * Which stretches of a quotation go with which stretches of the source. A quotation is taken in runs of bounded length,
 * each held against the few windows of the source that share most of its rarer words, so that time grows with the
 * source and with the quotation, not with their product.
 */
import { alignLocally, type Column } from './align.ts';
import type { Token } from './tokens.ts';

/** Source words by their number, with the places of each. */
export interface TokenIndex {
  readonly tokens: readonly Token[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly row: Int32Array;
  readonly places: readonly (readonly number[])[];
  /** Whether a sentence or a block ends behind the token. */
  endsSentence(at: number): boolean;
}

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
/** Cells of an alignment that need no windows. */
const SMALL = 150_000;
const WINDOWS = 3;
/** What is left of a run beside its best fragment is looked for elsewhere if it has so many words. */
const SHORTEST_REST = 4;
/** So many words left out part two passages, even inside a sentence. */
const MANY_OMITTED = 20;
const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f]|\n/u;
const FEWEST_PAIRS = 3;
/** Of a few words more than half have to be the same: common phrases share that much. */
const FEW_WORDS = 6;
const MOST_OF_FEW = 0.6;
const DENSEST = 0.55;
/** Letters of the words that a further fragment must match: a few small words stand anywhere. */
const FEWEST_LETTERS = 14;

/** @param text that the tokens were taken from */
export function indexTokens(tokens: readonly Token[], text: string): TokenIndex {
  const numbers = new Map<string, number>();
  const row = new Int32Array(tokens.length);
  const places: number[][] = [];
  for (const [at, { find }] of tokens.entries()) {
    let number = numbers.get(find);
    if (number === undefined) {
      number = places.length;
      numbers.set(find, number);
      places.push([]);
    }
    row[at] = number;
    places[number]?.push(at);
  }
  const endsSentence = (at: number): boolean => {
    const next = tokens[at + 1];
    return !next || SENTENCE_END.test(text.slice(tokens[at]?.end, Math.min(next.start, (tokens[at]?.end ?? 0) + 8)));
  };
  return { tokens, numbers, row, places, endsSentence };
}

/** In the order of the quotation. */
export function findFragments(quote: readonly Token[], source: TokenIndex): Fragment[] {
  const row = Int32Array.from(quote, ({ find }) => source.numbers.get(find) ?? -1);
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
    if (left.length < MANY_OMITTED && !left.some((at) => source.endsSentence(at))) continue;
    parts.push(...present(fragmentOf(fragment.columns.slice(from, run.from), row, source.row)));
    from = run.to;
  }
  return [...parts, ...present(fragmentOf(fragment.columns.slice(from), row, source.row))];
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
  const quote = row.subarray(from, to);
  const addedLonger = tokens[from]?.isLetter ? LETTER_ADDED : WORD_ADDED;
  let best: Fragment | undefined;
  let score = 0;
  for (const [start, end] of windowsFor(quote, source)) {
    const aligned = alignLocally({ quote, source: source.row.subarray(start, end), addedLonger });
    if (aligned.score <= score) continue;
    score = aligned.score;
    best = fragmentFrom(aligned.columns, from, start, row, source.row);
  }
  return best;
}

function fragmentFrom(
  columns: readonly Column[],
  from: number,
  start: number,
  row: Int32Array,
  sourceRow: Int32Array,
): Fragment | undefined {
  const placed = columns.map(
    ({ quote, source }): Column => ({
      ...(quote === undefined ? {} : { quote: quote + from }),
      ...(source === undefined ? {} : { source: source + start }),
    }),
  );
  return fragmentOf(placed, row, sourceRow);
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

/** Stretches of the source that hold most of the rarer words of a run. */
function windowsFor(quote: Int32Array, source: TokenIndex): [number, number][] {
  const { length } = source.row;
  if (quote.length * length <= SMALL) return [[0, length]];
  const size = Math.max(quote.length, 32);
  const votes = new Float64Array(Math.ceil(length / size) + 1);
  const common = Math.max(64, length / 50);
  for (const number of new Set(quote)) {
    const places = source.places[number] ?? [];
    const step = Math.max(1, Math.floor(places.length / common));
    for (let index = 0; index < places.length; index += step) {
      const bucket = Math.floor((places[index] ?? 0) / size);
      votes[bucket] = (votes[bucket] ?? 0) + 1 / Math.sqrt(places.length);
    }
  }
  const ranked = Array.from(votes, (vote, bucket) => ({ bucket, vote: vote + (votes[bucket + 1] ?? 0) }));
  ranked.sort((a, b) => b.vote - a.vote || a.bucket - b.bucket);
  return ranked
    .slice(0, WINDOWS)
    .map(({ bucket }) => [Math.max(0, (bucket - 1) * size), Math.min(length, (bucket + 3) * size)]);
}
