/** Columns of an alignment from a row of runs: the words between two runs, and at both ends, are aligned by themselves. */
import { alignLocally, type Column } from './align.ts';
import { PER_GAP, PER_WORD, type Run } from './runs.ts';

export interface AlignmentSides {
  /** Numbers of the words. */
  readonly quote: Int32Array;
  readonly source: Int32Array;
  /** What each further word costs that only the quotation has. */
  readonly addedLonger: number;
}

/** A stretch of both sides. */
interface Box {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** A box with more cells holds words that have nothing to do with each other. */
const MOST_CELLS = 4_000;
/** Source words beside an end of the quotation that its first or last words may stand for. */
const BEYOND = 8;

/** @param from and `to` bound the quotation */
export function alignAlong(runs: readonly Run[], from: number, to: number, sides: AlignmentSides): Column[] {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return [];
  const columns: Column[] = [...leading(first, from, sides)];
  for (const [at, run] of runs.entries()) {
    const next = runs[at + 1];
    for (let word = 0; word < run.length; word++) columns.push({ quote: run.quote + word, source: run.source + word });
    if (next) columns.push(...within(boxBetween(run, next), sides));
  }
  columns.push(...trailing(last, to, sides));
  return columns;
}

function boxBetween(run: Run, next: Run): Box {
  return { from: run.quote + run.length, to: next.quote, sourceFrom: run.source + run.length, sourceTo: next.source };
}

/** All words of the box, those that are the same as pairs. */
function within(box: Box, sides: AlignmentSides): Column[] {
  const { columns } = alignedIn(box, sides);
  const [first] = columns;
  const last = columns.at(-1);
  if (first?.quote === undefined || first.source === undefined) return alone(box);
  if (last?.quote === undefined || last.source === undefined) return alone(box);
  return [
    ...alone({ ...box, to: first.quote, sourceTo: first.source }),
    ...columns,
    ...alone({ ...box, from: last.quote + 1, sourceFrom: last.source + 1 }),
  ];
}

/** Words before the first run, as far as some of them go with the source. */
function leading(first: Run, from: number, sides: AlignmentSides): Column[] {
  const length = first.quote - from;
  const sourceFrom = Math.max(0, first.source - 2 * length - BEYOND);
  const box = { from, to: first.quote, sourceFrom, sourceTo: first.source };
  const { columns, score } = alignedIn(box, sides);
  const last = columns.at(-1);
  if (last?.quote === undefined || last.source === undefined) return [];
  const rest = { ...box, from: last.quote + 1, sourceFrom: last.source + 1 };
  return score > cost(rest) ? [...columns, ...alone(rest)] : [];
}

function trailing(last: Run, to: number, sides: AlignmentSides): Column[] {
  const from = last.quote + last.length;
  const sourceFrom = last.source + last.length;
  const sourceTo = Math.min(sides.source.length, sourceFrom + 2 * (to - from) + BEYOND);
  const { columns, score } = alignedIn({ from, to, sourceFrom, sourceTo }, sides);
  const [first] = columns;
  if (first?.quote === undefined || first.source === undefined) return [];
  const rest = { from, to: first.quote, sourceFrom, sourceTo: first.source };
  return score > cost(rest) ? [...alone(rest), ...columns] : [];
}

function cost({ from, to, sourceFrom, sourceTo }: Box): number {
  const quote = to - from;
  const source = sourceTo - sourceFrom;
  if (quote + source === 0) return 0;
  return quote === source ? quote * (PER_WORD - 3) : PER_GAP + Math.max(quote, source);
}

function alignedIn(
  { from, to, sourceFrom, sourceTo }: Box,
  sides: AlignmentSides,
): { columns: Column[]; score: number } {
  const cells = (to - from) * (sourceTo - sourceFrom);
  if (cells === 0 || cells > MOST_CELLS) return { columns: [], score: 0 };
  const { columns, score } = alignLocally({
    quote: sides.quote.subarray(from, to),
    source: sides.source.subarray(sourceFrom, sourceTo),
    addedLonger: sides.addedLonger,
  });
  return { columns: columns.map((column) => shifted(column, from, sourceFrom)), score };
}

export function shifted({ quote, source }: Column, from: number, sourceFrom: number): Column {
  return {
    ...(quote === undefined ? {} : { quote: quote + from }),
    ...(source === undefined ? {} : { source: source + sourceFrom }),
  };
}

/** Words that stand on one side alone. */
function alone({ from, to, sourceFrom, sourceTo }: Box): Column[] {
  const columns: Column[] = [];
  for (let quote = from; quote < to; quote++) columns.push({ quote });
  for (let source = sourceFrom; source < sourceTo; source++) columns.push({ source });
  return columns;
}
