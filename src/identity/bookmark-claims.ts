/** The first step of the ladder: what the bookmarks say, where the words do not say otherwise. */
import type { Board } from './board.ts';
import type { FoundEntry } from './entry-traits.ts';

/** The known entry that the bookmarks of a found one name. */
export interface Claim {
  readonly known: number;
  /** The program that the words were pasted in says that they are a copy. */
  readonly isCopy: boolean;
}

type Claims = readonly (Claim | undefined)[];

/** Nobody moves more bookmarks onto one reference. */
const MOST_NAMES = 8;

/** Less likeness than this does not bear a bookmark out. */
const BORNE_OUT = 0.3;

/** The claims of the found entries: by the bookmark of the reference, else by those of most of what stands below it. */
export function claimsOf(board: Board): Claims {
  const byReference = new Map(board.known.map(({ bookmark }, i) => [bookmark, i]));
  const byInner = new Map(board.known.flatMap(({ inner }, i) => inner.map((name) => [name, i] as const)));
  const claimed = new Set<number>();
  const first = board.found.map((found, i) => {
    const claim = claimByReference(found, i, byReference, board);
    if (claim) claimed.add(claim.known);
    return claim;
  });
  return board.found.map((_, i) => {
    const claim = first[i] ?? claimByInner(board, i, byInner);
    return claim && (first[i] || !claimed.has(claim.known)) ? claim : undefined;
  });
}

function claimByReference(
  { bookmarks }: FoundEntry,
  found: number,
  names: ReadonlyMap<string, number>,
  board: Board,
): Claim | undefined {
  const claims = bookmarks.slice(0, MOST_NAMES).flatMap(({ part, isCopy }): Claim[] => {
    const known = names.get(part);
    return known === undefined ? [] : [{ known, isCopy }];
  });
  return likest(claims, (claim) => likenessTo(board, found, claim.known));
}

/** What stands below a line that is none of its entry's may have come there with another line that was lost. */
function claimByInner(board: Board, found: number, names: ReadonlyMap<string, number>): Claim | undefined {
  const inner = board.found[found]?.inner ?? [];
  const counts = new Map<number, number>();
  for (const name of inner) {
    const known = name && names.get(name.part);
    if (known !== undefined) counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] === next?.[1]) return undefined;
  const [known, count] = most;
  return 2 * count > inner.length || board.isBorneOut(found, known) ? { known, isCopy: false } : undefined;
}

/** Of several that claim one entry, the likest that is no copy has it. Those whose words do not bear it out wait. */
export function placeByBookmark(board: Board, claims: Claims): void {
  for (const [known, claimants] of claimantsOf(claims)) {
    const borneOut = claimants.filter((found) => isBorneOut(board, found, known));
    const originals = borneOut.filter((found) => !claims[found]?.isCopy);
    const chosen = likest(originals.length > 0 ? originals : borneOut, (found) => likenessTo(board, found, known));
    if (chosen !== undefined) board.place(chosen, known, 'bookmark');
  }
}

/** When all else is placed, a bookmark is believed whatever the words, unless they found another place. */
export function placeLeftClaims(board: Board, claims: Claims): void {
  for (const [known, claimants] of claimantsOf(claims)) {
    const waiting = claimants.filter((found) => board.isFree(found, known));
    const found = waiting.find((one) => !claims[one]?.isCopy) ?? waiting[0];
    if (found !== undefined) board.place(found, known, 'bookmark');
  }
}

function claimantsOf(claims: Claims): Map<number, number[]> {
  const claimants = new Map<number, number[]>();
  claims.forEach((claim, found) => {
    if (!claim) return;
    const list = claimants.get(claim.known);
    if (list) list.push(found);
    else claimants.set(claim.known, [found]);
  });
  return claimants;
}

function isBorneOut(board: Board, found: number, known: number): boolean {
  const [a, b] = [board.found[found]?.traits, board.known[known]?.traits];
  if (!a || !b) return false;
  if (a.line === b.line || shares(a.keys, b.keys) || shares(a.wordKeys, b.wordKeys)) return true;
  return !board.isAnothers(found) && likenessTo(board, found, known) >= BORNE_OUT;
}

/** From 0 to 1; what is the same word for word needs no weighing. */
export function likenessTo(board: Board, found: number, known: number): number {
  const text = board.found[found]?.traits.text ?? '';
  return text === board.known[known]?.traits.text ? 1 : board.likeness.score(text, known);
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

/** The first of those with the highest score; a single one is not asked for it. */
export function likest<T>(list: readonly T[], scoreOf: (one: T) => number): T | undefined {
  if (list.length < 2) return list[0];
  let best: { readonly one: T; readonly score: number } | undefined;
  for (const one of list) {
    const score = scoreOf(one);
    if (!best || score > best.score) best = { one, score };
  }
  return best?.one;
}
