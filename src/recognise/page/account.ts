/** The account of the input: what became of each stretch of it, and what had to be kept beside the entries. */
import type { Block } from '../../model/block.ts';
import { sourceEnd, sourceStart } from '../../model/origin.ts';
import type { Unread } from '../../model/page.ts';
import type { LineIndex, Place } from '../../model/place.ts';
import type { Line, Span, SpanKind } from '../../model/reading.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { fieldWord } from '../knowledge/field-words.ts';
import type { ReadReference } from '../line/reference.ts';
import { type Run, sliceRun } from './block-part.ts';

/** Collects the account of the input while the page is put together. */
export interface Account {
  readonly lines: Line[];
  readonly claims: Span[];
  readonly unread: Unread[];
  readonly index: LineIndex;
}

/** Words of a reference line that no field took, but for the small ones that join fields, are told and kept. */
const JOINING =
  /^(?:and|und|et|y|e|en|och|og|i|in|im|aus|dans|via|from|on|by|von|par|por|di|da|\u0438|&|et al|vol|no)$/iu;

/** Whether words between the fields of a line only join them, or say which field it is. */
export function joinsFields(words: string): boolean {
  return JOINING.test(words) || fieldWord(words) !== undefined;
}

const BEFORE_WORDS = latinFirst(String.raw`^[^\p{L}\p{N}]*`);
const AFTER_WORDS = latinFirst(String.raw`[^\p{L}\p{N}]+$`);

export function leaveRest(
  line: Run,
  fields: readonly { start: number; end: number }[],
  entry: string,
  account: Account,
): void {
  let from = 0;
  for (const { start, end } of [...fields, { start: line.text.length, end: line.text.length }]) {
    const gap = line.text.slice(from, start);
    const lead = BEFORE_WORDS(gap).exec(gap)?.[0].length ?? 0;
    const words = gap.slice(lead).replace(AFTER_WORDS(gap), '');
    if (words && !joinsFields(words)) {
      const run = sliceRun(line, from + lead, from + lead + words.length);
      claim(account, run, 'unread', entry);
      account.unread.push({ text: words, place: placeOf(run, account), kind: 'unread' });
    }
    from = Math.max(from, end);
  }
}

/**
 * Links of a reference line to elsewhere. Those over a field, such as an author's page, are kept beside without a word;
 * others are text that nothing took.
 */
export function keepLinks(line: Run, read: ReadReference | undefined, account: Account): void {
  const taken = new Set([read?.reference.URL, ...(read?.archived.map((copy) => copy.url) ?? [])]);
  for (const { kind, href, start, end } of line.marks) {
    if (kind !== 'link' || !href || taken.has(href)) continue;
    if (read?.reference.DOI && href.endsWith(read.reference.DOI)) continue;
    const overField = read?.fields.some((field) => field.field !== 'link' && field.start < end && field.end > start);
    keepLink(sliceRun(line, start, end), href, overField ? 'furniture' : 'unread', account);
  }
}

/** Titles and headings have no room for a link; what they link to is kept beside. */
export function keepHeadingLinks(block: Block, account: Account): void {
  for (const { kind, href, start, end } of block.marks) {
    if (kind === 'link' && href) keepLink(sliceRun(block, start, end), href, 'furniture', account);
  }
}

function keepLink(run: Run, href: string, kind: Unread['kind'], account: Account): void {
  const words = run.text.trim();
  account.unread.push({ text: words === href ? href : `${words} <${href}>`, place: placeOf(run, account), kind });
}

export function leftBlock(block: Block, kind: Unread['kind'], account: Account): Unread {
  account.claims.push({ start: block.start, end: block.end, kind });
  const text = kind === 'unread' ? withAddresses(block) : block.text;
  return { text: text.trim(), place: account.index.place(block.start, block.end), kind };
}

/** The words of a block with each link's address after its words: unread text has no marks to keep it. */
function withAddresses({ text, marks }: Block): string {
  let out = '';
  let from = 0;
  for (const { kind, href, start, end } of marks) {
    if (kind !== 'link' || !href || end < from || text.slice(start, end) === href) continue;
    out += `${text.slice(from, end)} <${href}>`;
    from = end;
  }
  return out + text.slice(from);
}

/** Claims the input from a run's first character to its last; what lies between them (tags, indents) goes with it. */
export function claim(account: Account, run: Run, kind: SpanKind, entry?: string): void {
  const { start, end } = rangeOf(run);
  if (end > start) account.claims.push({ start, end, kind, ...(entry === undefined ? {} : { entry }) });
}

/** The addresses of a block's links, where the input gives them outside the text. */
export function claimTargets(account: Account, block: Block, entry?: string): void {
  for (const { start, end } of block.targets ?? []) {
    account.claims.push({ start, end, kind: 'link', ...(entry === undefined ? {} : { entry }) });
  }
}

function rangeOf(run: Run): { start: number; end: number } {
  if (run.origin.length === 0) return { start: 0, end: 0 };
  return { start: sourceStart(run.origin, 0), end: sourceEnd(run.origin, run.text.length) };
}

export function placeOf(run: Run, account: Account): Place {
  const { start, end } = rangeOf(run);
  return account.index.place(start, end);
}
