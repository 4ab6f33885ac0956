/** The last steps of the ladder: entries that were edited beyond their keys. */
import type { Board } from './board.ts';

/** The least likeness that places an entry, and by how much it must be ahead of the next. */
const LIKE = 0.4;
const AHEAD = 0.15;

/**
 * Places found entries that one known entry is clearly likest to, and that entry to them. An entry that is likest to one
 * which has its place already is new, however like it is to others.
 */
export function placeByLikeness(board: Board): void {
  const wanted = new Map<number, Rival[]>();
  for (const [found, { traits }] of board.found.entries()) {
    if (board.knownOf(found) !== undefined) continue;
    const candidates = board.likeness.candidates(traits.text);
    const best = candidates[0];
    if (!best || best.score < LIKE) continue;
    const close = candidates.filter(({ known, score }) => score > best.score - AHEAD && board.isBorneOut(found, known));
    board.undecided.set(
      found,
      close.map(({ known }) => known),
    );
    const [one, more] = close;
    if (!one || more || board.isTaken(one.known)) continue;
    const rival = { found, score: one.score };
    const rivals = wanted.get(one.known);
    if (rivals) rivals.push(rival);
    else wanted.set(one.known, [rival]);
  }
  for (const [known, rivals] of wanted) {
    const [first, second] = rivals.sort((a, b) => b.score - a.score);
    if (!first) continue;
    const isCopy = second && board.found[first.found]?.traits.text === board.found[second.found]?.traits.text;
    if (isCopy || first.score - (second?.score ?? 0) >= AHEAD) board.place(first.found, known, 'likeness');
  }
}

interface Rival {
  readonly found: number;
  readonly score: number;
}

/**
 * Where as many entries stand between two that are placed as stood there before, each may have its former place: decides
 * between known entries that a found one is equally like.
 */
export function placeByOrder(board: Board): void {
  let before = { found: -1, known: -1 };
  const end = { found: board.found.length, known: board.known.length };
  for (let found = 0; found <= end.found; found++) {
    const known = found === end.found ? end.known : board.knownOf(found);
    if (known === undefined) continue;
    if (known - before.known === found - before.found) {
      for (let step = 1; step < found - before.found; step++) {
        const [one, place] = [before.found + step, before.known + step];
        if (board.isFree(one, place) && board.undecided.get(one)?.includes(place) && board.isBorneOut(one, place))
          board.place(one, place, 'likeness');
      }
    }
    before = { found, known };
  }
}
