/** The attributes of a reference: one table for both directions. */
import { isDeepStrictEqual } from 'node:util';
import { fromEdtf, isCalendarDate, toEdtf } from '../../cite/dates/dates.ts';
import { isCslType } from '../../cite/types/csl-types.ts';
import type { CslDate, CslItem, CslType } from '../../model/csl.ts';
import { printNames, readNames } from './name-list.ts';

/** Attribute names in the order in which they are written. */
const TEXT_FIELDS: ReadonlyMap<string, TextField> = mapOf({
  title: 'title',
  outlet: 'container-title',
  publisher: 'publisher',
  place: 'publisher-place',
  source: 'source',
  genre: 'genre',
  medium: 'medium',
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  page: 'page',
  edition: 'edition',
  part: 'section',
  event: 'event',
  language: 'language',
  url: 'URL',
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
  archive: 'archive',
  keyword: 'keyword',
  abstract: 'abstract',
  remark: 'note',
});
const NAME_FIELDS: ReadonlyMap<string, NameField> = mapOf({
  author: 'author',
  editor: 'editor',
  translator: 'translator',
});
const DATE_FIELDS: ReadonlyMap<string, DateField> = mapOf({
  date: 'issued',
  accessed: 'accessed',
  'first-published': 'original-date',
});

type NameField = 'author' | 'editor' | 'translator';
type DateField = 'issued' | 'accessed' | 'original-date';
type TextField = Exclude<keyof CslItem, 'type' | NameField | DateField>;

type Draft = { -readonly [K in keyof Omit<CslItem, 'type'>]?: CslItem[K] } & { type?: CslType };

/** A reference without its type while it is read. */
export type Fields = Omit<CslItem, 'type'> & { readonly type?: CslType };

function mapOf<T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(table));
}

/** Whether an attribute of the reference holds a date. */
export function isDateKey(key: string): boolean {
  return DATE_FIELDS.has(key);
}

/**
 * The fields with one attribute put in; undefined when the key is not a field's, the type is none of CSL's, or no
 * calendar has the date.
 */
export function withAttribute(fields: Fields, key: string, value: string): Fields | undefined {
  const next: Draft = { ...fields };
  const text = TEXT_FIELDS.get(key);
  const names = NAME_FIELDS.get(key);
  const date = DATE_FIELDS.get(key);
  if (text) setOrDelete(next, text, value || undefined);
  else if (names) setOrDelete(next, names, value ? readNames(value) : undefined);
  else if (date) {
    const read = value ? readDate(value) : undefined;
    if (value && !read) return undefined;
    setOrDelete(next, date, read);
  } else if (key === 'type' && isCslType(value)) next.type = value;
  else return undefined;
  return next;
}

function setOrDelete<K extends keyof Draft>(draft: Draft, key: K, value: Draft[K]): void {
  if (value === undefined) delete draft[key];
  else draft[key] = value;
}

/** The attributes that turn what a line gives into what the reference is. The type is left to the caller. */
export function attributesBetween(line: Fields, wanted: Fields): { key: string; value: string }[] {
  const attributes: { key: string; value: string }[] = [];
  const put = (key: string, value: string): unknown => attributes.push({ key, value });
  for (const [key, field] of NAME_FIELDS) {
    if (!isDeepStrictEqual(line[field], wanted[field])) put(key, printNames(wanted[field] ?? []));
  }
  for (const [key, field] of TEXT_FIELDS) {
    if ((line[field] ?? '') !== (wanted[field] ?? '')) put(key, wanted[field] ?? '');
  }
  for (const [key, field] of DATE_FIELDS) {
    if (!isDeepStrictEqual(line[field], wanted[field])) put(key, printDate(wanted[field]));
  }
  return attributes;
}

/** EDTF where it says all of the date; words for a date that is only words; else the CSL date as JSON. */
function printDate(date: CslDate | undefined): string {
  if (!date) return '';
  const forms = [toEdtf(date), date.literal];
  const simple = forms.find((form) => form !== undefined && isDeepStrictEqual(readDate(form), date));
  return simple ?? JSON.stringify(date);
}

/** Undefined for a date in numbers that no calendar has; what is no date in numbers is one in words. */
function readDate(value: string): CslDate | undefined {
  if (value.startsWith('{')) {
    const date = parseJson(value);
    if (isDate(date)) return date['date-parts']?.every(isCalendarDate) === false ? undefined : date;
  }
  return fromEdtf(value) ?? (/[^\d\s/~:.TZ+-]/.test(value) ? { literal: value } : undefined);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // then it is a date in words that begins with a brace
    throw error;
  }
}

function isDate(value: unknown): value is CslDate {
  if (typeof value !== 'object' || value === null) return false;
  const parts: unknown = 'date-parts' in value ? value['date-parts'] : [];
  return Array.isArray(parts) && parts.every((p) => Array.isArray(p) && p.every((n) => typeof n === 'number'));
}
