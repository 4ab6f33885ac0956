/**
 * The head of a context file: `key: value` lines between two lines of three dashes, and lists of lines `- value` below
 * a key without a value. YAML as people write it, no more.
 */
import { hideReferences, referFragile, resolveReferences } from './inline/characters.ts';

export interface FrontMatter {
  readonly properties: readonly Property[];
  /** Lines between the dashes that are no `key: value`. */
  readonly strange: readonly { readonly start: number; readonly end: number }[];
  /** Offset of the first line after the closing dashes. */
  readonly end: number;
}

export interface Property {
  /** Of an item of a list, the key above the list. */
  readonly key: string;
  readonly isItem: boolean;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Where the value stands, quotation marks included. */
  readonly valueStart: number;
}

/** Undefined when the text does not begin, but for blank lines, with a closed front matter. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const start = /^\ufeff?(?:[ \t]*\r?\n)*/.exec(text)?.[0].length ?? 0;
  const first = lineAt(text, start);
  if (!/^---[ \t]*$/.test(first.text)) return undefined;
  const properties: Property[] = [];
  const strange: { start: number; end: number }[] = [];
  for (let at = first.next; at < text.length; ) {
    const line = lineAt(text, at);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line.text)) return { properties, strange, end: line.next };
    const extent = { start: at, end: at + line.text.length };
    const found = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+|$)/.exec(line.text);
    const item = found ? null : /^[ \t]*-[ \t]+/.exec(line.text);
    const last = properties.at(-1);
    const list = item && last && (last.isItem || last.value === '') ? last.key : undefined;
    const lead = found ?? (list === undefined ? null : item);
    if (lead) {
      const written = line.text.slice(lead[0].length).replace(/[ \t]+$/, '');
      const value = { value: found ? readValue(written) : readItem(written), valueStart: at + lead[0].length };
      properties.push({ key: found?.[1] ?? list ?? '', isItem: !found, ...value, ...extent });
    } else if (/\S/.test(line.text)) strange.push(extent);
    at = line.next;
  }
  return undefined;
}

/** A key and its list of keys and values, a line each. */
export function printList(key: string, items: readonly (readonly [string, string])[]): string[] {
  return items.length === 0 ? [] : [`${key}:`, ...items.map(([name, value]) => `  - ${printItem(name, value)}`)];
}

/** The value alone stands in marks if it must; the whole where the name would not be found again. */
function printItem(name: string, value: string): string {
  const isName = ITEM_NAME.exec(`${name}: `)?.[1] === name && referFragile(name) === name;
  return isName ? printProperty(name, value) : quote(`${name}: ${value}`);
}

/** One line as it is written. Values that YAML would take for something else stand in double marks. */
export function printProperty(key: string, value: string): string {
  const safe = /^[\p{L}\p{N}](?:.*[^\s:])?$/u.test(value) && !/: | #/.test(value) && referFragile(value) === value;
  const word =
    /^(?:true|false|yes|no|on|off|null|y|n|[\d.,_:+-]+|0[xo].*)$/i.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value);
  return safe && !word ? `${key}: ${value}` : `${key}: ${quote(value)}`;
}

function quote(value: string): string {
  const escaped = value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n');
  return `"${referFragile(hideReferences(escaped))}"`;
}

/** `key: value`, where the value alone may stand in marks, or the whole. */
function readItem(written: string): string {
  const found = ITEM_NAME.exec(written);
  return found ? `${found[1]}: ${readValue(written.slice(found[0].length))}` : readValue(written);
}

/** The name that opens an item: anything without blanks and quotation marks, up to a colon before a blank. */
const ITEM_NAME = /^([^\s"']+?)[ \t]*:[ \t]+/;

function readValue(written: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"$/.exec(written);
  if (double) return resolveReferences(double[1] ?? '').replace(/\\(.)/gs, (_, c: string) => (c === 'n' ? '\n' : c));
  const single = /^'((?:[^']|'')*)'$/.exec(written);
  return single ? (single[1] ?? '').replaceAll("''", "'") : written;
}

function lineAt(text: string, start: number): { text: string; next: number } {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  return { text: text.slice(start, text[end - 1] === '\r' ? end - 1 : end), next: feed < 0 ? text.length : feed + 1 };
}
