/** What the fields of a reference are in the account of the input, and how dates of foreign data are taken. */
import type { FoundDate } from '../cite/dates/date-parsing.ts';
import { fromEdtf } from '../cite/dates/dates.ts';
import type { CslDate, CslItem } from '../model/csl.ts';
import type { SpanKind } from '../model/reading.ts';

/** Fields of an item that hold one text. */
export type TextField = Exclude<
  keyof CslItem,
  'type' | 'author' | 'editor' | 'translator' | 'issued' | 'accessed' | 'original-date'
>;

const KINDS: Readonly<Partial<Record<keyof CslItem, SpanKind>>> = {
  author: 'author',
  editor: 'author',
  translator: 'author',
  title: 'title',
  'container-title': 'outlet',
  publisher: 'publisher',
  'publisher-place': 'publisher',
  source: 'publisher',
  genre: 'medium',
  medium: 'medium',
  issued: 'date',
  accessed: 'date',
  'original-date': 'date',
  volume: 'volume',
  issue: 'volume',
  page: 'locator',
  URL: 'link',
  DOI: 'link',
  note: 'note',
  keyword: 'tag',
};

export function spanKindOf(field: keyof CslItem): SpanKind {
  return KINDS[field] ?? 'detail';
}

export type DateFinder = (text: string) => FoundDate[];

/** A date as programs and people write it: EDTF, else words or numbers that are nothing but a date, else the words. */
export function dateFromText(text: string, find: DateFinder): CslDate | undefined {
  const words = text.trim();
  if (words === '') return undefined;
  const edtf = fromEdtf(words) ?? fromEdtf(words.replace(/[T ]\d\d:\d\d(?::[\d.]+)?(?:Z|[+-]\d\d:?\d\d)?$/, ''));
  if (edtf) return edtf;
  // Nothing that is only a date is longer.
  const [found, second] = words.length > 80 ? [] : find(words);
  const isWhole = found?.start === 0 && found.end === words.length && found.confidence > 0.5;
  return found && isWhole && !second ? found.date : { literal: words };
}
