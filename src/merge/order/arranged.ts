import type { Lists } from '../parts/parts.ts';
import type { Spot } from '../proposal.ts';

export interface Arrangement {
  /** Keys to take out; those to be placed elsewhere are among `placed`, too. */
  readonly removed: ReadonlySet<string>;
  /** Where to put parts, in the order in which they stand under one another. */
  readonly placed: ReadonlyMap<string, Spot>;
  /** Places that were proposed and not taken: what was to follow such a part follows what that would have followed. */
  readonly declined: ReadonlyMap<string, Spot>;
}

/** Lists with parts taken out and put in. Linear in their length. */
export function arranged(lists: Lists, arrangement: Arrangement): Map<string, string[]> {
  const { removed, placed } = arrangement;
  const followers = followersIn(lists, arrangement);
  const unplaced = new Set(placed.keys());
  /** A part with all that follows it, and what follows that. */
  const withFollowers = (list: string, first: string): string[] => {
    const found: string[] = [];
    const waiting = [first];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      found.push(key);
      const next = followers.get(`${list}\n${key}`) ?? [];
      for (const follower of next.toReversed()) if (unplaced.delete(follower)) waiting.push(follower);
    }
    return found;
  };
  const result = new Map<string, string[]>();
  for (const [list, keys] of lists) {
    const staying = keys.filter((key) => !removed.has(key) && !placed.has(key));
    const all = [START, ...staying].flatMap((key) => withFollowers(list, key));
    result.set(
      list,
      all.filter((key) => key !== START),
    );
  }
  // What was to follow a part that stands in another list now comes last.
  for (const key of unplaced) result.get(placed.get(key)?.list ?? '')?.push(key);
  return result;
}

/** Stands for what is before the first part of a list. */
const START = '';

/** Parts to be placed, by list and by the part that they are put right after. */
function followersIn(lists: Lists, { removed, placed, declined }: Arrangement): Map<string, string[]> {
  const before = new Map([...lists.values()].flatMap((keys) => keys.map((key, i) => [key, keys[i - 1]] as const)));
  const isThere = (key: string): boolean => placed.has(key) || (before.has(key) && !removed.has(key));
  const anchors = new Map<string, string>();
  /** The nearest part before a place that will be there. */
  const anchorOf = (after: string | undefined): string => {
    const passed: string[] = [];
    let at = after;
    while (at !== undefined && !anchors.has(at) && !isThere(at)) {
      passed.push(at);
      // In case a place leads back to itself.
      anchors.set(at, START);
      at = declined.get(at)?.after ?? before.get(at);
    }
    const found = at === undefined ? START : (anchors.get(at) ?? at);
    for (const key of passed) anchors.set(key, found);
    return found;
  };
  return Map.groupBy(placed.keys(), (key) => {
    const { list = '', after } = placed.get(key) ?? {};
    return `${list}\n${anchorOf(after)}`;
  });
}
