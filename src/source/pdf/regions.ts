/** The regions of a page in reading order: single columns of rows, and tables. */
import { type Gutter, guttersOf } from './gutters.ts';
import { UNSPACED } from './line.ts';
import { bodySize, median, type Row, type Run, rowsOf } from './run.ts';
import { nextZone } from './zones.ts';

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
/** With text on both sides of a gutter. */
const FEWEST_ROWS = 3;
/** In a column, where white between words may stand one below the other by chance. */
const FEWEST_WITHIN = 6;

export function regionsOf(runs: readonly Run[], isRtl: boolean, depth = 0, isColumn = false): PageRegion[] {
  const rows = rowsOf(runs);
  if (rows.length === 0) return [];
  const gutters = depth < DEEPEST ? guttersOf(rows, bodySize(runs), isColumn ? FEWEST_WITHIN : FEWEST_ROWS) : [];
  const [first, ...others] = gutters.sort((a, b) => b.to - b.from - (a.to - a.from) || a.left - b.left);
  if (!first) return [{ rows }];
  const inside = rows.slice(first.from, first.to);
  const runsOf = (part: readonly Row[]): Run[] => part.flatMap((row) => row.runs);
  const middle = (first.left + first.right) / 2;
  const left = runsOf(inside).filter((run) => run.left < middle);
  const right = runsOf(inside).filter((run) => run.left >= middle);
  const beside = (part: readonly Run[]): PageRegion[] => regionsOf(part, isRtl, depth + 1, true);
  const across = (part: readonly Row[]): PageRegion[] => regionsOf(runsOf(part), isRtl, depth + 1, isColumn);
  const parallel = others.filter((one) => overlap(one, first) >= (first.to - first.from) * 0.6);
  const table = tableOf(inside, [first, ...parallel], isRtl);
  const next = table ? undefined : zoneWithin(inside, [first, ...parallel], isRtl);
  if (next !== undefined) {
    const parts = [rows.slice(0, first.from + next), rows.slice(first.from + next)];
    return parts.flatMap(across);
  }
  return [
    ...across(rows.slice(0, first.from)),
    ...(table ? [table] : isRtl ? [...beside(right), ...beside(left)] : [...beside(left), ...beside(right)]),
    ...across(rows.slice(first.to)),
  ];
}

function zoneWithin(rows: readonly Row[], gutters: readonly Gutter[], isRtl: boolean): number | undefined {
  const [lowest, highest] = [
    Math.min(...gutters.map(({ right }) => right)),
    Math.max(...gutters.map(({ left }) => left)),
  ];
  const isLeft = (run: Run): boolean => run.left < lowest - 1;
  const isRight = (run: Run): boolean => run.left > highest;
  return isRtl ? nextZone(rows, isRight, isLeft, isRtl) : nextZone(rows, isLeft, isRight, isRtl);
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
  if (mean > 2 && !(mean <= 4.5 && median(fills) < 0.8 && !areWrapped(columns))) return undefined;
  const ordered = isRtl ? split.map((cells) => cells.toReversed()) : split;
  return { cells: logicalRows(rows, ordered) };
}

function cellsOf(runs: readonly Run[], middles: readonly number[]): Run[][] {
  const cells: Run[][] = [[], ...middles.map(() => [])];
  for (const run of runs) if (run.text.trim() !== '') cells[middles.filter((x) => x <= run.left).length]?.push(run);
  return cells;
}

/** Scripts without spaces have words of two signs, more or less. */
function wordsIn(cell: readonly Run[]): number {
  const text = textOf(cell);
  const unspaced = [...text].filter((sign) => UNSPACED.test(sign)).length;
  return text.split(' ').length + Math.floor(unspaced / 2);
}

/** Lines of prose end where the next word would have found no room; entries of a table end where they will. */
function areWrapped(columns: readonly (readonly (readonly Run[])[])[]): boolean {
  let wrapped = 0;
  let lines = 0;
  for (const cells of columns) {
    const room = Math.max(...cells.map(widthOf), 1);
    for (const [at, cell] of cells.slice(1).entries()) {
      const words = textOf(cell);
      const first = (widthOf(cell) * (words.split(' ', 1)[0]?.length ?? 0)) / Math.max(words.length, 1);
      if (widthOf(cells[at] ?? []) + first > room - (cell[0]?.size ?? 0) * 0.3) wrapped += 1;
      lines += 1;
    }
  }
  return wrapped >= lines * WRAPPED;
}

/** Of the lines; the last ones of paragraphs are short. */
const WRAPPED = 0.7;

function textOf(cell: readonly Run[]): string {
  return [...cell]
    .sort((a, b) => a.left - b.left)
    .map((run) => run.text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
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
