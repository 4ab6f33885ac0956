/** Which of a list is which of another one. */

/** In the order of the two lists; a pair without one side is new, or gone. */
export interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

/**
 * Pairs by the first key that two have alike, then by the next, and so on; each once. Those of the second list come in
 * its order, then those that are gone. Time grows with the lists.
 */
export function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((one: T) => string | undefined)[],
): Pair<T>[] {
  const partners = new Map<T, T>();
  const left = new Set(before);
  for (const keyOf of keys) {
    const byKey = new Map<string, T[]>();
    for (const one of [...left].reverse()) {
      const key = keyOf(one);
      if (key === undefined) continue;
      const alike = byKey.get(key);
      if (alike) alike.push(one);
      else byKey.set(key, [one]);
    }
    for (const one of after) {
      const key = partners.has(one) ? undefined : keyOf(one);
      const partner = key === undefined ? undefined : byKey.get(key)?.pop();
      if (partner === undefined) continue;
      partners.set(one, partner);
      left.delete(partner);
    }
  }
  const stayed = after.map((one) => {
    const partner = partners.get(one);
    return { after: one, ...(partner !== undefined && { before: partner }) };
  });
  return [...stayed, ...[...left].map((one) => ({ before: one }))];
}
