/**
 * Quotation marks as they stand in a text. What a mark does, open or close, is told by its neighbours first (a gap
 * before and ink after opens) and by its shape only where they do not say; so a mark of the wrong shape still pairs.
 */
import { findMarks, isClosingShape, isOpeningShape, type QuotationMark } from '../../text/match-marks.ts';

/** A double mark, or a corner bracket, in a text. */
export interface MarkAt {
  readonly at: number;
  readonly glyph: string;
  readonly role: 'open' | 'close';
  /** Whether the neighbours alone say so. */
  readonly sure: boolean;
  /** A straight mark right after a digit, which may stand for inches. */
  readonly inches: boolean;
}

const GAP_BEFORE = /[\s\p{Pd}\p{Ps}]/u;
const GAP_AFTER = /[\s\p{Pd}\p{Pe}.,;:?!\u2026\u3001\u3002\uff0c\u060c]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Feet and inches, minutes and seconds; these never stand around words. */
const PRIME = '\u2033';

/** The double marks of a text, in order. */
export function doubleMarks(text: string): MarkAt[] {
  const out: MarkAt[] = [];
  let depth = 0;
  for (const run of runs(findMarks(text))) {
    const first = run[0]?.at ?? 0;
    const before = text[first - 1] ?? ' ';
    const after = text[first + run.length] ?? ' ';
    // Hebrew writes a straight mark inside abbreviations.
    if (run.length === 1 && text[first] === '"' && LETTER.test(before) && LETTER.test(after)) continue;
    const position = roleByPosition(before, after);
    for (const { at, char, kind } of run) {
      if (kind === 'single' || char === PRIME) continue;
      const role = position ?? roleByShape(char) ?? (depth > 0 ? 'close' : 'open');
      depth = Math.max(0, depth + (role === 'open' ? 1 : -1));
      out.push({
        at,
        glyph: char,
        role,
        sure: !!position,
        inches: char === '"' && at === first && DIGIT.test(before),
      });
    }
  }
  return out;
}

/** Marks that stand side by side do the same: they all open or all close. */
function runs(marks: readonly QuotationMark[]): QuotationMark[][] {
  const out: QuotationMark[][] = [];
  for (const mark of marks) {
    const run = out.at(-1);
    if (run && run.at(-1)?.at === mark.at - 1) run.push(mark);
    else out.push([mark]);
  }
  return out;
}

function roleByShape(char: string): 'open' | 'close' | undefined {
  if (isOpeningShape(char)) return 'open';
  return isClosingShape(char) ? 'close' : undefined;
}

/** How the double marks of a text may be shaped: “…” alone, or also „…“, or ”…”. */
export interface Shapes {
  /** “ may close: German and its neighbours. */
  readonly lowHigh: boolean;
  /** ” may open: Swedish, Finnish. */
  readonly same: boolean;
}

/** What a glyph of that shape can only be used for; undefined where usage differs or the script runs right to left. */
export function roleOfShape(glyph: string, shapes: Shapes): 'open' | 'close' | undefined {
  if (glyph === '\u201c') return shapes.lowHigh ? undefined : 'open';
  if (glyph === '\u201d') return shapes.same ? undefined : 'close';
  return glyph === '\u201e' ? 'open' : undefined;
}

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

function roleByPosition(before: string, after: string): 'open' | 'close' | undefined {
  const gapBefore = GAP_BEFORE.test(before);
  const gapAfter = GAP_AFTER.test(after);
  if (gapBefore === gapAfter) return undefined;
  return gapBefore ? 'open' : 'close';
}
