/** Which entries stand under the values that a reader has chosen. Values of one facet add up; facets narrow one another. */
import { inBoth } from './in-both.ts';

export interface FacetValue {
  readonly entries: ReadonlySet<number>;
  readonly chosen: boolean;
}

/** By the facet's name. */
export type Facets = ReadonlyMap<string, readonly FacetValue[]>;

/** The entries that every facet with a chosen value lets through; `except` is left out. Undefined: all of them. */
export function chosenEntries(facets: Facets, except?: string): ReadonlySet<number> | undefined {
  let entries: ReadonlySet<number> | undefined;
  for (const [name, values] of facets) {
    const chosen = values.filter((value) => value.chosen);
    if (name === except || chosen.length === 0) continue;
    const some = new Set(chosen.flatMap((value) => [...value.entries]));
    entries = entries ? inBoth(entries, some) : some;
  }
  return entries;
}

/** How many entries each value of a facet has, among those found and let through by the other facets. */
export function countsOf(name: string, facets: Facets, found: ReadonlySet<number> | undefined): number[] {
  const rest = chosenEntries(facets, name);
  return (facets.get(name) ?? []).map(({ entries }) => {
    let count = 0;
    for (const entry of entries) if ((found?.has(entry) ?? true) && (rest?.has(entry) ?? true)) count++;
    return count;
  });
}
