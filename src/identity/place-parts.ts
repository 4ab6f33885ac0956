/** Says which quotation or note of a page each one of a document is, inside entries that have their places. */
import { foldForComparison } from '../text/fold.ts';
import type { BookmarkName } from './bookmark-names.ts';
import type { Rung } from './entry-traits.ts';
import { Likeness } from './likeness.ts';

export interface KnownPart {
  /** Of the entry that it stands in: its offset in the known entries. */
  readonly entry: number;
  readonly bookmark: string;
  /** Plain text. */
  readonly text: string;
}

export interface FoundPart {
  /** Of the known entry that the entry it stands in is; undefined in a new one. */
  readonly entry: number | undefined;
  readonly bookmark: BookmarkName | undefined;
  readonly text: string;
}

/** Numbers are offsets in the known parts. */
export interface PartPlacement {
  /** Undefined for one that is new. It may have stood in another entry before. */
  readonly known?: number;
  readonly rung?: Rung;
  /** The part that it was copied from, which stands in the document besides. */
  readonly copyOf?: number;
}

/** The least likeness of two texts in one entry that are the same part, edited. */
const LIKE = 0.5;

/**
 * In the order of `found`: by bookmark, then inside each entry by equal words in their order, then by likeness.
 * @param mayBeRewritten whether the only one that is left is the only one that is missing, in the same place
 */
export function placeParts(
  known: readonly KnownPart[],
  found: readonly FoundPart[],
  mayBeRewritten = false,
): PartPlacement[] {
  const placements: PartPlacement[] = found.map(() => ({}));
  placeByBookmark(known, found, placements);
  const taken = new Set(placements.flatMap((one) => one.known ?? []));
  const knownIn = grouped(known.map(({ entry }, i) => (taken.has(i) ? undefined : entry)));
  const foundIn = grouped(found.map(({ entry }, i) => (placements[i]?.known === undefined ? entry : undefined)));
  for (const [entry, parts] of foundIn) {
    const free = knownIn.get(entry) ?? [];
    const texts = (list: readonly number[]): string[] => list.map((i) => known[i]?.text ?? '');
    const left = placeEqual(parts, found, free, texts(free), placements);
    const equal = new Set(parts.map((part) => placements[part]?.known));
    const open = free.filter((one) => !equal.has(one));
    placeAlike(left, found, open, texts(open), placements);
  }
  if (mayBeRewritten) placeRewritten(known, found, placements);
  return placements;
}

/** Of several with one name, the original is the one that is no copy and stands in its own entry. */
function placeByBookmark(known: readonly KnownPart[], found: readonly FoundPart[], placements: PartPlacement[]): void {
  const byName = new Map(known.map(({ bookmark }, i) => [bookmark, i]));
  const claims = grouped(found.map(({ bookmark }) => (bookmark ? byName.get(bookmark.part) : undefined)));
  for (const [to, parts] of claims) {
    const rank = (i: number): number =>
      (found[i]?.bookmark?.isCopy ? 2 : 0) + (found[i]?.entry === known[to]?.entry ? 0 : 1);
    const [original, ...copies] = parts.toSorted((a, b) => rank(a) - rank(b));
    if (original !== undefined) placements[original] = { known: to, rung: 'bookmark' };
    for (const copy of copies) placements[copy] = { copyOf: to };
  }
}

/** Returns the found parts that are left. */
function placeEqual(
  parts: readonly number[],
  found: readonly FoundPart[],
  free: readonly number[],
  texts: readonly string[],
  placements: PartPlacement[],
): number[] {
  const waiting = grouped(texts.map(foldForComparison));
  return parts.filter((part) => {
    const next = waiting.get(foldForComparison(found[part]?.text ?? ''))?.shift();
    const to = next === undefined ? undefined : free[next];
    if (to === undefined) return true;
    placements[part] = { known: to, rung: 'words' };
    return false;
  });
}

/** The likest pairs first. */
function placeAlike(
  parts: readonly number[],
  found: readonly FoundPart[],
  open: readonly number[],
  texts: readonly string[],
  placements: PartPlacement[],
): void {
  if (parts.length === 0 || open.length === 0) return;
  const likeness = new Likeness(texts);
  const pairs = parts.flatMap((part) =>
    likeness.candidates(found[part]?.text ?? '').map(({ known, score }) => ({ part, to: open[known], score })),
  );
  const done = new Set<number>();
  for (const { part, to, score } of pairs.sort((a, b) => b.score - a.score)) {
    if (to === undefined || score < LIKE || done.has(to) || placements[part]?.known !== undefined) continue;
    placements[part] = { known: to, rung: 'likeness' };
    done.add(to);
  }
}

/** Where all else of an entry stands as it stood, the one between is what stood there. */
function placeRewritten(known: readonly KnownPart[], found: readonly FoundPart[], placements: PartPlacement[]): void {
  const taken = new Set(placements.flatMap((one) => one.known ?? []));
  const knownIn = grouped(known.map(({ entry }) => entry));
  for (const [entry, parts] of grouped(found.map((part) => part.entry))) {
    const all = knownIn.get(entry) ?? [];
    const [at = -1, more] = [...parts.keys()].filter((i) => placements[parts[i] ?? -1]?.known !== all[i]);
    const [part, to] = [parts[at], all[at]];
    if (part === undefined || to === undefined || more !== undefined || parts.length !== all.length) continue;
    const { known: before, copyOf } = placements[part] ?? {};
    if (before === undefined && copyOf === undefined && !taken.has(to))
      placements[part] = { known: to, rung: 'likeness' };
  }
}

/** Offsets by key, in their order; those without a key are left out. */
function grouped<K>(keys: readonly (K | undefined)[]): Map<K, number[]> {
  const groups = new Map<K, number[]>();
  keys.forEach((key, i) => {
    if (key === undefined) return;
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return groups;
}
