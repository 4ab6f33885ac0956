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

interface Edge {
  readonly row: number;
  readonly x: number;
}

interface Open {
  left: number;
  right: number;
  from: number;
  /** Rows with text on both sides. */
  both: number;
  /** Where the text right of it starts, and the text left of it ends. */
  readonly starts: Edge[];
  readonly ends: Edge[];
  readonly signs: [left: number, right: number];
}

/** In sizes of the font: narrower white is that between words. */
const NARROWEST = 0.8;
/** Rows of a table below columns. */
const FEWEST_AWAY = 3;
/** Of a line in a column, in sizes of the font. */
const FARTHEST_INDENT = 3;
/** Characters that a row has in a column, on average; less is a list's bullets or numbers. */
const FEWEST_SIGNS = 4;

type Stretch = readonly [left: number, right: number, signs: number];

/** All gutters of the rows, in the order in which they end. `size`: of the font; `fewest`: rows with text on both sides. */
export function guttersOf(rows: readonly Row[], size: number, fewest: number): Gutter[] {
  const found: Gutter[] = [];
  let open: Open[] = [];
  const narrowest = size * NARROWEST;
  const leading = median(rows.slice(1).map((row, at) => row.base - (rows[at]?.base ?? 0)));
  const close = (gutter: Open, to: number): void => {
    const straight = gutter.both < fewest ? undefined : straightEdges(gutter, size);
    if (straight)
      found.push({ left: gutter.left, right: gutter.right, from: gutter.from, to: endOfColumns(straight, to, size) });
  };
  for (const [at, row] of rows.entries()) {
    const stretches = stretchesAround(rows, at, narrowest);
    const kept: Open[] = [];
    const isHeading = startsSection(rows, at, size, leading) || (row.size >= size * 1.2 && stretches.length === 1);
    for (const gutter of open) {
      if (!isHeading && narrowed(gutter, stretches, narrowest, at)) kept.push(gutter);
      else close(gutter, at);
    }
    for (let next = 1; next < stretches.length; next++) {
      const [left, right] = [stretches[next - 1]?.[1] ?? 0, stretches[next]?.[0] ?? 0];
      const isKnown = kept.some((gutter) => gutter.left < right - 1 && gutter.right > left + 1);
      if (isKnown || right - left < narrowest) continue;
      const gutter: Open = { left, right, from: at, both: 0, starts: [], ends: [], signs: [0, 0] };
      narrowed(gutter, stretches, narrowest, at);
      kept.push(gutter);
    }
    open = kept;
  }
  for (const gutter of open) close(gutter, rows.length);
  return found.map((gutter) => extendedUp(gutter, rows, Math.max(leading, size)));
}

/** A heading below white that goes over the whole width: columns above it end there. */
function startsSection(rows: readonly Row[], at: number, size: number, leading: number): boolean {
  const [row, above] = [rows[at], rows[at - 1]];
  if (!row || !above || row.base - above.base < Math.max(leading, size) * 1.6) return false;
  // Beside a heading, which has white above it, the text of the next column begins higher.
  const top = rows.slice(at, at + 4).filter((next) => next.base - row.base < size * 2.5);
  return top.some((next) => next.runs.some((run) => run.size >= size * 1.1 && run.text.trim() !== ''));
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
function narrowed(gutter: Open, stretches: readonly Stretch[], narrowest: number, row: number): boolean {
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
    gutter.starts.push({ row, x: after[0] });
    gutter.ends.push({ row, x: before[1] });
    gutter.signs[0] += stretches.reduce((sum, [, to, signs]) => (to <= left + 0.1 ? sum + signs : sum), 0);
    gutter.signs[1] += stretches.reduce((sum, [from, , signs]) => (from >= right - 0.1 ? sum + signs : sum), 0);
  }
  return true;
}

/**
 * The edges beside a gutter that stand one below the other. Rivers of white through a paragraph have no straight bank;
 * columns have one on a side at least.
 */
function straightEdges({ both, starts, ends, signs, left, right }: Open, size: number): Edge[] | undefined {
  if (Math.min(...signs) < both * FEWEST_SIGNS) return undefined;
  const isStraight = (edges: readonly Edge[]): boolean => {
    const middle = median(edges.map((edge) => edge.x));
    return edges.filter((edge) => Math.abs(edge.x - middle) < size * 0.25).length * 2 >= edges.length;
  };
  if (isStraight(starts)) return starts;
  return right - left >= size && isStraight(ends) ? ends : undefined;
}

/** Before the first of several rows that do not stand at the straight edge: a table below columns of text. */
function endOfColumns(edges: readonly Edge[], to: number, size: number): number {
  const middle = median(edges.map((edge) => edge.x));
  let away: Edge[] = [];
  for (const edge of edges) {
    if (Math.abs(edge.x - middle) > size * FARTHEST_INDENT) away.push(edge);
    else away = [];
    if (away.length >= FEWEST_AWAY) return away[0]?.row ?? to;
  }
  return to;
}

/** The right column may begin higher than the left one, beside a heading or below a picture. */
function extendedUp(gutter: Gutter, rows: readonly Row[], leading: number): Gutter {
  let { from } = gutter;
  for (let at = gutter.from - 1; at >= 0; at--) {
    const [row, below] = [rows[at], rows[at + 1]];
    if (!row || !below || below.base - row.base > leading * 2.2) break;
    const runs = row.runs.filter((run) => run.text.trim() !== '');
    if (runs.some((run) => run.left < gutter.right - 1 && run.right > gutter.left + 1)) break;
    const start = Math.min(...runs.map((run) => run.left));
    if (start >= gutter.right - 1 && start < gutter.right + row.size * FARTHEST_INDENT) from = at;
  }
  return { ...gutter, from };
}
