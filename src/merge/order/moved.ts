import type { Lists } from '../parts/parts.ts';
import { longestRun } from './longest-run.ts';

/** Keys that both lists have, and that stand in another list or out of order in the second. */
export function movedKeys(before: Lists, after: Lists): Set<string> {
  const moved = new Set<string>();
  const listBefore = listsByKey(before);
  for (const [list, keys] of after) {
    const places = new Map((before.get(list) ?? []).map((key, i) => [key, i]));
    const kept = keys.filter((key) => places.has(key));
    const run = new Set(longestRun(kept.map((key) => places.get(key) ?? 0)).map((i) => kept[i]));
    for (const key of keys) if (listBefore.has(key) && !run.has(key)) moved.add(key);
  }
  return moved;
}

export function listsByKey(lists: Lists): Map<string, string> {
  return new Map([...lists].flatMap(([list, keys]) => keys.map((key) => [key, list] as const)));
}

/** Lists without the keys that are not meant. */
export function only(keys: ReadonlySet<string>, lists: Lists): Lists {
  return new Map([...lists].map(([list, all]) => [list, all.filter((key) => keys.has(key))]));
}

export function keysIn(lists: Lists): string[] {
  return [...lists.values()].flat();
}
