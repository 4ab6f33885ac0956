import * as v from 'valibot';
import { InputError } from '../../model/input-error.ts';
import type { Message } from '../../model/message.ts';
import type { Entry, Page } from '../../model/page.ts';
import type { LineIndex } from '../../model/place.ts';
import type { Span } from '../../model/reading.ts';
import type { Reader } from '../reader.ts';
import type { JsonScan } from './json-scan.ts';
import { parseJson } from './json-text.ts';
import { pageSchema } from './page-schema.ts';

const SCHEMA = 'contextpage/1';

/** Reads our own `page.json` back, and trusts nothing in it: people and programs edit it. */
export const pageJson: Reader = {
  name: 'page.json',
  extensions: ['.json'],
  detect: ({ text }) => /^\ufeff?\s*\{/.test(text) && /"schema"\s*:\s*"contextpage\//.test(text),
  read: ({ text, name }) => {
    const { data, scan, lines } = parseJson(text, name);
    const page = validated(data, name, scan, lines);
    return {
      page: { ...page, entries: page.entries.map((entry, i) => placed(entry, i, scan, lines)) },
      messages: droppedKeys(data, { schema: SCHEMA, ...page }).map((path) => unknownKey(path, data, scan, lines)),
      spans: spansOf(text),
      lines: [],
    };
  },
};

function validated(data: unknown, name: string, scan: JsonScan, lines: LineIndex): Page {
  const schema = typeof data === 'object' && data !== null && 'schema' in data ? data.schema : undefined;
  if (schema !== SCHEMA) {
    const found = schema === undefined ? 'no "schema"' : `the schema ${JSON.stringify(schema)}`;
    throw new InputError(
      `${name} has ${found}, but this program reads "${SCHEMA}"; convert it with the program that wrote it.`,
    );
  }
  const result = v.safeParse(pageSchema, data, { abortEarly: true });
  if (!result.success) {
    const [{ path = [], message, input }] = result.issues;
    const keys = path.map((step) => String(step.key));
    // JSON has no undefined: what is undefined is not there.
    throw wrongShape(name, keys, input === undefined ? 'is missing' : message, data, scan, lines);
  }
  assertLinked(result.output, name, scan, lines);
  return result.output;
}

/** What the schema cannot say: ids are distinct, and sections that entries name are there. */
function assertLinked(page: Page, name: string, scan: JsonScan, lines: LineIndex): void {
  const sections = new Set(page.sections.map((section) => section.id));
  const ids = new Set<string>();
  const take = (id: string, path: string[]): void => {
    if (ids.has(id)) throw wrongShape(name, path, `is the id ${JSON.stringify(id)} a second time`, page, scan, lines);
    ids.add(id);
  };
  for (const [i, { id, section, quotations }] of page.entries.entries()) {
    take(id, ['entries', String(i), 'id']);
    for (const [k, quotation] of quotations.entries())
      take(quotation.id, ['entries', `${i}`, 'quotations', `${k}`, 'id']);
    if (section !== undefined && !sections.has(section)) {
      const problem = `names the section ${JSON.stringify(section)}, which is not among the sections`;
      throw wrongShape(name, ['entries', String(i), 'section'], problem, page, scan, lines);
    }
  }
}

function wrongShape(
  name: string,
  path: readonly string[],
  problem: string,
  data: unknown,
  scan: JsonScan,
  lines: LineIndex,
): InputError {
  const { line, column } = lines.place(nearest(path, scan));
  const what = path.length > 0 ? keyPath(path, data) : 'the whole';
  return new InputError(
    `${name} is no page that contextpage can read: ${what} ${problem} (line ${line}, column ${column}); mend it there.`,
  );
}

/** The path as a person finds it: with the id of its entry, where it is in one. */
function keyPath(path: readonly string[], data: unknown): string {
  const [list, index, ...inside] = path;
  const entries = list === 'entries' ? property(data, 'entries') : undefined;
  const id = index === undefined || inside.at(-1) === 'id' ? undefined : property(property(entries, index), 'id');
  return typeof id === 'string' && id !== '' ? `${path.join('.')} (entry ${JSON.stringify(id)})` : path.join('.');
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
}

/** Where the value at a path stands, or the innermost one around it that was noted. */
function nearest(path: readonly string[], scan: JsonScan): number {
  for (let length = path.length; length >= 0; length--) {
    const range = scan.places.get(path.slice(0, length).join('.'));
    if (range) return range.start;
  }
  return 0;
}

function placed(entry: Entry, i: number, scan: JsonScan, lines: LineIndex): Entry {
  const range = scan.places.get(`entries.${i}`);
  if (!range) return entry;
  const quotations = entry.quotations.map((quotation, k) => {
    const at = scan.places.get(`entries.${i}.quotations.${k}`);
    return at ? { ...quotation, place: lines.place(at.start, at.end) } : quotation;
  });
  return { ...entry, quotations, place: lines.place(range.start, range.end) };
}

/** Paths of the keys that are in the input and not in what was made of it. */
function droppedKeys(input: unknown, output: unknown, path: readonly string[] = []): string[][] {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return [];
  const kept = new Map<string, unknown>(Object.entries(output));
  return Object.entries(input).flatMap(([key, value]) =>
    kept.has(key) ? droppedKeys(value, kept.get(key), [...path, key]) : [[...path, key]],
  );
}

function unknownKey(path: readonly string[], data: unknown, scan: JsonScan, lines: LineIndex): Message {
  return {
    rule: 'read',
    severity: 'warning',
    reason: `The key ${keyPath(path, data)} means nothing to contextpage and was left out.`,
    place: lines.place(nearest(path, scan)),
    expected: 'only the keys of "contextpage/1"',
    url: 'docs/rules/read.md',
  };
}

function spansOf(text: string): Span[] {
  return text === '' ? [] : [{ start: 0, end: text.length, kind: 'property' }];
}
