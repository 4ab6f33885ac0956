/**
 * Text as inline Markdown. Every paragraph is written, read back with the reader's own grammar and, where marks come
 * back different (over half words, across paragraphs, overlapping), written plain with the marks beside it as data.
 */

import type { Mark, Text } from '../../model/page.ts';
import { markedText } from '../../model/text.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { FRAGILE, refer } from './characters.ts';
import { printTarget } from './link-target.ts';
import { readInline } from './read.ts';

export interface WrittenText {
  /** One string per paragraph, with line feeds only after line breaks. */
  readonly paragraphs: readonly string[];
  /** Value of the attribute `marks`, where Markdown cannot say them. */
  readonly marks?: string;
}

export function writeText(text: Text): WrittenText {
  const marks = text.marks ?? [];
  const paragraphs = splitParagraphs(text, marks);
  const written = paragraphs.map((part) => writeMarked(part.plain, part.marks, true));
  // A line break at the end of a paragraph would be a backslash there.
  const broken = written.some((paragraph) => paragraph.endsWith(LINE_BREAK));
  if (!broken && sameMarks(joinParagraphs(written.map(readParagraph)), text)) return { paragraphs: written };
  const whole = splitParagraphs({ plain: text.plain }, []).map((part) => writeMarked(part.plain, [], true));
  return marks.length === 0 ? { paragraphs: whole } : { paragraphs: whole, marks: JSON.stringify(marks) };
}

/** A string without marks, as one line of Markdown: titles, headings, attributions. */
export function writePlain(text: string): string {
  return writeMarked(text, [], false);
}

/** Paragraphs put together as one text, with a line feed between them. */
export function joinParagraphs(parts: readonly Text[]): Text {
  const marks: Mark[] = [];
  let length = 0;
  for (const part of parts) {
    for (const mark of part.marks ?? []) {
      marks.push({ ...mark, start: mark.start + length, end: mark.end + length });
    }
    length += part.plain.length + 1;
  }
  const plain = parts.map((part) => part.plain).join('\n');
  return markedText(plain, marks);
}

function readParagraph(written: string): Text {
  return readInline({ text: written, origin: [] });
}

function sameMarks(a: Text, b: Text): boolean {
  return (
    a.plain === b.plain && JSON.stringify(a.marks?.map(markKey) ?? []) === JSON.stringify(b.marks?.map(markKey) ?? [])
  );
}

function markKey(mark: Mark): unknown[] {
  return [mark.start, mark.end, mark.kind, mark.href];
}

/** Cuts at line feeds that end a paragraph; one beside an empty paragraph stays, to be written as a reference. */
function splitParagraphs(text: Text, marks: readonly Mark[]): Required<Text>[] {
  const breaks = new Set(marks.filter((mark) => mark.kind === 'break').map((mark) => mark.start));
  const { plain } = text;
  const parts: Required<Text>[] = [];
  let from = 0;
  let next = 0;
  const cut = (end: number): void => {
    const inside: Mark[] = [];
    for (let mark = marks[next]; mark && mark.start < end; mark = marks[++next]) {
      inside.push({ ...mark, start: mark.start - from, end: mark.end - from });
    }
    parts.push({ plain: plain.slice(from, end), marks: inside });
    from = end + 1;
  };
  for (let at = plain.indexOf('\n'); at >= 0; at = plain.indexOf('\n', at + 1)) {
    const empty = at === from || at + 1 === plain.length || plain[at + 1] === '\n';
    if (!empty && !breaks.has(at)) cut(at);
  }
  cut(plain.length);
  return parts;
}

/** Markdown of one paragraph; marks that Markdown cannot nest come out wrong, which `writeText` finds. */
export function writeMarked(plain: string, marks: readonly Mark[], startsLine: boolean): string {
  const escapes = escapesOf(plain, marks, startsLine);
  let out = '';
  let from = 0;
  const copy = (to: number): void => {
    for (let at = from; at < to; at++) out += escapes.get(at) ?? plain[at];
    from = to;
  };
  for (const { at, text } of placeMarks(marks)) {
    copy(at);
    out += text;
    if (text === LINE_BREAK) from = at + 1;
  }
  copy(plain.length);
  return out;
}

const LINE_BREAK = '\\\n';

interface Cut {
  readonly at: number;
  readonly text: string;
}

/** The delimiters of all marks in text order; inner marks close first. Nested emphasis takes turns between * and _. */
function placeMarks(marks: readonly Mark[]): Cut[] {
  const cuts: Cut[] = [];
  const open: { end: number; text: string }[] = [];
  const close = (until: number): void => {
    for (let top = open.at(-1); top && top.end <= until; top = open.at(-1)) {
      cuts.push({ at: top.end, text: top.text });
      open.pop();
    }
  };
  for (const mark of marks) {
    close(mark.start);
    if (mark.kind === 'break') cuts.push({ at: mark.start, text: LINE_BREAK });
    else if (mark.kind === 'link') {
      cuts.push({ at: mark.start, text: '[' });
      open.push({ end: mark.end, text: `]${printTarget(mark.href ?? '')}` });
    } else {
      const char = open.filter(({ text }) => !text.startsWith(']')).length % 2 === 0 ? '*' : '_';
      const text = mark.kind === 'em' ? char : char + char;
      cuts.push({ at: mark.start, text });
      open.push({ end: mark.end, text });
    }
  }
  close(Number.POSITIVE_INFINITY);
  return cuts.sort((a, b) => a.at - b.at);
}

/** Characters that would otherwise be markup, here or in another Markdown viewer. */
const SPECIAL = latinFirst(
  String.raw`[\\*\x60]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=\()|<(?=[A-Za-z/!?])|&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][A-Za-z\d]{1,31};)|(?<![^\s])\{|~(?=~)|(?<=~)~`,
  'gu',
);

/** What begins another kind of block; the backslash goes before its first or, for numbers, its last character. */
const BLOCK_START = /^(?:(?:#{1,6}|[-+]|\d{1,9}([.)]))(?=\s|$)|>|[=-]+[ \t]*$|\||\[[^\]]*\]:)/;

/** By offset: what stands for a character that cannot stand for itself. */
function escapesOf(plain: string, marks: readonly Mark[], startsLine: boolean): Map<number, string> {
  const escapes = new Map<number, string>();
  const backslash = (at: number): unknown => escapes.set(at, `\\${plain[at] ?? ''}`);
  for (const found of plain.matchAll(SPECIAL(plain))) backslash(found.index);
  for (const { start, end, kind } of marks) {
    if (kind !== 'link') continue;
    if (plain[start - 1] === '!') backslash(start - 1);
    for (let at = start; at < end; at++) if (plain[at] === '[' || plain[at] === ']') backslash(at);
  }
  const breaks = marks.filter((mark) => mark.kind === 'break').map((mark) => mark.start);
  for (const [i, start] of [0, ...breaks.map((at) => at + 1)].entries()) {
    const line = plain.slice(start, breaks[i] ?? plain.length);
    const block = startsLine || i > 0 ? BLOCK_START.exec(line) : null;
    if (block) backslash(start + (block[1] === undefined ? 0 : block[0].length - 1));
    for (const spaces of [/^[ \t]+/.exec(line), /(?<![ \t])[ \t]+$/.exec(line)]) {
      for (let k = 0; k < (spaces?.[0].length ?? 0); k++) escapes.set(start + (spaces?.index ?? 0) + k, '&#32;');
    }
  }
  for (const found of plain.matchAll(FRAGILE)) escapes.set(found.index, refer(found[0]));
  return escapes;
}
