/** Puts the page together from what was read, and accounts for every character of the input. */
import { entryIds, quotationIds } from '../cite/ids.ts';
import type { Block } from '../model/block.ts';
import { sourceEnd, sourceStart } from '../model/origin.ts';
import type { Entry, Note, Page, Unread } from '../model/page.ts';
import { LineIndex, type Place } from '../model/place.ts';
import type { Line, Reading, Span, SpanKind } from '../model/reading.ts';
import { latinFirst } from '../text/latin-first.ts';
import { type Run, sliceRun, textOfRun } from './block-part.ts';
import type { Draft, Drafts } from './drafts.ts';
import { noteLabel } from './note-label.ts';
import { quotationsOf } from './quotations.ts';
import type { ReadReference } from './reference.ts';
import { tile } from './spans.ts';

interface PageFacts {
  readonly lang: string;
  readonly name: string;
  readonly source: string;
  readonly title?: string;
  readonly url?: string;
}

/** Collects the account of the input while the page is put together. */
interface Account {
  readonly lines: Line[];
  readonly claims: Span[];
  readonly unread: Unread[];
  readonly index: LineIndex;
}

export function assemble(
  found: Drafts,
  references: readonly ReadReference[],
  furniture: readonly Block[],
  facts: PageFacts,
): Reading {
  const account: Account = { lines: [], claims: [], unread: [], index: new LineIndex(facts.source) };
  const ids = entryIds(references);
  for (const block of [...found.intro, ...found.sections.map((section) => section.block)]) claimTargets(account, block);
  const entries = found.drafts.map((draft, i) => entryOf(draft, references[i], ids[i] ?? '', account));
  for (const block of [found.title, ...found.sections.map((section) => section.block)]) {
    if (block) keepHeadingLinks(block, account);
  }
  if (found.title) claim(account, found.title, 'title-of-page');
  for (const block of found.intro) claim(account, block, 'intro');
  for (const section of found.sections) claim(account, section.block, 'heading');
  const other = [
    ...found.unread.map((block) => leftBlock(block, 'unread', account)),
    ...furniture.filter((block) => /\S/u.test(block.text)).map((block) => leftBlock(block, 'furniture', account)),
    ...account.unread,
  ].sort((a, b) => offsetOf(a.place) - offsetOf(b.place));
  const page: Page = {
    title: found.title?.text.replace(/\s*\n\s*/gu, ' ') ?? facts.title ?? titleFromName(facts.name),
    lang: facts.lang,
    intro: found.intro.map(textOfRun),
    sections: found.sections.map(({ id, title, level }) => ({ id, title, level })),
    entries,
    other,
    ...(facts.url ? { url: facts.url } : {}),
  };
  const spans = tile(facts.source.length, account.claims);
  return { page, messages: [], spans, lines: account.lines, source: facts.source };
}

function entryOf(draft: Draft, read: ReadReference | undefined, id: string, account: Account): Entry {
  const { line } = draft;
  const fields = read?.fields ?? [];
  account.lines.push({ kind: 'reference', entry: id, text: line.text, origin: line.origin, fields });
  for (const field of fields) claim(account, sliceRun(line, field.start, field.end), field.field, id);
  leaveRest(line, fields, id, account);
  keepLinks(line, read, account);
  for (const block of [...draft.blocks, ...draft.quotations, ...draft.notes]) claimTargets(account, block, id);
  const quoted = quotationsOf(draft.quotations);
  const quotationId = quotationIds(
    id,
    quoted.map(({ words }) => words.text),
  );
  const quotations = quoted.map(({ words, written, locator }, i) => {
    const own = quotationId[i] ?? id;
    claim(account, words, 'quotation', id);
    if (locator) {
      const at = written.text.lastIndexOf(locator);
      claim(account, sliceRun(written, at, at + locator.length), 'locator', id);
    }
    account.lines.push({ kind: 'quotation', entry: id, quotation: own, ...written, fields: [] });
    return { id: own, text: textOfRun(words), ...(locator ? { locator } : {}), place: placeOf(written, account) };
  });
  const notes = draft.notes.map((block): Note => {
    claim(account, block, 'note', id);
    account.lines.push({ kind: 'note', entry: id, text: block.text, origin: block.origin, fields: [] });
    return { text: textOfRun(bareNote(block)) };
  });
  return {
    id,
    ...(draft.section === undefined ? {} : { section: draft.section }),
    reference: read?.reference ?? { type: 'document' },
    quotations,
    notes,
    tags: [],
    ...(read?.archived.length ? { archived: read.archived } : {}),
    place: placeOf(line, account),
  };
}

