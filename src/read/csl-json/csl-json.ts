import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { InputError } from '../../model/input-error.ts';
import type { Unread } from '../../model/page.ts';
import { type CitationDraft, citationPage } from '../citation-page.ts';
import { type JsonText, parseJson } from '../page-json/json-text.ts';
import type { Input, Reader, ReadResult } from '../reader.ts';
import { Tiles } from '../tiles.ts';
import { type ReadItem, readItem } from './item.ts';
import { isObject, type Json } from './values.ts';

/** CSL-JSON: a list of items, or `{ "items": […] }`, or one item. Field by field; our own exports come back whole. */
export const cslJson: Reader = {
  name: 'CSL-JSON',
  extensions: ['.json'],
  detect: ({ text, name }) =>
    /\.csl\.json$/i.test(name) || (OPENING.test(text) && FIELD.test(text.slice(0, 4000)) && !SCHEMA.test(text)),
  read,
};

const OPENING = /^\ufeff?\s*(?:\[\s*\{|\{\s*"items"\s*:\s*\[)/;
/** Keys that hardly any other list of objects has. */
const FIELD = /"(?:container-title|date-parts|citation-key|issued|type"\s*:\s*"(?:article|book|webpage|report)[\w-]*)"/;
const SCHEMA = /^\ufeff?\s*\{\s*"schema"/;

/** Places are noted for the keys of items, which lie two or three steps below the whole. */
const DEPTH = 3;

function read({ text, name, lang, assumedLang }: Input): ReadResult {
  const json = parseJson(text, name, DEPTH);
  const items = itemsOf(json.data, name);
  const tiles = new Tiles();
  const other: Unread[] = [];
  const drafts: CitationDraft[] = [];
  const find = dateFinder([lang ?? assumedLang ?? 'en', 'en']);
  let pageLang = lang;
  for (const { path, value } of items) {
    if (!isObject(value)) {
      leaveOver(path, JSON.stringify(value), json, tiles, other);
      continue;
    }
    const item = readItem(value, find);
    account(path, value, item, { json, tiles, other, number: drafts.length });
    pageLang ??= item.lang;
    const range = json.scan.places.get(path);
    drafts.push({ ...item.draft, ...(range ? { place: json.lines.place(range.start, range.end) } : {}) });
  }
  if (drafts.length === 0) {
    throw new InputError(`“${name}” holds no items of CSL-JSON; export the sources again as “CSL JSON”.`);
  }
  const page = citationPage(drafts, {
    name,
    other,
    ...(pageLang === undefined ? {} : { lang: pageLang }),
    ...(assumedLang !== undefined && { assumedLang }),
  });
  return { page, messages: [], spans: tiles.spans(text.length, page.entries), lines: [] };
}

interface Place {
  readonly path: string;
  readonly value: unknown;
}

function itemsOf(data: unknown, name: string): Place[] {
  if (Array.isArray(data)) return data.map((value, i) => ({ path: String(i), value }));
  if (isObject(data) && Array.isArray(data.items)) return data.items.map((value, i) => ({ path: `items.${i}`, value }));
  if (isObject(data)) return [{ path: '', value: data }];
  throw new InputError(`“${name}” is JSON, but no list of items; export the sources again as “CSL JSON”.`);
}

interface Ledger {
  readonly json: JsonText;
  readonly tiles: Tiles;
  readonly other: Unread[];
  /** Of the entry. */
  readonly number: number;
}

function account(path: string, value: Json, { kinds }: ReadItem, { json, tiles, other, number }: Ledger): void {
  for (const [key, kind] of kinds) {
    const range = json.scan.places.get(path === '' ? key : `${path}.${key}`);
    if (!range) continue;
    if (kind === 'unread' && isEmpty(value[key])) continue;
    tiles.claim(range.start, range.end, kind, kind === 'unread' || kind === 'furniture' ? undefined : number);
    if (kind !== 'unread' && kind !== 'furniture') continue;
    const place = json.lines.place(range.start, range.end);
    other.push({ kind, text: `${key}: ${inWords(value[key])}`, place });
  }
}

/** What is no item at all. */
function leaveOver(path: string, words: string, { scan, lines }: JsonText, tiles: Tiles, other: Unread[]): void {
  const range = scan.places.get(path);
  if (!range) return;
  tiles.claim(range.start, range.end, 'unread');
  other.push({ kind: 'unread', text: words, place: lines.place(range.start, range.end) });
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
