/** The head of a context file: `key: value` lines between two lines of three dashes. YAML as people write it, no more. */
import { hideReferences, referFragile, resolveReferences } from './inline/characters.ts';

export interface FrontMatter {
  readonly properties: readonly Property[];
  /** Lines between the dashes that are no `key: value`. */
  readonly strange: readonly { readonly start: number; readonly end: number }[];
  /** Offset of the first line after the closing dashes. */
  readonly end: number;
}

export interface Property {
  readonly key: string;
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
    const found = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+|$)/.exec(line.text);
    const extent = { start: at, end: at + line.text.length };
    if (found) {
      const written = line.text.slice(found[0].length).replace(/[ \t]+$/, '');
      const value = { value: readValue(written), valueStart: at + found[0].length };
      properties.push({ key: found[1] ?? '', ...value, ...extent });
    } else if (/\S/.test(line.text)) strange.push(extent);
    at = line.next;
  }
  return undefined;
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
