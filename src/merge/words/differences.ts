/**
 * Where two lists differ. First by what stands once in both (patience: B. Cohen, 2008), which keeps long texts apart at
 * words that mean something; between those by the shortest edit (E. Myers, “An O(ND) difference algorithm and its
 * variations”, Algorithmica 1, 1986), as long as it is short. Time grows with the length of the lists.
 */
import { longestRun } from '../order/longest-run.ts';

/** `a` from `start` up to `end` is replaced by `b` from `from` up to `to`. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Stretches without a common anchor that differ in more places are taken as replaced. */
const MOST_STEPS = 64;
/** Anchors are looked for between anchors so often; what is then left is taken as one stretch. */
const DEEPEST = 16;

/** In the order of the lists, at least one equal item between any two. */
export function differences(a: readonly string[], b: readonly string[]): Difference[] {
  const found: Difference[] = [];
  compare({ start: 0, end: a.length, from: 0, to: b.length }, { a, b, found }, 0);
  return found;
}

interface Lists {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly found: Difference[];
}

function compare(range: Difference, lists: Lists, depth: number): void {
  const inner = withoutEqualEnds(range, lists);
  const { start, end, from, to } = inner;
  if (start === end && from === to) return;
  const anchors = start === end || from === to || depth > DEEPEST ? [] : anchorsIn(inner, lists);
  if (anchors.length === 0) {
    lists.found.push(...(shortestEdit(inner, lists) ?? [inner]));
    return;
  }
  let [i, k] = [start, from];
  for (const { inA, inB } of anchors) {
    compare({ start: i, end: inA, from: k, to: inB }, lists, depth + 1);
    [i, k] = [inA + 1, inB + 1];
  }
  compare({ start: i, end, from: k, to }, lists, depth + 1);
}

function withoutEqualEnds({ start, end, from, to }: Difference, { a, b }: Lists): Difference {
  let head = 0;
  const most = Math.min(end - start, to - from);
  while (head < most && a[start + head] === b[from + head]) head++;
  let tail = 0;
  while (tail < most - head && a[end - 1 - tail] === b[to - 1 - tail]) tail++;
  return { start: start + head, end: end - tail, from: from + head, to: to - tail };
}

interface Anchor {
  readonly inA: number;
  readonly inB: number;
}

/** Items that stand once in both stretches, as many as stand in the same order. */
function anchorsIn({ start, end, from, to }: Difference, { a, b }: Lists): Anchor[] {
  const inB = placesOfSingle(b, from, to);
  const common: Anchor[] = [];
  for (const [item, at] of placesOfSingle(a, start, end)) {
    const other = inB.get(item);
    if (at >= 0 && other !== undefined && other >= 0) common.push({ inA: at, inB: other });
  }
  return longestRun(common.map((anchor) => anchor.inB)).flatMap((i) => common[i] ?? []);
}

/** Places of items by item; -1 for those that stand there more than once. */
function placesOfSingle(list: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = start; i < end; i++) {
    const item = list[i] ?? '';
    places.set(item, places.has(item) ? -1 : i);
  }
  return places;
}

/** Undefined where it has more than `MOST_STEPS` steps. */
function shortestEdit(range: Difference, lists: Lists): Difference[] | undefined {
  const [n, m] = [range.end - range.start, range.to - range.from];
  if (n === 0 || m === 0) return [range];
  const reached: Map<number, number>[] = [];
  const ends = new Map([[1, 0]]);
  for (let steps = 0; steps <= Math.min(MOST_STEPS, n + m); steps++) {
    reached.push(new Map(ends));
    for (let k = -steps; k <= steps; k += 2) {
      let x = isDown(k, steps, ends) ? at(ends, k + 1) : at(ends, k - 1) + 1;
      while (x < n && x - k < m && lists.a[range.start + x] === lists.b[range.from + x - k]) x++;
      ends.set(k, x);
      if (x >= n && x - k >= m) return stepsBack(range, reached);
    }
  }
  return undefined;
}

function stepsBack(range: Difference, reached: readonly ReadonlyMap<number, number>[]): Difference[] {
  const steps: Difference[] = [];
  let [x, y] = [range.end - range.start, range.to - range.from];
  for (let count = reached.length - 1; count > 0; count--) {
    const ends = reached[count] ?? new Map<number, number>();
    const down = isDown(x - y, count, ends);
    const k = down ? x - y + 1 : x - y - 1;
    const [fromX, fromY] = [at(ends, k), at(ends, k) - k];
    const [toX, toY] = down ? [fromX, fromY + 1] : [fromX + 1, fromY];
    const step = { start: range.start + fromX, end: range.start + toX, from: range.from + fromY, to: range.from + toY };
    const next = steps.at(-1);
    if (next && next.start === step.end && next.from === step.to) {
      steps[steps.length - 1] = { ...next, start: step.start, from: step.from };
    } else steps.push(step);
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}

/** Whether the edit came to this diagonal by an item that `b` has alone. */
function isDown(k: number, steps: number, ends: ReadonlyMap<number, number>): boolean {
  return k === -steps || (k !== steps && at(ends, k - 1) < at(ends, k + 1));
}

function at(ends: ReadonlyMap<number, number>, k: number): number {
  return ends.get(k) ?? -1;
}
