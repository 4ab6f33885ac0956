/**
 * Says which entry of a page each entry of a document is that came back. In steps, the surest first: its bookmarks; its
 * DOI, ISBN or address; its words; how like its words are, with its place among its neighbours where two are equally
 * like. A known entry is given to one found entry at most, and what two of them could claim is left to the steps below:
 * an entry without a place is better than one in a wrong place.
 */
import { Board } from './board.ts';
import { claimsOf, likenessTo, likest, placeByBookmark, placeLeftClaims } from './bookmark-claims.ts';
import type { FoundEntry, KnownEntry, Placement } from './entry-traits.ts';
import { placeByLikeness, placeByOrder } from './place-by-likeness.ts';

/** In the order of `found`. Both lists are in the order of the document. */
export function placeEntries(known: readonly KnownEntry[], found: readonly FoundEntry[]): Placement[] {
  const board = new Board(known, found);
  const claims = claimsOf(board);
  placeByBookmark(board, claims);
  if (board.isOpen) placeByVotes(board);
  if (board.isOpen) placeByLikeness(board);
  if (board.isOpen) placeByOrder(board);
  placeLeftClaims(board, claims);
  return found.map((_, i) => board.placement(i, claims[i]?.known));
}

/**
 * What one known entry alone has, and one found entry alone, joins them: first addresses and the like, then words.
 * Where the two say different things neither counts.
 */
function placeByVotes(board: Board): void {
  const byAddress = votes(
    board.known.map(({ traits }) => traits.keys),
    board.found.map(({ traits }) => traits.keys),
  );
  const byWords = votes(
    board.known.map(({ traits }) => traits.wordKeys),
    board.found.map(({ traits }) => traits.wordKeys),
  );
  for (const [rung, own, other] of [
    ['address', byAddress, byWords],
    ['words', byWords, byAddress],
  ] as const) {
    const wanted = new Map<number, number[]>();
    own.forEach((choices, found) => {
      const [known, more] = choices;
      if (known === undefined || more !== undefined || !board.isFree(found, known)) return;
      if (!board.isBorneOut(found, known)) return;
      if ([...(other[found] ?? [])].some((one) => one !== known)) return;
      const claimants = wanted.get(known);
      if (claimants) claimants.push(found);
      else wanted.set(known, [found]);
    });
    for (const [known, claimants] of wanted) {
      const found = likest(claimants, (one) => likenessTo(board, one, known));
      if (found !== undefined) board.place(found, known, rung);
    }
  }
}

/** For each found entry, the known ones that alone have one of its keys. */
function votes(known: readonly ReadonlySet<string>[], found: readonly ReadonlySet<string>[]): Set<number>[] {
  const holders = soleHolders(known);
  return found.map((keys) => new Set([...keys].map((key) => holders.get(key) ?? -1).filter((one) => one >= 0)));
}

/** The offset of the list that holds a key; -1 for a key that several hold. */
function soleHolders(lists: readonly ReadonlySet<string>[]): Map<string, number> {
  const holders = new Map<string, number>();
  lists.forEach((keys, i) => {
    for (const key of keys) holders.set(key, holders.has(key) ? -1 : i);
  });
  return holders;
}
