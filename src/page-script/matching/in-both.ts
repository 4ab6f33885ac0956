/** The entries of two sets, for browsers before `Set.prototype.intersection`. */
export function inBoth(one: ReadonlySet<number>, other: ReadonlySet<number>): Set<number> {
  return new Set([...one].filter((entry) => other.has(entry)));
}
