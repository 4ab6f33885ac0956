/** One entry of all that stands about a source on several pages. */
import type { Entry, Quotation } from '../model/page.ts';
import { foldForComparison } from '../text/fold.ts';

/**
 * The first, with what it lacks of the reference from the others, and all their quotations, notes, tags and copies. Words
 * that several quote are there once. It is as old as the oldest of them, and changed when the last of them was.
 */
export function mergedEntry(first: Entry, others: readonly Entry[]): Entry {
  const all = [first, ...others];
  const archived = once(
    all.flatMap((entry) => entry.archived ?? []),
    ({ url }) => url,
  );
  const added = all.flatMap((entry) => entry.added ?? []).sort()[0];
  const changed = all
    .flatMap((entry) => entry.changed ?? [])
    .sort()
    .at(-1);
  return {
    ...first,
    reference: completed(all.map(({ reference }) => reference)) ?? first.reference,
    quotations: quotationsOf(all),
    notes: once(
      all.flatMap(({ notes }) => notes),
      ({ text }) => text.plain,
    ),
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    ...(archived.length > 0 && { archived }),
    ...(added !== undefined && { added }),
    ...(changed !== undefined && { changed }),
  };
}

/** Of those with the same words the first, with what only others say of them. */
function quotationsOf(entries: readonly Entry[]): Quotation[] {
  const byWords = Map.groupBy(
    entries.flatMap(({ quotations }) => quotations),
    ({ text }) => foldForComparison(text.plain),
  );
  return [...byWords.values()].flatMap((same) => completed(same) ?? []);
}

/** The first, with what it lacks and others have. */
function completed<T extends object>(all: readonly T[]): T | undefined {
  const [first, ...others] = all;
  const fields = new Map(others.toReversed().flatMap((one) => Object.entries(one)));
  return first && { ...Object.fromEntries(fields), ...first };
}

/** The first of those with the same key. */
function once<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}
