/**
 * The reference line of a context file: `Authors, [‘Title’](url), Medium, *Outlet*, 12 (4), Publisher, No, Date, Pages`.
 * The inverse of `print.ts`. Commas part the pieces, the title stands in quotation marks or is a link, the
 * outlet is emphasised; the rest is known by its shape. What has no place is reported, never guessed.
 */
import type { FoundDate } from '../../cite/dates/date-parsing.ts';
import { parseName, splitNames } from '../../cite/names/name-parsing.ts';
import { joinNames } from '../../cite/names/names.ts';
import { foldWords } from '../../cite/types/type.ts';
import { mediumTypes } from '../../cite/types/type-words.ts';
import type { FieldName } from '../../model/reading.ts';
import type { Inline } from '../inline/read.ts';
import { type Fault, unreadDates } from './faults.ts';
import type { Fields } from './fields.ts';
import { findHalfMarked, type HalfMarked, halfTitle } from './half-marked.ts';
import { Pieces, type Range } from './pieces.ts';
import { findTitle, type TitleSpan } from './title-span.ts';
import { beforeAddress, type TrailingAddress, trailingAddress } from './trailing-address.ts';

export interface ReferenceLine {
  readonly fields: Fields;
  /** Where in the line's plain text each field stands. */
  readonly parts: readonly Part[];
  /** Pieces that have no place in the grammar. */
  readonly strange: readonly Range[];
  /** Addresses of links beyond the one that became the URL. */
  readonly moreLinks: readonly string[];
  /** What was read, but probably not as it was meant. */
  readonly faults: readonly Fault[];
}

export interface Part extends Range {
  readonly field: FieldName;
}

/** What the reading of every line of one page shares. */
export interface LineContext {
  readonly lang: string;
  readonly findDates: (text: string) => readonly FoundDate[];
}

type Draft = { -readonly [K in keyof Fields]: Fields[K] };

interface Work {
  readonly inline: Inline;
  readonly pieces: Pieces;
  readonly fields: Draft;
  readonly parts: Part[];
  readonly strange: Range[];
  readonly faults: Fault[];
}

/**
 * Reads a line. Undefined when it is no reference: one has a title in quotation marks that is linked or followed by an
 * address, or a title (in marks or a link alone) and an exact date or emphasised outlet after it. A title that has lost
 * one of its marks is a title, with a fault. `isReference`: something else, such as an
 * attribute list, says that it is one, whatever it looks like.
 */
export function readReferenceLine(
  whole: Inline,
  context: LineContext,
  isReference: boolean,
): ReferenceLine | undefined {
  const address = trailingAddress(whole);
  const inline = address ? beforeAddress(whole, address) : whole;
  const pieces = new Pieces(inline);
  const found = findTitle(inline);
  const half = found ? undefined : findHalfMarked(inline, pieces);
  if (!found && !half && !isReference) return undefined;
  const from = found?.end ?? half?.piece.start ?? 0;
  const date = findDate(pieces, from, context);
  const before = pieces.between(from, date?.start ?? inline.plain.length);
  const outlet = before.findIndex((piece) => pieces.isEmphasised(piece));
  const linked = found?.marked && (found.href ?? address) !== undefined;
  if (!linked && !date && outlet < 0 && !isReference) return undefined;

  const work: Work = { inline, pieces, fields: {}, parts: [], strange: [], faults: [] };
  const title = found ?? (half && takeHalfTitle(work, half, before, outlet));
  readNames(work, title ? title.start : (before.splice(0, Math.max(outlet, 0)).at(-1)?.end ?? 0), context);
  if (title) readTitle(work, title);
  readMiddle(work, before);
  if (date) {
    work.fields.issued = date.date;
    work.parts.push({ field: 'date', start: date.start, end: date.end });
    readEnd(work, pieces.between(date.end, inline.plain.length));
  } else {
    const names = work.parts.filter(({ field }) => field === 'publisher' || field === 'detail');
    work.faults.push(...unreadDates(inline.plain, names, context.findDates));
  }
  const moreLinks = readAddress(work, whole, title?.href, address);
  const { fields, parts, strange, faults } = work;
  return { fields, parts: parts.toSorted((a, b) => a.start - b.start), strange, moreLinks, faults };
}

/** The addresses of links beyond the one that becomes the URL: that of the title, else the last word, else the first. */
function readAddress(
  { fields, parts, strange }: Work,
  { marks }: Inline,
  ofTitle: string | undefined,
  address: TrailingAddress | undefined,
): string[] {
  const links = marks.flatMap((mark) => (mark.kind === 'link' ? [mark.href ?? ''] : []));
  const url = ofTitle ?? address?.href ?? links[0];
  if (url) fields.URL = url;
  if (address) {
    const { start, end, href } = address;
    const isLink = marks.some((mark) => mark.kind === 'link' && mark.start === start);
    if (href === url || isLink) parts.push({ field: 'link', start, end });
    else strange.push({ start, end });
  }
  const at = url === undefined ? -1 : links.indexOf(url);
  return links.filter((_, i) => i !== at);
}

