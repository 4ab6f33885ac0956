/** The cells of an entry → its reference, and what stands beside it. */

import { fromEdtf, toEdtf } from '../../cite/dates/dates.ts';
import { isCslType } from '../../cite/types/csl-types.ts';
import { FOREIGN_TYPES } from '../../cite/types/foreign-types.ts';
import { impliedType } from '../../cite/types/type.ts';
import { cslTypeOfZotero } from '../../cite/types/zotero-item-types.ts';
import type { CslDate, CslItem, CslType } from '../../model/csl.ts';
import type { Archived } from '../../model/page.ts';
import { type DateFinder, dateFromText, type TextField } from '../citation-fields.ts';
import type { ColumnRole, Dialect } from './columns.ts';
import { cellNames } from './names.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Values = ReadonlyMap<ColumnRole, string>;

const NAMES = ['author', 'editor', 'translator'] as const;
const DATES = ['issued', 'accessed', 'original-date'] as const;
const BESIDE: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...NAMES,
  ...DATES,
  'type',
  'year',
  'id',
  'page-section',
  'tags',
  'added',
  'changed',
  'archived',
]);

export function cellReference(values: Values, dialect: Dialect, find: DateFinder): CslItem {
  const fields: Writable<Omit<CslItem, 'type'>> = {};
  for (const [role, text] of values) if (isTextField(role)) fields[role] = text;
  for (const role of NAMES) {
    const names = cellNames(values.get(role) ?? '', dialect);
    if (names.length > 0) fields[role] = names;
  }
  for (const role of DATES) {
    const date = cellDate(values.get(role), dialect, find);
    if (date) fields[role] = date;
  }
  const year = fields.issued ? undefined : cellDate(values.get('year'), dialect, find);
  if (year) fields.issued = year;
  const { type, genre } = cellType(values.get('type'), fields);
  return { type, ...fields, ...(genre === undefined ? {} : { genre }) };
}

/** Only roles of the entry come here, so what is not beside the reference is a text of it. */
function isTextField(role: ColumnRole): role is TextField {
  return !BESIDE.has(role);
}

function cellDate(text: string | undefined, dialect: Dialect, find: DateFinder): CslDate | undefined {
  if (!text) return undefined;
  return dialect === 'own' ? (fromEdtf(text) ?? { literal: text }) : dateFromText(text, find);
}

/** A word that is no type of ours says what the source is, and stays as its genre. */
function cellType(word: string | undefined, fields: Omit<CslItem, 'type'>): { type: CslType; genre?: string } {
  if (!word) return { type: impliedType(fields) };
  if (isCslType(word)) return { type: word };
  const known = FOREIGN_TYPES.get(word.toLowerCase()) ?? cslTypeOfZotero(word);
  if (known) return { type: known };
  const genre = fields.genre === undefined ? { genre: word } : {};
  return { type: impliedType({ ...fields, ...genre }), ...genre };
}

/** EDTF of a day in a cell; undefined for words that are no date. */
export function cellDay(text: string, find: DateFinder): string | undefined {
  return toEdtf(dateFromText(text, find));
}

/** Addresses with blanks between them, each with the day of the copy behind it where that is known. */
export function cellArchived(text: string): Archived[] {
  const out: Archived[] = [];
  for (const word of text.split(/\s+/)) {
    const last = out.at(-1);
    if (last && last.date === undefined && fromEdtf(word)) out[out.length - 1] = { ...last, date: word };
    else if (word !== '') out.push({ url: word });
  }
  return out;
}
