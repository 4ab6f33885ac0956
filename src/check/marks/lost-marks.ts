import type { Page } from '../../model/page.ts';
import type { Line } from '../../model/reading.ts';
import type { Finding } from '../rule.ts';
import { type Change, fieldOf, type Written } from '../written.ts';
import { balance } from './balance.ts';
import { type Convention, type Edges, quotationConvention, quotationEdges, titleEdges } from './outer-marks.ts';

/** A mark without its partner. */
interface Lost {
  readonly kind: 'opening' | 'closing' | 'unbalanced';
  readonly at: number;
  readonly reason: string;
  readonly change?: Change;
}

const SENTENCE_END = /[.!?\u2026\u3002]$/u;
/** “Anna Berg: …”: a speaker before the words, whose place the lost mark would not be. */
const SPEAKER = /^[^:\n]{1,40}:\s/u;

/** Every quotation and title of the page that has lost one of its marks, for the rule of that kind. */
export function* lostMarks(page: Page, written: Written, kind: Lost['kind']): Iterable<Finding> {
  const convention = quotationConvention(written.quotations, page.lang);
  for (const line of written.quotations) yield* finding(written, line, lostInQuotation(line, convention), kind);
  const closers = titleClosers(written.references);
  for (const line of written.references) yield* finding(written, line, lostInReference(line, closers), kind);
}

function* finding(written: Written, line: Line, lost: Lost | undefined, kind: Lost['kind']): Iterable<Finding> {
  if (lost?.kind !== kind) return;
  const spot = written.at(line, lost.at, Math.min(lost.at + 1, line.text.length));
  if (spot.place && written.isSaid(spot.place)) return;
  yield {
    reason: lost.reason,
    ...spot,
    ...(lost.change && { expected: lost.change.text.trim(), ...written.fix(line, [lost.change]) }),
  };
}

function lostInQuotation(line: Line, convention: Convention | undefined): Lost | undefined {
  const { text } = line;
  const { opens, closes } = balance(text);
  const edges = quotationEdges(text);
  const [open] = opens;
  const [close] = closes;
  if (opens.length + closes.length > 1) {
    const at = Math.min(open?.at ?? text.length, close?.at ?? text.length);
    const reason = `${opens.length + closes.length} of the quotation marks in this quotation have no partner: where the quoted words begin and end cannot be told.`;
    return { kind: 'unbalanced', at, reason };
  }
  if (close) return lostOpening(text, close.at, close.glyph, edges, convention);
  if (open) return lostClosing(text, open.at, open.glyph, edges, convention);
  return lostSingle(text, edges, convention);
}

function lostOpening(text: string, at: number, glyph: string, edges: Edges, convention?: Convention): Lost {
  const reason = `The closing mark ${glyph} has no opening mark: where the quoted words begin cannot be told.`;
  const outer = edges.close?.at === at && !edges.open;
  if (!outer || !convention?.close.includes(glyph) || SPEAKER.test(text)) return { kind: 'opening', at, reason };
  return { kind: 'opening', at: 0, reason, change: { start: 0, end: 0, text: convention.open } };
}

function lostClosing(text: string, at: number, glyph: string, edges: Edges, convention?: Convention): Lost {
  const reason = `The opening mark ${glyph} has no closing mark: where the quoted words end cannot be told.`;
  const outer = at === 0 && !edges.close;
  if (!outer || !convention?.open.includes(glyph) || !SENTENCE_END.test(text)) return { kind: 'closing', at, reason };
  return { kind: 'closing', at, reason, change: { start: text.length, end: text.length, text: convention.close } };
}

/** Quotations in single marks: an apostrophe may look like either, so only a page that marks all its quotations so counts. */
function lostSingle(text: string, edges: Edges, convention?: Convention): Lost | undefined {
  if (!convention || !/^[\u2018\u2039]/u.test(convention.open)) return undefined;
  const [open, close] = [convention.open.trim(), convention.close.trim()];
  if (edges.open?.glyph === open && !edges.close && !hasMark(text, close, 1, text.length)) {
    return lostClosing(text, 0, open, edges, convention);
  }
  if (edges.close?.glyph === close && !edges.open && !hasMark(text, open, 0, text.length)) {
    return /[\p{P}]/u.test(text[edges.close.at - 1] ?? '')
      ? lostOpening(text, edges.close.at, close, edges, convention)
      : undefined;
  }
  return undefined;
}

function lostInReference(line: Line, closers: ReadonlyMap<string, string>): Lost | undefined {
  const title = fieldOf(line, 'title');
  if (!title) return undefined;
  const { open, close } = titleEdges(line);
  if (open && !close) {
    const expected = closers.get(open.glyph);
    if (!expected || hasMark(line.text, expected, title.start, title.end)) return undefined;
    const reason = `The title opens with ${open.glyph}, but no mark closes it.`;
    const clear = /^(?:,|$)/u.test(line.text.slice(title.end));
    const change = { start: title.end, end: title.end, text: expected };
    return { kind: 'closing', at: open.at, reason, ...(clear && { change }) };
  }
  if (close && !open) {
    const expected = [...closers].find(([, end]) => end === close.glyph)?.[0];
    if (!expected || hasMark(line.text, expected, title.start, title.end)) return undefined;
    const reason = `The title ends with ${close.glyph}, but no mark opens it.`;
    return {
      kind: 'opening',
      at: title.start,
      reason,
      change: { start: title.start, end: title.start, text: expected },
    };
  }
  return unbalancedTitle(line.text, title.start, title.end);
}

function unbalancedTitle(text: string, start: number, end: number): Lost | undefined {
  const { opens, closes } = balance(text.slice(start, end));
  const first = opens[0] ?? closes[0];
  if (!first) return undefined;
  return {
    kind: 'unbalanced',
    at: start + first.at,
    reason: `The mark ${first.glyph} inside the title has no partner.`,
  };
}

/** Opening and closing marks of titles that occur together on the page. */
function titleClosers(references: readonly Line[]): Map<string, string> {
  const closers = new Map<string, string>();
  for (const line of references) {
    const { open, close } = titleEdges(line);
    if (open && close && open.glyph !== close.glyph && !closers.has(open.glyph)) closers.set(open.glyph, close.glyph);
  }
  return closers;
}

/** Whether the mark stands there otherwise than inside a word. */
function hasMark(text: string, mark: string, start: number, end: number): boolean {
  for (let at = text.indexOf(mark, start); at >= 0 && at < end; at = text.indexOf(mark, at + 1)) {
    if (!/\p{L}/u.test(text[at - 1] ?? ' ') || !/\p{L}/u.test(text[at + 1] ?? ' ')) return true;
  }
  return false;
}
