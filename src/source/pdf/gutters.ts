/**
 * Columns of a page by the white between them: a gutter is an interval that no row crosses, over as many rows as go
 * on. After the recursive cut of Nagy and Seth (1984), with rows instead of projections, so that a heading across the
 * columns parts the zone above it from the zone below.
 */
import { median, type Row } from './run.ts';

export interface Gutter {
  readonly left: number;
  readonly right: number;
  /** Rows from the first, and without the last, that it parts. */
  readonly from: number;
  readonly to: number;
}

interface Open {
  left: number;
  right: number;
  from: number;
  /** Rows with text on both sides. */
  both: number;
  /** Where the text right of it starts, and the text left of it ends. */
  readonly starts: number[];
  readonly ends: number[];
  readonly signs: [left: number, right: number];
}

/** In sizes of the font: narrower white is that between words. */
const NARROWEST = 0.8;
const FEWEST_ROWS = 3;
/** Characters that a row has in a column, on average; less is a list's bullets or numbers. */
const FEWEST_SIGNS = 4;

type Stretch = readonly [left: number, right: number, signs: number];

/** All gutters of the rows, in the order in which they end. `size`: of the font. */
export function guttersOf(rows: readonly Row[], size: number): Gutter[] {
  const found: Gutter[] = [];
  let open: Open[] = [];
  const narrowest = size * NARROWEST;
  const close = (gutter: Open, to: number): void => {
    if (isGutter(gutter, size)) found.push({ left: gutter.left, right: gutter.right, from: gutter.from, to });
  };
  for (const [at, row] of rows.entries()) {
    const stretches = stretchesAround(rows, at, narrowest);
    const kept: Open[] = [];
    const isHeading = row.size >= size * 1.2 && stretches.length === 1;
    for (const gutter of open) {
      if (!isHeading && narrowed(gutter, stretches, narrowest)) kept.push(gutter);
      else close(gutter, at);
    }
    for (let next = 1; next < stretches.length; next++) {
      const [left, right] = [stretches[next - 1]?.[1] ?? 0, stretches[next]?.[0] ?? 0];
      const isKnown = kept.some((gutter) => gutter.left < right - 1 && gutter.right > left + 1);
      if (isKnown || right - left < narrowest) continue;
      const gutter: Open = { left, right, from: at, both: 0, starts: [], ends: [], signs: [0, 0] };
      narrowed(gutter, stretches, narrowest);
      kept.push(gutter);
    }
    open = kept;
  }
  for (const gutter of open) close(gutter, rows.length);
  return found.map((gutter) => extendedUp(gutter, rows));
}

/** Horizontal extents of what stands at the height of a row, other columns with other baselines included. */
function stretchesAround(rows: readonly Row[], at: number, narrowest: number): Stretch[] {
  const row = rows[at];
  if (!row) return [];
  const near = [rows[at - 1], row, rows[at + 1]].filter((one) => one && Math.abs(one.base - row.base) < row.size * 0.7);
  const runs = near.flatMap((one) => one?.runs ?? []).filter((run) => run.text.trim() !== '');
  const merged: [number, number, number][] = [];
  for (const { left, right, text } of runs.sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last && left - last[1] < narrowest) {
      last[1] = Math.max(last[1], right);
      last[2] += text.length;
    } else merged.push([left, right, text.length]);
  }
  return merged;
}

/** Takes what a row covers off the gutter; false if too little is left. */
function narrowed(gutter: Open, stretches: readonly Stretch[], narrowest: number): boolean {
  let { left, right } = gutter;
  for (const [from, to] of stretches) {
    if (to <= left || from >= right) continue;
    if (from - left >= right - to) right = from;
    else left = to;
    if (right - left < narrowest) return false;
  }
  Object.assign(gutter, { left, right });
  const before = stretches.findLast(([, to]) => to <= left + 0.1);
  const after = stretches.find(([from]) => from >= right - 0.1);
  if (before && after) {
    gutter.both += 1;
    gutter.starts.push(after[0]);
    gutter.ends.push(before[1]);
    gutter.signs[0] += stretches.reduce((sum, [, to, signs]) => (to <= left + 0.1 ? sum + signs : sum), 0);
    gutter.signs[1] += stretches.reduce((sum, [from, , signs]) => (from >= right - 0.1 ? sum + signs : sum), 0);
  }
  return true;
}

/** Rivers of white through a paragraph have no straight bank; columns have one on a side at least. */
function isGutter({ both, starts, ends, signs, left, right }: Open, size: number): boolean {
  if (both < FEWEST_ROWS || Math.min(...signs) < both * FEWEST_SIGNS) return false;
  const isStraight = (edges: readonly number[]): boolean => {
    const middle = median(edges);
    return edges.filter((edge) => Math.abs(edge - middle) < size * 0.25).length * 2 >= edges.length;
  };
  return isStraight(starts) || (right - left >= size && isStraight(ends));
}

/** The right column may begin higher than the left one, below a picture. */
function extendedUp(gutter: Gutter, rows: readonly Row[]): Gutter {
  let { from } = gutter;
  const start = Math.min(...(rows[from]?.runs ?? []).map((run) => run.left).filter((left) => left >= gutter.right - 1));
  for (let row = rows[from - 1]; row; row = rows[from - 1]) {
    const left = Math.min(...row.runs.map((run) => run.left));
    if (left < gutter.right - 1 || Math.abs(left - start) > row.size * 2) break;
    from -= 1;
  }
  return { ...gutter, from };
}
