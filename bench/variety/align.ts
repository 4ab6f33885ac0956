/** Which entry that was read stands for which labelled one. */
import type { Label } from './label.ts';
import type { ReadEntry } from './scorer.ts';
import { folded, loose } from './scorer.ts';

/** Two entries less alike than this are not the same; those that were moved must be more alike. */
const ALIKE = 0.45;
const MOVED = 0.6;

interface Features {
  readonly title: ReadonlyMap<string, number> | undefined;
  readonly said: ReadonlyMap<string, number> | undefined;
  readonly url: string | undefined;
  readonly date: string | undefined;
  readonly outlet: string;
  readonly authors: string;
}

/**
 * For each label the number of its entry, or undefined. The order is kept where that makes the sum of likeness largest
 * (dynamic programming, the product of the two counts); what is left over is paired by likeness alone.
 */
export function align(labels: readonly Label[], entries: readonly ReadEntry[]): (number | undefined)[] {
  const [left, right] = [labels.map(featuresOf), entries.map(featuresOf)];
  const alike = left.map((a) => right.map((b) => likeness(a, b)));
  const at = (i: number, j: number): number => alike[i]?.[j] ?? 0;
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const value = (i: number, j: number): number => best[i * width + j] ?? 0;
  const paired = (i: number, j: number): number =>
    at(i - 1, j - 1) >= ALIKE ? value(i - 1, j - 1) + at(i - 1, j - 1) : 0;
  for (let i = 1; i <= left.length; i++) {
    for (let j = 1; j < width; j++) best[i * width + j] = Math.max(value(i - 1, j), value(i, j - 1), paired(i, j));
  }
  const partners: (number | undefined)[] = left.map(() => undefined);
  for (let i = left.length, j = right.length; i > 0 && j > 0; ) {
    if (at(i - 1, j - 1) >= ALIKE && value(i, j) === paired(i, j)) {
      partners[i - 1] = j - 1;
      i--;
      j--;
    } else if (value(i, j) === value(i - 1, j)) i--;
    else j--;
  }
  pairMoved(partners, right.length, at);
  return partners;
}

function pairMoved(partners: (number | undefined)[], count: number, at: (i: number, j: number) => number): void {
  const taken = new Set(partners);
  const pairs: (readonly [number, number, number])[] = [];
  for (const [i, partner] of partners.entries()) {
    if (partner !== undefined) continue;
    for (let j = 0; j < count; j++) if (!taken.has(j) && at(i, j) >= MOVED) pairs.push([at(i, j), i, j]);
  }
  for (const [, i, j] of pairs.sort((a, b) => b[0] - a[0])) {
    if (partners[i] !== undefined || taken.has(j)) continue;
    partners[i] = j;
    taken.add(j);
  }
}

function featuresOf(entry: Label | ReadEntry): Features {
  const said = [...(entry.excerpts ?? []), ...(entry.notes ?? [])];
  return {
    title: entry.title ? trigrams(entry.title) : undefined,
    said: said.length > 0 ? trigrams(said.join(' ').slice(0, 400)) : undefined,
    url: entry.url,
    date: entry.date,
    outlet: folded(entry.container ?? '').toLowerCase(),
    authors: (entry.authors ?? []).map(looseName).sort().join(';'),
  };
}

function looseName(name: NonNullable<ReadEntry['authors']>[number]): string {
  const words =
    name.literal !== undefined ? loose(name.literal) : `${loose(name.family ?? '')} ${loose(name.given ?? '')}`;
  return words
    .split(/[\s,]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/** A weighted mean over what either of them has. */
function likeness(a: Features, b: Features): number {
  let [sum, weight] = [0, 0];
  const add = (share: number, of: number): void => {
    sum += share * of;
    weight += of;
  };
  if (a.title || b.title) add(a.title && b.title ? dice(a.title, b.title) : 0, 6);
  if (a.said || b.said) add(dice(a.said ?? new Map(), b.said ?? new Map()), a.title && b.title ? 1 : 4);
  if (a.url || b.url) add(a.url === b.url ? 1 : 0, 1);
  if (a.date || b.date) add(a.date === b.date ? 1 : 0, 0.5);
  if (a.outlet || b.outlet) add(a.outlet === b.outlet ? 1 : 0, 0.5);
  if (a.authors || b.authors) add(a.authors === b.authors ? 1 : 0, 0.5);
  return weight === 0 ? 0 : sum / weight;
}

function trigrams(text: string): Map<string, number> {
  const padded = ` ${loose(text)} `;
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= padded.length; i++) {
    const gram = padded.slice(i, i + 3);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Sørensen–Dice coefficient of two multisets. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [both, all] = [0, 0];
  for (const [gram, count] of a) {
    both += Math.min(count, b.get(gram) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * both) / all;
}
