/** The regions of a page in reading order: single columns of rows, and tables. */
import { type Gutter, guttersOf } from './gutters.ts';
import { bodySize, median, type Row, type Run, rowsOf } from './run.ts';

export interface Column {
  readonly rows: readonly Row[];
}

export interface Table {
  /** Row by row, the runs of each cell. */
  readonly cells: readonly (readonly (readonly Run[])[])[];
}

export type PageRegion = Column | Table;

/** Columns within columns; deeper is no page of text. */
const DEEPEST = 6;

export function regionsOf(runs: readonly Run[], isRtl: boolean, depth = 0): PageRegion[] {
  const rows = rowsOf(runs);
  if (rows.length === 0) return [];
  const gutters = depth < DEEPEST ? guttersOf(rows, bodySize(runs)) : [];
  const [first, ...others] = gutters.sort((a, b) => b.to - b.from - (a.to - a.from) || a.left - b.left);
  if (!first) return [{ rows }];
  const inside = rows.slice(first.from, first.to);
  const runsOf = (part: readonly Row[]): Run[] => part.flatMap((row) => row.runs);
  const middle = (first.left + first.right) / 2;
  const left = runsOf(inside).filter((run) => run.left < middle);
  const right = runsOf(inside).filter((run) => run.left >= middle);
  const within = (part: readonly Run[]): PageRegion[] => regionsOf(part, isRtl, depth + 1);
  const parallel = others.filter((one) => overlap(one, first) >= (first.to - first.from) * 0.6);
  const table = tableOf(inside, [first, ...parallel], isRtl);
  return [
    ...within(runsOf(rows.slice(0, first.from))),
    ...(table ? [table] : isRtl ? [...within(right), ...within(left)] : [...within(left), ...within(right)]),
    ...within(runsOf(rows.slice(first.to))),
  ];
}

function overlap(a: Gutter, b: Gutter): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/** Cells of a table have few words and uneven lengths; lines of prose fill their column. */
function tableOf(rows: readonly Row[], gutters: readonly Gutter[], isRtl: boolean): Table | undefined {
  const middles = gutters.map(({ left, right }) => (left + right) / 2).sort((a, b) => a - b);
  const split = rows.map((row) => cellsOf(row.runs, middles));
  const full = split.filter((cells) => cells.filter((cell) => cell.length > 0).length >= 2);
  if (full.length < split.length * 0.6) return undefined;
  const columns = [...middles, 0].map((_, column) =>
    full.map((cells) => cells[column] ?? []).filter((c) => c.length > 0),
  );
  const words = full.flat().filter((cell) => cell.length > 0);
  const mean = words.reduce((sum, cell) => sum + wordsIn(cell), 0) / Math.max(words.length, 1);
  const fills = columns.map((cells) => median(cells.map(widthOf)) / Math.max(...cells.map(widthOf), 1));
  if (mean > 2 && !(mean <= 4.5 && median(fills) < 0.8)) return undefined;
  const ordered = isRtl ? split.map((cells) => cells.toReversed()) : split;
  return { cells: logicalRows(rows, ordered) };
}

function cellsOf(runs: readonly Run[], middles: readonly number[]): Run[][] {
  const cells: Run[][] = [[], ...middles.map(() => [])];
  for (const run of runs) if (run.text.trim() !== '') cells[middles.filter((x) => x <= run.left).length]?.push(run);
  return cells;
}

function wordsIn(cell: readonly Run[]): number {
  return cell.reduce((sum, run) => sum + run.text.trim().split(/\s+/u).length, 0);
}

function widthOf(cell: readonly Run[]): number {
  return Math.max(...cell.map((run) => run.right)) - Math.min(...cell.map((run) => run.left));
}

/** Lines that stand closer than rows do are lines of one row. */
function logicalRows(rows: readonly Row[], split: readonly Run[][][]): Run[][][] {
  const steps = rows.slice(1).map((row, at) => row.base - (rows[at]?.base ?? 0));
  const closest = Math.min(...steps);
  const hasLines = Math.max(...steps) > closest * 1.3 && closest > 0;
  const joined: Run[][][] = [];
  for (const [at, cells] of split.entries()) {
    const last = joined.at(-1);
    const step = steps[at - 1] ?? Number.POSITIVE_INFINITY;
    if (last && hasLines && step <= closest * 1.15) for (const [i, cell] of cells.entries()) last[i]?.push(...cell);
    else joined.push(cells.map((cell) => [...cell]));
  }
  return joined;
}
