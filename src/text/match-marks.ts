/**
 * Finds quotation marks and pairs them. A mark is judged by where it stands (before a word or after one) rather than by
 * its shape, because hands and word processors mix the shapes up; the shape decides only where the place does not.
 * Linear in the length of the text.
 */
import { latinFirst } from './latin-first.ts';

export interface QuotationMark {
  readonly at: number;
  readonly char: string;
  readonly kind: 'single' | 'double' | 'corner';
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** Two marks that belong together: offsets of the opening and of the closing mark. */
export interface MarkedRange {
  readonly open: number;
  readonly close: number;
  readonly kind: QuotationMark['kind'];
}

export interface MatchedMarks {
  readonly marks: readonly QuotationMark[];
  readonly ranges: readonly MarkedRange[];
  /** Marks that found no partner. */
  readonly unmatched: readonly QuotationMark[];
}

const KINDS: ReadonlyMap<string, QuotationMark['kind']> = new Map([
  ...[...'\u201c\u201d\u201e\u201f"\u00ab\u00bb\u2033\uff02'].map((c) => [c, 'double'] as const),
  ...[..."\u2018\u2019\u201a\u201b'`\u00b4\u2039\u203a\u2032"].map((c) => [c, 'single'] as const),
  ...[...'\u300c\u300d\u300e\u300f\u300a\u300b\u3008\u3009'].map((c) => [c, 'corner'] as const),
]);
const OPENING_SHAPES = '\u201c\u2018\u201e\u201a\u201f\u201b\u00ab\u2039\u300c\u300e\u300a\u3008';
const CLOSING_SHAPES = '\u201d\u2019\u00bb\u203a\u300d\u300f\u300b\u3009';
const WORD = latinFirst(String.raw`[\p{L}\p{N}]`);
const SPACE = /\s/u;
const ANY_MARK = new RegExp(`[${[...KINDS.keys()].join('')}]`, 'gu');

export function isOpeningShape(char: string): boolean {
  return char !== '' && OPENING_SHAPES.includes(char);
}

export function isClosingShape(char: string): boolean {
  return char !== '' && CLOSING_SHAPES.includes(char);
}

export function isQuotationMark(char: string): boolean {
  return KINDS.has(char);
}

/** All marks of a text but apostrophes inside words. */
export function findMarks(text: string): QuotationMark[] {
  const found: QuotationMark[] = [];
  for (const match of text.matchAll(ANY_MARK)) {
    const char = match[0];
    const at = match.index;
    const kind = KINDS.get(char) ?? 'double';
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (kind === 'single' && isApostrophe(char, before, after)) continue;
    found.push({ at, char, kind, ...directions(char, kind, before, after) });
  }
  return found;
}

/** Pairs the marks with a stack: a closing mark takes the nearest opening mark of its kind, and drops what lies above. */
export function matchMarks(text: string): MatchedMarks {
  const marks = findMarks(text);
  const ranges: MarkedRange[] = [];
  const unmatched: QuotationMark[] = [];
  const open: QuotationMark[] = [];
  const waiting = { single: 0, double: 0, corner: 0 };
  for (const mark of marks) {
    if (mark.canClose && waiting[mark.kind] > 0) {
      for (let top = open.pop(); top; top = open.pop()) {
        waiting[top.kind]--;
        if (top.kind === mark.kind) {
          ranges.push({ open: top.at, close: mark.at, kind: mark.kind });
          break;
        }
        unmatched.push(top);
      }
    } else if (mark.canOpen) {
      open.push(mark);
      waiting[mark.kind]++;
    } else unmatched.push(mark);
  }
  return { marks, ranges, unmatched: [...unmatched, ...open] };
}

function isApostrophe(char: string, before: string, after: string): boolean {
  if (isOpeningShape(char) && char !== '\u2018') return false;
  return WORD(before).test(before) && WORD(after).test(after);
}

function directions(
  char: string,
  kind: QuotationMark['kind'],
  before: string,
  after: string,
): { canOpen: boolean; canClose: boolean } {
  if (kind === 'corner') return { canOpen: isOpeningShape(char), canClose: isClosingShape(char) };
  const spaceBefore = SPACE.test(before);
  const spaceAfter = SPACE.test(after);
  // Spaced marks, as French guillemets are: only the shape can tell.
  if (spaceBefore && spaceAfter) return { canOpen: !isClosingShape(char), canClose: !isOpeningShape(char) };
  // A spaced closing mark before a comma: its shape tells, and nothing else can.
  if (spaceBefore && isClosingShape(char) && /[.,;:!?)\u060c]/u.test(after)) return { canOpen: false, canClose: true };
  if (spaceBefore) return { canOpen: true, canClose: false };
  if (spaceAfter) return { canOpen: false, canClose: true };
  const wordBefore = WORD(before).test(before);
  const wordAfter = WORD(after).test(after);
  // Between the end of a sentence and a comma, a mark of any shape closes: ‘Who knows?‘, ….
  if (/[.!?\u2026)]/u.test(before) && /[.,;:)]/u.test(after)) return { canOpen: false, canClose: true };
  if (wordBefore && !wordAfter && !isQuotationMark(after)) return { canOpen: false, canClose: true };
  if (!wordBefore && wordAfter && !isQuotationMark(before) && !/[.,;:!?\u2026%)]/u.test(before)) {
    return { canOpen: true, canClose: false };
  }
  return { canOpen: !isClosingShape(char), canClose: !isOpeningShape(char) };
}
