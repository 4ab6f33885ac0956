/** Values that several places agree on, and how far they are trusted together. */
export interface Group<T> {
  readonly key: string;
  /** As the best place has it. */
  readonly value: T;
  readonly from: string;
  /** Of the places that say so, each counted once. */
  readonly trust: number;
}

export interface Claim<T> {
  readonly key: string;
  readonly value: T;
  readonly from: string;
  readonly trust: number;
  /** Among values that agree, the one that is written best stands for all. */
  readonly form: number;
}

/** Far more than a source says of itself; so many can be compared with one another. */
const MOST = 100;

/** One group for each key, in the order in which the first claim of each came. */
export function agreeing<T>(claims: Iterable<Claim<T>>): Group<T>[] {
  const groups = new Map<string, { best: Claim<T>; readonly places: Map<string, number> }>();
  for (const claim of claims) {
    const { key, from, trust, form } = claim;
    const group = groups.get(key) ?? { best: claim, places: new Map<string, number>() };
    if (!groups.has(key) && groups.size >= MOST) continue;
    groups.set(key, group);
    group.places.set(from, Math.max(trust, group.places.get(from) ?? 0));
    const { best } = group;
    if (form > best.form || (form === best.form && trust > best.trust)) group.best = claim;
  }
  return Array.from(groups, ([key, { best, places }]) => {
    const trust = [...places.values()].reduce((sum, one) => sum + one, 0);
    return { key, value: best.value, from: best.from, trust };
  });
}

/** The most trusted group; of equal ones the first. */
export function strongest<T>(groups: readonly Group<T>[]): Group<T> | undefined {
  let best: Group<T> | undefined;
  for (const group of groups) if (!best || group.trust > best.trust) best = group;
  return best;
}
