/** Finds what may be the title in a reference line, and says how it is set off from the rest. */
import type { Mark } from '../../model/page.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { findMarks, isClosingShape, isOpeningShape, type QuotationMark } from '../../text/match-marks.ts';

/** `bare`: nothing sets the title off; see `bareTitles`. */
export type TitleStyle = 'marks' | 'link' | 'strong' | 'em' | 'bare';

export interface TitleCandidate {
  readonly style: TitleStyle;
  /** The title's words, without marks and without a comma inside the closing mark. */
  readonly start: number;
  readonly end: number;
  /** The title with its marks: what the rest of the line is split around. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Higher is likelier; only comparable within one line. */
  readonly score: number;
}

/** Every mark is weighed by what follows it, so only so many characters of a line are looked at. */
const LONGEST_LINE = 1500;

/** So many marks are tried as the closing one. */
const MOST_CLOSING = 12;

/** How likely each way of setting off a title is, before the page has shown its own. */
const STYLE_SCORE: Readonly<Record<Exclude<TitleStyle, 'bare'>, number>> = { marks: 3, link: 2.2, strong: 1.2, em: 1 };

/** All candidates of a line, the best first. */
export function titleCandidates(text: string, marks: readonly Mark[]): TitleCandidate[] {
  const quoted = markedTitles(text);
  const styled: TitleCandidate[] = [];
  for (const { kind, start, end } of marks) {
    if (kind === 'break') continue;
    const trimmed = trimTitle(text, start, end);
    if (trimmed.end - trimmed.start < 2 || /^(https?:|www\.)/u.test(text.slice(trimmed.start, trimmed.end))) continue;
    const words = text.slice(trimmed.start, trimmed.end).split(/\s+/u).length;
    // A mark over the whole line says nothing about where the title is.
    if (end - start > 0.9 * text.length && /[,|]/u.test(text.slice(start, end)) && quoted.length > 0) continue;
    styled.push({
      style: kind,
      ...trimmed,
      outerStart: start,
      outerEnd: end,
      score: STYLE_SCORE[kind] + Math.min(words, 6) * 0.15,
    });
  }
  return [...quoted, ...styled].sort((a, b) => b.score - a.score);
}

/**
 * Candidates in quotation marks. The opening mark is the first that can open after the line's start or a separator; for
 * the closing one every later mark of the same kind is weighed by what it leaves behind: a separator is good, a small
 * letter or another closing mark is bad. So apostrophes, nested marks and wrong shapes inside a title do no harm.
 */
export function markedTitles(line: string): TitleCandidate[] {
  const text = line.slice(0, LONGEST_LINE);
  const marks = findMarks(text);
  const opening = marks.findIndex((mark) => mark.canOpen && opensTitle(text, mark));
  const open = marks[opening];
  if (!open) return [];
  const candidates: TitleCandidate[] = [];
  let depth = 0;
  let nested = 0;
  for (const mark of marks.slice(opening)) {
    const opens = mark.canOpen && (!mark.canClose || depth === 0);
    if (mark.kind !== open.kind) continue;
    if (opens) {
      depth++;
      nested = Math.max(nested, depth);
      continue;
    }
    depth--;
    if (mark.at - open.at < 3) continue;
    if (candidates.push(candidate(text, open, mark, depth)) === MOST_CLOSING) break;
  }
  return candidates.sort((a, b) => b.score - a.score);
}

function candidate(text: string, open: QuotationMark, close: QuotationMark, depth: number): TitleCandidate {
  const after = text.slice(close.at + 1);
  const inside = trimTitle(text, open.at + 1, close.at, true);
  return {
    style: 'marks',
    ...inside,
    outerStart: open.at,
    outerEnd: close.at + 1,
    score:
      STYLE_SCORE.marks +
      separation(after) -
      Math.abs(depth) * 0.8 -
      leftover(after, close) -
      glued(text, open, inside),
  };
}

/** A word or two in marks in the middle of others, “the ‘temporary’ wall”, are hardly the title. */
function glued(text: string, open: QuotationMark, inside: { readonly start: number; readonly end: number }): number {
  const before = text.slice(Math.max(0, open.at - 3), open.at).trimEnd();
  if (!/[\p{L}\p{N}]$/u.test(before)) return 0;
  return text.slice(inside.start, inside.end).split(/\s+/u).length <= 2 ? 1.8 : 0.3;
}

const SMALL = latinFirst(String.raw`^\s*[,.]\s+[\p{Ll}]`);
const CAPITAL = latinFirst(String.raw`^\s+[\p{Lu}\p{N}(\u2013\u2014-]`);

/** How well what follows a closing mark looks like the rest of a reference. */
function separation(after: string): number {
  if (/^\s*$/u.test(after)) return 0.4;
  if (/^[)\]]?\s*[,.;:|\u2013\u2014(\u060c\u3001]/u.test(after)) return SMALL(after).test(after) ? 0.2 : 1;
  if (CAPITAL(after).test(after)) return 0.3;
  return -1;
}

/** Marks of the same kind that would be left without a partner. */
function leftover(after: string, close: QuotationMark): number {
  let depth = 0;
  for (const mark of findMarks(after)) {
    if (mark.kind !== close.kind) continue;
    if (mark.canOpen && !(mark.canClose && depth > 0)) depth++;
    else depth--;
    if (depth < 0) return 1.5;
  }
  return depth * 0.5;
}

function opensTitle(text: string, mark: QuotationMark): boolean {
  if (mark.at === 0) return true;
  const before = text.slice(0, mark.at).trimEnd();
  if (/[,.:;|\u2013\u2014(\-\u060c\u3001]$/u.test(before)) return true;
  // “Name ‘Title’” without a comma, but not the apostrophe of “the states’ part”.
  return /\s/u.test(text[mark.at - 1] ?? '') && !isClosingShape(mark.char);
}

/** Drops white space and marks at both ends, and a comma or full stop that stands inside the closing mark. */
function trimTitle(text: string, from: number, to: number, inMarks = false): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s,;:]/u.test(text[end - 1] ?? '')) end--;
  if (text[end - 1] === '.' && text[end - 2] !== '.') end--;
  const first = text[start] ?? '';
  const last = text[end - 1] ?? '';
  const words = text.slice(start + 1, end - 1);
  if (!inMarks && isOpeningShape(first) && (isClosingShape(last) || isOpeningShape(last)) && !findMarks(words).length) {
    return { start: start + 1, end: end - 1 };
  }
  return { start, end };
}
