/**
 * The order of parts in three versions: diff3 on lists. What stands in the same order in all three divides each list
 * into gaps; in a gap, what either side put there is merged by rank, so that it does not matter who came first.
 */
import type { Lists } from '../parts/parts.ts';
import { arranged } from './arranged.ts';
import { keysIn } from './moved.ts';
import { type Order, type Reason, Sight } from './sight.ts';

export interface Placement {
  readonly key: string;
  readonly list: string;
  /** What it stands right after; undefined at the start. May itself be placed by another placement. */
  readonly after: string | undefined;
  readonly why: Reason;
}

/**
 * Where theirs puts parts that ours does not have there, list by list, in the order of theirs. Taken over and merged
 * once more, on either side, they would give none: which of two neighbours that changed places was moved cannot be
 * seen, and where that would make a difference the whole order of the list is in conflict.
 */
export function placements(order: Order): Placement[] {
  const sight = new Sight(order);
  const found = new Map([...order.theirs.keys()].map((list) => [list, inList(list, sight)]));
  const merged = withAll(sight, [...found.values()].flat());
  const again = new Sight({ ...order, ours: merged });
  const turned = new Sight({ ...order, ours: merged, theirs: order.ours, isTouched: () => false });
  return [...found].flatMap(([list, placed]) => {
    const isSettled = [again, turned].every((one) => !inList(list, one).some(({ why }) => why !== 'removed-here'));
    return isSettled ? placed : inList(list, sight, true);
  });
}

/** The lists once everything is taken. */
function withAll(sight: Sight, placed: readonly Placement[]): Lists {
  const { ours } = sight.order;
  const removed = new Set(keysIn(ours).filter((key) => sight.isRemoved(key)));
  const spots = placed.filter(({ list }) => ours.has(list));
  const placedAt = new Map(
    spots.map(({ key, list, after }) => [key, { list, ...(after === undefined ? {} : { after }) }]),
  );
  return arranged(ours, { removed, placed: placedAt, declined: new Map() });
}

/** How one list is looked at. */
interface View {
  readonly list: string;
  readonly sight: Sight;
  readonly isFixed: (key: string) => boolean;
  readonly stays: (key: string) => boolean;
  readonly reason: (key: string) => Reason | undefined;
}

/** @param isOpen the order is to be that of theirs, and each part that is not in it is in conflict */
function inList(list: string, sight: Sight, isOpen = false): Placement[] {
  const own = sight.order.ours.get(list) ?? [];
  const their = sight.order.theirs.get(list) ?? [];
  const view = viewOf(list, sight, isOpen);
  const inGaps = new Map(gaps(own, view).map(({ after, keys }) => [after, keys]));
  const placed = gaps(their, view).flatMap(({ after, keys }) =>
    inGap({ after, ours: inGaps.get(after) ?? [], theirs: keys }, view),
  );
  return withoutIdle(placed, own);
}

function viewOf(list: string, sight: Sight, isOpen: boolean): View {
  const common = (sight.order.theirs.get(list) ?? []).filter((key) => sight.isInBoth(key, list));
  const isAlike = common.every((key) => !sight.apart.has(key));
  if (!isOpen && !isAlike) {
    const [isFixed, stays] = [sight.isFixed.bind(sight), sight.staysInOurs.bind(sight)];
    return { list, sight, isFixed, stays, reason: sight.reason.bind(sight) };
  }
  const isFixed = (key: string): boolean => sight.isInBoth(key, list) && !sight.apart.has(key);
  const isOurs = (key: string): boolean => sight.isInBoth(key, list);
  return {
    list,
    sight,
    isFixed,
    stays: (key) => isFixed(key) || (!isOurs(key) && sight.staysInOurs(key)),
    reason: (key) => (isOurs(key) ? 'moved-here' : sight.reason(key)),
  };
}

/** Leaves out parts that stand in ours right after what they are to stand after, and that stays. */
function withoutIdle(placed: readonly Placement[], own: readonly string[]): Placement[] {
  const before = new Map(own.map((key, i) => [key, own[i - 1]]));
  const moving = new Set<string | undefined>();
  return placed.filter(({ key, after }) => {
    const isIdle = before.has(key) && before.get(key) === after && !moving.has(after);
    if (!isIdle) moving.add(key);
    return !isIdle;
  });
}

interface Gap {
  /** The fixed part before it. */
  readonly after: string | undefined;
  readonly keys: readonly string[];
}

function gaps(keys: readonly string[], { isFixed }: View): Gap[] {
  const found: { after: string | undefined; keys: string[] }[] = [{ after: undefined, keys: [] }];
  for (const key of keys) {
    if (isFixed(key)) found.push({ after: key, keys: [] });
    else found.at(-1)?.keys.push(key);
  }
  return found;
}

interface BothGaps {
  readonly after: string | undefined;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

function inGap({ after, ours: own, theirs }: BothGaps, { list, sight, stays, reason }: View): Placement[] {
  const [here, there] = [new Set(own), new Set(theirs)];
  const common = own.filter((key) => there.has(key));
  const isAgreed = common.join('\n') === theirs.filter((key) => here.has(key)).join('\n');
  const agreed = new Set(isAgreed ? common : []);
  const ours = own.filter((key) => agreed.has(key) || stays(key));
  const found: Placement[] = [];
  const { rank } = sight.order;
  let [i, last] = [0, after];
  for (const key of theirs) {
    if (agreed.has(key)) {
      i = ours.indexOf(key, i) + 1;
      last = key;
      continue;
    }
    const isAlong = sight.comesWithOwner(key, list);
    const why = isAlong ? undefined : reason(key);
    if (isAlong) last = key;
    if (why === undefined) continue;
    for (let one = ours[i]; one !== undefined && !agreed.has(one) && rank(one) < rank(key); one = ours[++i]) last = one;
    found.push({ key, list, after: last, why });
    last = key;
  }
  return found;
}
