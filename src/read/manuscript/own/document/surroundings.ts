/** What a document puts round the words of a field, and takes off again: quotation marks, and labels. */
import type { Piece } from './pieces.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

const ONLY_MARKS = /^[\s\p{Pi}\p{Pf}"'\u201a\u201e\u300c-\u300f\uff02\uff07]*$/u;
const MARK_FIRST = /^\s*[\p{Pi}\p{Pf}"\u201a\u201e\u300c\u300e\uff02]\s*/u;
const MARK_LAST = /\s*[\p{Pi}\p{Pf}"\u300d\u300f\uff02]\s*$/u;
/** “Note: ”, “Traduction : ”. */
const LABEL = /^\s*[^:\uff1a\n]{1,40}[:\uff1a]\s*/u;
/** Between the speaker and the place of a quotation. */
const COMMAS = { first: /^[\s,\u060c\u3001\uff0c]+/u, last: /[\s,\u060c\u3001\uff0c]+$/u };
const EDGE = 60;

/** The words between the marks; marks that others were typed behind are kept. */
export function withoutMarks(text: string, piece: Piece): Range {
  const before = text.slice(piece.start, piece.inner.start);
  const after = text.slice(piece.inner.end, piece.end);
  const first = ONLY_MARKS.test(before) ? before.length : (MARK_FIRST.exec(before)?.[0].length ?? 0);
  const last = ONLY_MARKS.test(after) ? after.length : (MARK_LAST.exec(after.slice(-EDGE))?.[0].length ?? 0);
  return { start: piece.start + first, end: piece.end - last };
}

export function withoutLabel(text: string, piece: Piece): Range {
  const label = LABEL.exec(text.slice(piece.start, piece.inner.start))?.[0].length ?? 0;
  return { start: piece.start + label, end: piece.end };
}

export function withoutCommas(text: string, { start, end, inner }: Piece): Range {
  const first = COMMAS.first.exec(text.slice(start, inner.start))?.[0].length ?? 0;
  const last = COMMAS.last.exec(text.slice(inner.end, end).slice(-EDGE))?.[0].length ?? 0;
  return { start: start + first, end: end - last };
}
