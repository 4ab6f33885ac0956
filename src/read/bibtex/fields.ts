/** The fields of one BibTeX entry, with the place of each. Values are raw: LaTeX, braces and all. */
import type { BibPart } from './split.ts';

export interface RawEntry {
  /** As the file has it; empty where there is none. */
  readonly key: string;
  readonly keyStart: number;
  readonly fields: readonly RawField[];
  /** Stretches that are no field, such as words after a lost equals sign. */
  readonly stray: readonly Stretch[];
}

export interface RawField {
  /** In lower case. */
  readonly name: string;
  readonly start: number;
  /** What its pieces say together, @string names replaced, without the outer braces or quotation marks. */
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Names used in it that no @string and no month has. */
  readonly unknownNames: readonly string[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** `@string` names, in lower case, and what they stand for. */
export type Abbreviations = ReadonlyMap<string, string>;

const SPACE = /\s*/y;
const NAME = /[^\s"#%'(),={}]+/y;
const KEY = /[^\n,={}"]{0,300}/y;
/** How a field begins on a line of its own: where a value that is never closed has to end. */
const FIELD_LINE = /[ \t]*[A-Za-z][\w-]{0,40}[ \t]*=[ \t]*[{"\d]/y;

export function readFields(text: string, part: BibPart, abbreviations: Abbreviations): RawEntry {
  const fields: RawField[] = [];
  const stray: Stretch[] = [];
  const keyStart = skip(SPACE, text, part.bodyStart);
  let at = Math.min(skip(KEY, text, keyStart), part.bodyEnd);
  const key = text.slice(keyStart, at).trimEnd();
  const hasKey = text[at] !== '=';
  if (!hasKey) at = keyStart;
  while (at < part.bodyEnd) {
    const start = skipTo(text, at, part.bodyEnd);
    if (start >= part.bodyEnd) break;
    const field = fieldAt(text, start, part, abbreviations);
    if (field) fields.push(field);
    const end = field?.valueEnd ?? nextComma(text, start, part.bodyEnd);
    if (!field) stray.push({ start, end });
    at = Math.max(end, start + 1);
  }
  return { key: hasKey ? key : '', keyStart, fields, stray };
}

/** The value of a `@string` or `@preamble` body, and the name before it, if any. */
export function readAbbreviation(text: string, part: BibPart, known: Abbreviations): RawField | undefined {
  return fieldAt(text, skip(SPACE, text, part.bodyStart), part, known);
}

function fieldAt(text: string, start: number, part: BibPart, abbreviations: Abbreviations): RawField | undefined {
  const end = part.bodyEnd;
  const nameEnd = skip(NAME, text, start);
  const equals = skip(SPACE, text, nameEnd);
  if (nameEnd === start || text[equals] !== '=' || equals >= end) return undefined;
  const valueStart = skip(SPACE, text, equals + 1);
  const pieces: string[] = [];
  const unknownNames: string[] = [];
  let at = valueStart;
  for (;;) {
    const piece = pieceAt(text, at, part, abbreviations);
    pieces.push(piece.value);
    if (piece.unknown) unknownNames.push(piece.value);
    at = piece.end;
    const next = skip(SPACE, text, at);
    if (text[next] !== '#' || next >= end) break;
    at = skip(SPACE, text, next + 1);
  }
  const name = text.slice(start, nameEnd).toLowerCase();
  return { name, start, value: pieces.join(''), valueStart, valueEnd: Math.max(at, valueStart), unknownNames };
}

interface ValuePiece {
  readonly value: string;
  readonly end: number;
  readonly unknown?: boolean;
}

function pieceAt(text: string, start: number, part: BibPart, abbreviations: Abbreviations): ValuePiece {
  const end = part.bodyEnd;
  const sign = text[start];
  if (start < end && (sign === '{' || sign === '"')) {
    const close = closingAt(text, start, part);
    if (/[}"]/.test(text[close] ?? '')) return { value: text.slice(start + 1, close), end: Math.min(close + 1, end) };
    return { value: withoutTail(text.slice(start + 1, close)), end: close };
  }
  const stop = Math.min(skip(NAME, text, start), end);
  const name = text.slice(start, stop);
  if (/^\d*$/.test(name)) return { value: name, end: stop };
  const value = abbreviations.get(name.toLowerCase());
  return value === undefined ? { value: name, end: stop, unknown: true } : { value, end: stop };
}

/** Without the commas, braces and blanks that end a field whose own brace is lost. */
function withoutTail(value: string): string {
  let end = value.length;
  while (end > 0 && /[\s,}]/.test(value[end - 1] ?? '')) end--;
  return value.slice(0, end);
}

/**
 * The sign that ends a value: its brace, or a quotation mark outside braces. In an entry that is never closed a value
 * ends before the next line that begins a field, so that one lost brace costs no more than it must.
 */
function closingAt(text: string, start: number, { bodyEnd: end, closed }: BibPart): number {
  const quoted = text[start] === '"';
  let depth = 0;
  for (let at = start + 1; at < end; at++) {
    const sign = text[at];
    if (sign === '{') depth++;
    else if (sign === '}') {
      if (depth === 0 && !quoted) return at;
      depth--;
    } else if (sign === '"' && quoted && depth <= 0) return at;
    else if (sign === '\n' && !closed && skip(FIELD_LINE, text, at + 1) > at + 1) return at;
  }
  return end;
}

function nextComma(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === ',' && depth <= 0) return at;
  }
  return end;
}

/** Past commas and white space between fields, and past a brace too many. */
function skipTo(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s,}]/.test(text[at] ?? '')) at++;
  return at;
}

function skip(what: RegExp, text: string, from: number): number {
  what.lastIndex = from;
  return from + (what.exec(text)?.[0].length ?? 0);
}
