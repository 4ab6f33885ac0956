/** Two texts that were made from one, as one text again: diff3 (S. Khanna et al., FSTTCS 2007) on words. */
import type { Text } from '../../model/page.ts';
import { type Difference, differences } from './differences.ts';
import { sameTokens, type Token, textOf, tokensOf } from './tokens.ts';

export interface Merged {
  /** Where both changed the same words, those of `theirs`; what nobody changed stands as in `ours`. */
  readonly text: Text;
  /** Both changed the same words, or words that touch, and not in the same way. */
  readonly conflict: boolean;
  /** It says what `ours` says already. */
  readonly isOurs: boolean;
}

/**
 * `theirs` merged into `ours`. Merging into the result once more, on either side, changes nothing and gives no
 * conflict, and in either order both give the same words: where that cannot be had, all of the text is in conflict. It
 * takes words that are very alike, or signs of two versions that meet and read as another word, or as other blanks.
 */
export function threeWay(base: Text, ours: Text, theirs: Text): Merged {
  const [was, own, their] = [tokensOf(base), tokensOf(ours), tokensOf(theirs)];
  const { tokens, conflict } = merge(was, own, their);
  if (!conflict && sameTokens(tokens, own)) return { text: ours, conflict, isOurs: true };
  if (sameTokens(tokens, their)) return { text: theirs, conflict, isOurs: false };
  const isSettled = (side: readonly Token[]): boolean => {
    const again = merge(was, tokens, side);
    return sameTokens(tokens, side) || (!again.conflict && sameTokens(again.tokens, tokens));
  };
  const isSound = isReadAsMade(tokens) && isSettled(their);
  if (isSound && (conflict || (isSettled(own) && isReadAsMade(merge(was, their, own).tokens))))
    return { text: textOf(tokens), conflict, isOurs: false };
  return { text: theirs, conflict: true, isOurs: false };
}

/** Whether the text that they make has the same words. */
function isReadAsMade(tokens: readonly Token[]): boolean {
  return sameTokens(tokensOf(textOf(tokens)), tokens);
}

interface MergedTokens {
  readonly tokens: readonly Token[];
  readonly conflict: boolean;
}

function merge(base: readonly Token[], ours: readonly Token[], theirs: readonly Token[]): MergedTokens {
  const keys = base.map(keyOf);
  const sides = { ours: differences(keys, ours.map(keyOf)), theirs: differences(keys, theirs.map(keyOf)) };
  const tokens: Token[] = [];
  let conflict = false;
  let taken = 0;
  for (const region of regions(sides.ours, sides.theirs)) {
    const [mine, their] = [region.ours, region.theirs];
    tokens.push(...ours.slice(taken, mine.from));
    taken = mine.to;
    const [own, other] = [ours.slice(mine.from, mine.to), theirs.slice(their.from, their.to)];
    const isTheirs = region.changedBy !== 'ours' && !sameTokens(own, other);
    conflict ||= isTheirs && region.changedBy === 'both';
    tokens.push(...(isTheirs ? other : own));
  }
  return { tokens: [...tokens, ...ours.slice(taken)], conflict };
}

/** A stretch of the base that somebody changed, and what stands for it on either side. */
interface Region {
  readonly changedBy: 'ours' | 'theirs' | 'both';
  readonly ours: Stretch;
  readonly theirs: Stretch;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Differences that overlap or touch are one region. */
function regions(ours: readonly Difference[], theirs: readonly Difference[]): Region[] {
  const found: Region[] = [];
  const [own, other] = [new Side(ours), new Side(theirs)];
  for (;;) {
    const start = Math.min(own.next, other.next);
    if (start === Number.POSITIVE_INFINITY) return found;
    let end = start;
    let before = -1;
    const counts = [own.taken, other.taken];
    while (end !== before) {
      before = end;
      end = Math.max(own.takeUpTo(end), other.takeUpTo(end));
    }
    const [byOurs, byTheirs] = [own.taken > (counts[0] ?? 0), other.taken > (counts[1] ?? 0)];
    found.push({
      changedBy: byOurs && byTheirs ? 'both' : byOurs ? 'ours' : 'theirs',
      ours: own.stretch(start, end),
      theirs: other.stretch(start, end),
    });
  }
}

/** One side's differences, taken one after the other. */
class Side {
  taken = 0;
  readonly #list: readonly Difference[];
  /** How far places of this side are ahead of those of the base, before the region and after what was taken. */
  #shiftBefore = 0;
  #shift = 0;

  constructor(list: readonly Difference[]) {
    this.#list = list;
  }

  /** Where the next difference starts in the base. */
  get next(): number {
    return this.#list[this.taken]?.start ?? Number.POSITIVE_INFINITY;
  }

  /** Takes the differences that start no later; returns how far into the base they reach, at least as far as asked. */
  takeUpTo(end: number): number {
    let reach = end;
    for (let one = this.#list[this.taken]; one && one.start <= reach; one = this.#list[++this.taken]) {
      reach = Math.max(reach, one.end);
      this.#shift = one.to - one.end;
    }
    return reach;
  }

  /** The stretch for a region of the base; the differences in it have been taken. */
  stretch(start: number, end: number): Stretch {
    const found = { from: start + this.#shiftBefore, to: end + this.#shift };
    this.#shiftBefore = this.#shift;
    return found;
  }
}

function keyOf({ key }: Token): string {
  return key;
}