/** Words of a reference line that no field took, but for the small ones that join fields, are told and kept. */
const JOINING =
  /^(?:and|und|et|y|e|en|och|og|i|in|im|aus|dans|via|from|on|by|von|par|por|di|da|\u0438|&|et al|vol|no)$/iu;

const BEFORE_WORDS = latinFirst(String.raw`^[^\p{L}\p{N}]*`);
const AFTER_WORDS = latinFirst(String.raw`[^\p{L}\p{N}]+$`);

function leaveRest(
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
    if (words && !JOINING.test(words)) {
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
function keepLinks(line: Run, read: ReadReference | undefined, account: Account): void {
  const taken = new Set([read?.reference.URL, ...(read?.archived.map((copy) => copy.url) ?? [])]);
  for (const { kind, href, start, end } of line.marks) {
    if (kind !== 'link' || !href || taken.has(href)) continue;
    if (read?.reference.DOI && href.endsWith(read.reference.DOI)) continue;
    const overField = read?.fields.some((field) => field.field !== 'link' && field.start < end && field.end > start);
    keepLink(sliceRun(line, start, end), href, overField ? 'furniture' : 'unread', account);
  }
}

/** Titles and headings have no room for a link; what they link to is kept beside. */
function keepHeadingLinks(block: Block, account: Account): void {
  for (const { kind, href, start, end } of block.marks) {
    if (kind === 'link' && href) keepLink(sliceRun(block, start, end), href, 'furniture', account);
  }
}

function keepLink(run: Run, href: string, kind: Unread['kind'], account: Account): void {
  const words = run.text.trim();
  account.unread.push({ text: words === href ? href : `${words} <${href}>`, place: placeOf(run, account), kind });
}

/** A remark without the brackets around it or the “Note:” before it: the page says that it is one. */
function bareNote(block: Block): Run {
  const label = noteLabel(block.text);
  if (label > 0 && label < block.text.length) return sliceRun(block, label, block.text.length);
  const inside = /^\s*[([]([^()[\]]*)[)\]]\.?\s*$/u.exec(block.text)?.[1];
  if (inside === undefined) return block;
  const start = block.text.indexOf(inside);
  return sliceRun(block, start, start + inside.length);
}

function leftBlock(block: Block, kind: Unread['kind'], account: Account): Unread {
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
function claim(account: Account, run: Run, kind: SpanKind, entry?: string): void {
  const { start, end } = rangeOf(run);
  if (end > start) account.claims.push({ start, end, kind, ...(entry === undefined ? {} : { entry }) });
}

/** The addresses of a block's links, where the input gives them outside the text. */
function claimTargets(account: Account, block: Block, entry?: string): void {
  for (const { start, end } of block.targets ?? []) {
    account.claims.push({ start, end, kind: 'link', ...(entry === undefined ? {} : { entry }) });
  }
}

function rangeOf(run: Run): { start: number; end: number } {
  if (run.origin.length === 0) return { start: 0, end: 0 };
  return { start: sourceStart(run.origin, 0), end: sourceEnd(run.origin, run.text.length) };
}

function placeOf(run: Run, account: Account): Place {
  const { start, end } = rangeOf(run);
  return account.index.place(start, end);
}

function offsetOf(place: Place): number {
  return 'offset' in place ? place.offset : place.paragraph;
}

/** A file name as a title: “reading-list.txt” is “Reading list”. */
function titleFromName(name: string): string {
  const base = (name.split(/[\\/]/u).at(-1) ?? '')
    .replace(/\.[\p{L}\p{N}.]{1,12}$/u, '')
    .replace(/[-_\s]+/gu, ' ')
    .trim();
  return base === '' ? 'Untitled page' : base.charAt(0).toUpperCase() + base.slice(1);
}
