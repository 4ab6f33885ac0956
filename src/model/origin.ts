import type { Origin, Piece } from './reading.ts';

/** Offset in the input of the character at `at` in the text; of what follows it, where the text adds a character. */
export function sourceStart(origin: Origin, at: number): number {
  const piece = pieceAt(origin, at);
  if (!piece) return origin[0]?.start ?? 0;
  const inside = at - piece.at;
  if (inside < piece.length) return piece.start + (piece.sourceLength === undefined ? inside : 0);
  return piece.start + (piece.sourceLength ?? piece.length);
}

/** Offset in the input just after the last character before `end` in the text. */
export function sourceEnd(origin: Origin, end: number): number {
  if (end <= 0) return sourceStart(origin, 0);
  const piece = pieceAt(origin, end - 1);
  if (!piece) return sourceStart(origin, 0);
  if (piece.sourceLength !== undefined) return piece.start + piece.sourceLength;
  return piece.start + Math.min(end - piece.at, piece.length);
}

/** The part of an origin that belongs to the text from `from` up to `to`, with offsets counted from `from`. */
export function sliceOrigin(origin: Origin, from: number, to: number): Origin {
  const out: Piece[] = [];
  for (const piece of origin) {
    const start = Math.max(piece.at, from);
    const end = Math.min(piece.at + piece.length, to);
    if (start >= end) continue;
    if (piece.sourceLength !== undefined) out.push({ ...piece, at: piece.at - from });
    else out.push({ at: start - from, start: piece.start + start - piece.at, length: end - start });
  }
  return out;
}

/** The last piece that begins at or before `at`, by binary search. */
function pieceAt(origin: Origin, at: number): Piece | undefined {
  let low = 0;
  let high = origin.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return origin[low - 1];
}
