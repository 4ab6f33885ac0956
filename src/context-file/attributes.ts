/**
 * The trailing attribute list: `{#id .class key=value key="a longer value"}`. It ends its paragraph and stands after a
 * space or alone. What does not parse to the end is ordinary text.
 */
import { hideReferences, referFragile, resolveReferences } from './inline/characters.ts';

/** `key` is `#` for an id and `.` for a class. A key may come more than once; order is kept. */
export interface Attribute {
  readonly key: string;
  readonly value: string;
}

export interface AttributeList {
  readonly attributes: readonly Attribute[];
  /** Offset of the opening brace. */
  readonly start: number;
}

/**
 * The list that ends a text, if one does. Time stays linear: of two attempts that overlap, the later one sees the
 * quoted values of the earlier as bare text and fails at the next brace.
 */
export function trailingAttributes(text: string): AttributeList | undefined {
  if (!text.endsWith('}')) return undefined;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    if (at > 0 && !/\s/.test(text[at - 1] ?? '')) continue;
    const attributes = parseList(text, at);
    if (attributes) return { attributes, start: at };
  }
  return undefined;
}

/** A list at the end of a text of which only the beginning can be read. */
export interface BrokenList extends AttributeList {
  /** Offset of the first item that cannot be read. */
  readonly broken: number;
}

/** What is meant for a list at the end, but cannot be read to its end: `{#id .tag archived=}`, `{#id .tag`. */
export function brokenList(text: string): BrokenList | undefined {
  const start = text.lastIndexOf('{');
  if (start < 0 || (start > 0 && !/\s/.test(text[start - 1] ?? '')) || !LIKE_A_LIST.test(text.slice(start))) {
    return undefined;
  }
  const { attributes, end } = readItems(text, start);
  return { attributes, start, broken: end };
}

const LIKE_A_LIST = /^\{\s*(?:[#.][\p{L}\p{N}]|[A-Za-z][A-Za-z-]*=)[^{}]*\}?$/u;

const ITEM =
  /\s*(?:([#.])([^\s{}"'=#]+)|([A-Za-z][A-Za-z-]*)=(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([^\s{}"'=\\]+)))(?=[\s}])/y;

function parseList(text: string, open: number): Attribute[] | undefined {
  const { attributes, end } = readItems(text, open);
  return text[end] === '}' && end === text.length - 1 && attributes.length > 0 ? attributes : undefined;
}

/** The items that can be read, and where what follows them begins. */
function readItems(text: string, open: number): { attributes: Attribute[]; end: number } {
  const attributes: Attribute[] = [];
  let at = open + 1;
  for (;;) {
    ITEM.lastIndex = at;
    const item = ITEM.exec(text);
    if (!item) break;
    const quoted = item[4] ?? item[5];
    const value = quoted === undefined ? (item[2] ?? item[6] ?? '') : unescapeValue(quoted);
    attributes.push({ key: item[1] ?? item[3] ?? '', value });
    at += item[0].length;
  }
  while (/\s/.test(text[at] ?? '')) at++;
  return { attributes, end: at };
}

/** The list as it is written; nothing for no attributes. */
export function printAttributes(attributes: readonly Attribute[]): string {
  return attributes.length === 0 ? '' : `{${attributes.map(printAttribute).join(' ')}}`;
}

/** True when a value can follow `#` or `.` as it is. */
export function isBareWord(value: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:/-]*$/u.test(value);
}

function printAttribute({ key, value }: Attribute): string {
  if (key === '#' || key === '.') return `${key}${value}`;
  if (/^[^\s{}"'=\\&]+$/.test(value) && isPlain(value)) return `${key}=${value}`;
  const mark = value.includes('"') && !value.includes("'") ? "'" : '"';
  return `${key}=${mark}${escapeValue(value, mark)}${mark}`;
}

function isPlain(value: string): boolean {
  return referFragile(value) === value;
}

function escapeValue(value: string, mark: string): string {
  const escaped = value.replace(/[\\"']/g, (c) => (c === '\\' || c === mark ? `\\${c}` : c));
  return referFragile(hideReferences(escaped));
}

function unescapeValue(written: string): string {
  // References first, so that an escaped backslash before one cannot be taken for part of it.
  return resolveReferences(written.replace(/\s*\n\s*/g, ' ')).replace(/\\([\s\S])/g, '$1');
}
