/**
 * Quotation marks as they stand in a text. What a mark does, open or close, is told by its neighbours first (a gap
 * before and ink after opens) and by its shape only where they do not say; so a mark of the wrong shape still pairs.
 */

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

const RUN = /["'\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]+/gu;
const DOUBLE = /["\u201c-\u201f\u00ab\u00bb\u300c-\u300f]/u;
const GAP_BEFORE = /[\s\p{Pd}\p{Ps}]/u;
const GAP_AFTER = /[\s\p{Pd}\p{Pe}.,;:?!\u2026\u3001\u3002\uff0c\u060c]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const BY_SHAPE: Readonly<Record<string, 'open' | 'close'>> = {
  '\u201c': 'open',
  '\u201d': 'close',
  '\u201e': 'open',
  '\u201f': 'open',
  '\u00ab': 'open',
  '\u00bb': 'close',
  '\u300c': 'open',
  '\u300d': 'close',
  '\u300e': 'open',
  '\u300f': 'close',
};

/** The double marks of a text, in order. */
export function doubleMarks(text: string): MarkAt[] {
  const out: MarkAt[] = [];
  let depth = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + run.length] ?? ' ';
    // Hebrew writes a straight mark inside abbreviations.
    if (run === '"' && LETTER.test(before) && LETTER.test(after)) continue;
    const position = roleByPosition(before, after);
    for (let i = 0; i < run.length; i++) {
      const glyph = run[i] ?? '';
      if (!DOUBLE.test(glyph)) continue;
      const role = position ?? BY_SHAPE[glyph] ?? (depth > 0 ? 'close' : 'open');
      depth = Math.max(0, depth + (role === 'open' ? 1 : -1));
      out.push({
        at: index + i,
        glyph,
        role,
        sure: !!position,
        inches: glyph === '"' && i === 0 && DIGIT.test(before),
      });
    }
  }
  return out;
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
