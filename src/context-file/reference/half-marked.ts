/** Titles that have lost one of their marks. */
import type { Inline } from '../inline/read.ts';
import type { Fault } from './faults.ts';
import type { Pieces, Range } from './pieces.ts';
import { CLOSERS, type TitleSpan } from './title-span.ts';

export interface HalfMarked {
  /** The mark that is there. */
  readonly at: number;
  readonly lost: 'opening' | 'closing';
  /** The mark that is not there. */
  readonly mark: string;
  /** The piece that the mark stands in. */
  readonly piece: Range;
}

const SINGLE = /['\u2018\u2019]/;
/** Short forms that begin with an apostrophe. */
const CLIPPED = /^['\u2018\u2019](?:\d|\s|(?:tis|twas|em|til|cause|cos|n)\b)/i;

/** The first piece of a line without a title that begins or ends with a quotation mark which has no partner. */
export function findHalfMarked({ plain }: Inline, pieces: Pieces): HalfMarked | undefined {
  const seen = new Set<string>();
  for (const piece of pieces.between(0, plain.length)) {
    if (pieces.isMarked(piece.start)) continue;
    const text = plain.slice(piece.start, piece.end);
    const closers = CLOSERS.get(text[0] ?? '');
    if (closers !== undefined && !CLIPPED.test(text)) {
      if (isClosed(plain, piece.start, closers)) return undefined;
      return { at: piece.start, lost: 'closing', mark: closers[0] ?? '', piece };
    }
    const opener = lostOpener(text, seen);
    if (opener !== undefined) return { at: piece.end - 1, lost: 'opening', mark: opener, piece };
    for (const char of text) seen.add(char);
  }
  return undefined;
}

/** The title, which ends with the piece `last`, and what is wrong with it. `isLast`: an outlet proves that it does. */
export function halfTitle(
  plain: string,
  half: HalfMarked,
  last: Range,
  isLast: boolean,
): { title: TitleSpan; fault: Fault } {
  const { at, lost, mark, piece } = half;
  const [textStart, textEnd] = lost === 'closing' ? [at + 1, last.end] : [piece.start, at];
  const [does, misses] = lost === 'closing' ? ['opens', 'closes'] : ['closes', 'opens'];
  const reason = `The mark ${plain[at]} ${does} a title, but no mark ${misses} it; the title was read as \u201c${plain.slice(textStart, textEnd)}\u201d.`;
  return {
    title: { start: piece.start, end: last.end, textStart, textEnd, marked: true },
    fault: {
      start: at,
      end: at + 1,
      severity: 'error',
      reason,
      expected: mark,
      ...(isLast && lost === 'closing' ? { insert: { at: last.end, text: mark } } : {}),
    },
  };
}

/** Whether a closing mark follows that is no apostrophe: none between letters, and none after a plural in s. */
function isClosed(plain: string, open: number, closers: string): boolean {
  for (let at = open + 1; at < plain.length; at++) {
    const char = plain[at] ?? '';
    if (!closers.includes(char)) continue;
    const apostrophe = SINGLE.test(char) && (/s/i.test(plain[at - 1] ?? '') || /\p{L}/u.test(plain[at + 1] ?? ''));
    if (!apostrophe) return true;
  }
  return false;
}

/** What would open the mark that a piece ends with, if nothing before it does. */
function lostOpener(text: string, seen: ReadonlySet<string>): string | undefined {
  const last = text.at(-1) ?? '';
  const before = text.slice(0, -1);
  if (before === '' || (SINGLE.test(last) && /s$/i.test(before))) return undefined;
  const openers = [...CLOSERS].flatMap(([opener, closers]) => (closers.includes(last) ? [opener] : []));
  return openers.some((opener) => seen.has(opener) || before.includes(opener)) ? undefined : openers[0];
}