/** A title with one mark: up to the outlet or date after it, or the piece before its closing mark. */
function takeHalfTitle(work: Work, half: HalfMarked, before: Range[], outlet: number): TitleSpan | undefined {
  const count = half.lost === 'opening' ? 1 : outlet < 0 ? before.length : outlet;
  const last = before.splice(0, count).at(-1);
  if (!last) return undefined;
  const { title, fault } = halfTitle(work.inline.plain, half, last, outlet >= 0);
  work.faults.push(fault);
  return title;
}

function readNames({ inline, fields, parts }: Work, end: number, { lang }: LineContext): void {
  const text = inline.plain.slice(0, end).replace(/,\s*$/, '');
  if (text.trim() === '') return;
  const editors = /\s\((?:eds?|Hrsg|Hg|dir|coord)\.?\)$/u.exec(text);
  const and = joinNames(['', ''], lang).trim();
  const names = splitNames(editors ? text.slice(0, editors.index) : text, [and, 'and']).map(parseName);
  if (names.length > 0) fields[editors ? 'editor' : 'author'] = names;
  parts.push({ field: 'author', start: 0, end: text.length });
}

function readTitle({ inline, fields, parts }: Work, title: TitleSpan): void {
  const text = inline.plain.slice(title.textStart, title.textEnd);
  if (text !== '') fields.title = text;
  parts.push({ field: 'title', start: title.textStart, end: title.textEnd });
}

const VOLUME = /^(\d+[A-Za-z]?|[IVXLC]+)?(?: ?\(([^()]+)\))?$/;
const PAGES = /^(?:pp?\. ?|S\. ?)?([A-Za-z]{0,3}\d+[A-Za-z]?(?:[-\u2013][A-Za-z]{0,3}\d+[A-Za-z]?)?)$/;

/** The pieces between title and date. */
function readMiddle(work: Work, pieces: readonly Range[]): void {
  const { inline, fields, parts, strange } = work;
  let lastPublisher = -2;
  for (const [i, piece] of pieces.entries()) {
    const text = inline.plain.slice(piece.start, piece.end);
    const before = pieces[i - 1];
    const volume = before && parts.at(-1)?.field === 'outlet' && fields.source === undefined ? VOLUME.exec(text) : null;
    if (work.pieces.isEmphasised(piece)) {
      const key = fields['container-title'] === undefined ? 'container-title' : 'source';
      if (fields[key] !== undefined) strange.push(piece);
      else fields[key] = text;
      parts.push({ field: 'outlet', ...piece });
    } else if (volume) {
      if (volume[1] !== undefined) fields.volume = volume[1];
      if (volume[2] !== undefined) fields.issue = volume[2];
      parts.push({ field: 'volume', ...piece });
    } else if (fields.genre === undefined && mediumTypes.has(foldWords(text).join(' '))) {
      fields.genre = text;
      parts.push({ field: 'medium', ...piece });
    } else if (fields.number === undefined && isNumber(text)) {
      fields.number = text;
      parts.push({ field: 'detail', ...piece });
    } else if (fields.publisher === undefined) {
      fields.publisher = text;
      parts.push({ field: 'publisher', ...piece });
      lastPublisher = i;
    } else if (lastPublisher === i - 1) {
      const start = parts.pop()?.start ?? piece.start;
      fields.publisher = inline.plain.slice(start, piece.end);
      parts.push({ field: 'publisher', start, end: piece.end });
      lastPublisher = i;
    } else strange.push(piece);
  }
}

/** The pieces after the date. */
function readEnd({ inline, fields, parts, strange }: Work, pieces: readonly Range[]): void {
  for (const piece of pieces) {
    const pages = PAGES.exec(inline.plain.slice(piece.start, piece.end).replace(/\.$/, ''));
    if (pages && fields.page === undefined) {
      fields.page = pages[1] ?? '';
      parts.push({ field: 'locator', ...piece });
    } else if (/[\p{L}\p{N}]/u.test(inline.plain.slice(piece.start, piece.end))) strange.push(piece);
  }
}

/** One word with a digit in it: WP-17, No. 12. */
function isNumber(text: string): boolean {
  return /^(?:N[or]\.? )?\S+$/.test(text) && /\d/.test(text);
}

/** The last date after `from` that is a whole piece and can be read in one way. */
function findDate(pieces: Pieces, from: number, { findDates }: LineContext): (FoundDate & Range) | undefined {
  const rest = pieces.text.slice(from);
  const found = findDates(rest).findLast(({ start, end, confidence }) => {
    const before = rest.slice(Math.max(0, start - 2), start);
    const whole = /(?:^|, )$/.test(before) && /^\.?(?:$|, )/.test(rest.slice(end, end + 3));
    return whole && confidence > 0.5 && !pieces.isMarked(from + start);
  });
  return found && { ...found, start: found.start + from, end: found.end + from };
}
