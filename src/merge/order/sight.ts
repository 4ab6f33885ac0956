/** What the lists of three versions say of where a part stands, and who put it there. */
import { type Lists, ownerOf } from '../parts/parts.ts';
import { keysIn, listsByKey, movedKeys, only } from './moved.ts';

export interface Order {
  readonly base: Lists;
  readonly ours: Lists;
  readonly theirs: Lists;
  /** Whether theirs changed a part that ours no longer has. */
  readonly isTouched: (key: string) => boolean;
  /** What decides which of two new neighbours comes first; the same for a part in every version. */
  readonly rank: (key: string) => string;
}

/** Why theirs puts a part somewhere; the last two are conflicts. */
export type Reason = 'added' | 'moved' | 'removed-here' | 'moved-here';

export class Sight {
  readonly order: Order;
  readonly listIn: {
    readonly base: Map<string, string>;
    readonly ours: Map<string, string>;
    readonly theirs: Map<string, string>;
  };
  readonly movedByOurs: ReadonlySet<string>;
  readonly movedByTheirs: ReadonlySet<string>;
  /** What stands in another list or out of order beside ours, whoever moved it. */
  readonly apart: ReadonlySet<string>;

  constructor(order: Order) {
    const { base, ours, theirs } = order;
    this.order = order;
    this.listIn = { base: listsByKey(base), ours: listsByKey(ours), theirs: listsByKey(theirs) };
    const everywhere = new Set(keysIn(base).filter((key) => this.listIn.ours.has(key) && this.listIn.theirs.has(key)));
    this.movedByOurs = movedAmong(everywhere, base, ours);
    this.movedByTheirs = movedAmong(everywhere, base, theirs);
    this.apart = movedKeys(ours, theirs);
  }

  isInBoth(key: string, list: string): boolean {
    return this.listIn.ours.get(key) === list && this.listIn.theirs.get(key) === list;
  }

  /** Whether the part still stands in its place in ours once everything of theirs is taken. */
  staysInOurs(key: string): boolean {
    return !this.isRemoved(key) && this.reason(key) === undefined;
  }

  /** Whether theirs takes the part away: not by taking away an entry that ours has moved it out of. */
  isRemoved(key: string): boolean {
    const { base, theirs } = this.listIn;
    const list = base.get(key);
    if (list === undefined || theirs.has(key)) return false;
    const owner = ownerOf(list);
    return owner === undefined || theirs.has(owner);
  }

  /** In the same place in all three. */
  isFixed(key: string): boolean {
    const { base, ours, theirs } = this.listIn;
    const isEverywhere = base.has(key) && ours.has(key) && theirs.has(key);
    return isEverywhere && !this.movedByOurs.has(key) && !this.movedByTheirs.has(key);
  }

  /** Whether both sides, and not the base, decided where it stands. */
  isPutByBoth(key: string): boolean {
    const { base, ours, theirs } = this.listIn;
    if (!ours.has(key) || !theirs.has(key)) return false;
    return !base.has(key) || (this.movedByOurs.has(key) && this.movedByTheirs.has(key));
  }

  /** Whether the part belongs to an entry that ours does not have, and comes with it. */
  comesWithOwner(key: string, list: string): boolean {
    const owner = ownerOf(list);
    const { base, ours } = this.listIn;
    return owner !== undefined && !ours.has(owner) && !ours.has(key) && (base.get(key) ?? list) === list;
  }

  /** Whether ours moved the part to an entry that theirs took away. */
  losesItsOwner(key: string): boolean {
    const { base, ours, theirs } = this.listIn;
    const owner = ownerOf(ours.get(key) ?? '');
    return owner !== undefined && this.movedByOurs.has(key) && base.has(owner) && !theirs.has(owner);
  }

  /** Whether the part is gone from ours with an entry that both took away. */
  wentWithItsOwner(key: string): boolean {
    const { base, ours, theirs } = this.listIn;
    const owner = ownerOf(base.get(key) ?? '');
    return owner !== undefined && !ours.has(owner) && !theirs.has(owner);
  }

  /** Why theirs puts the part into a list of its own accord; undefined where ours stands. */
  reason(key: string): Reason | undefined {
    const { base, ours } = this.listIn;
    if (this.isPutByBoth(key) || this.losesItsOwner(key)) return 'moved-here';
    if (ours.has(key)) return this.movedByTheirs.has(key) ? 'moved' : undefined;
    if (!base.has(key)) return 'added';
    if (this.movedByTheirs.has(key) && this.wentWithItsOwner(key)) return 'moved';
    return this.movedByTheirs.has(key) || this.order.isTouched(key) ? 'removed-here' : undefined;
  }
}

/**
 * What one side moved. Among parts that all versions have nothing else counts, so that it looks the same when a removal
 * or an addition of the other side has been taken over.
 */
function movedAmong(everywhere: ReadonlySet<string>, before: Lists, after: Lists): Set<string> {
  const moved = movedKeys(only(everywhere, before), only(everywhere, after));
  const others = [...movedKeys(before, after)].filter((key) => !everywhere.has(key));
  return new Set([...moved, ...others]);
}
