/** Dates as sources write them, in words, in figures and for machines, to the day as it is written there. */
import { type DayOrder, dateFinder, type FoundDate } from '../cite/dates/date-parsing.ts';
import { isCalendarDate } from '../cite/dates/dates.ts';
import type { CslDate } from '../model/csl.ts';
import { withGregorianYears } from './other-calendars.ts';

/** Sources that people cite by address; earlier and later numbers are none. */
const FIRST_YEAR = 1450;
const LAST_YEAR = 2100;
/** ISO 8601 with or without marks between, and how PDF writes it: the day as it stands, whatever its zone. */
const DAY = /^(?:D:)?([12]\d{3})([-/.]?)(\d{1,2})\2(\d{1,2})(?=$|[T\s_]|\d{4,6}(?:$|[Z+'-]))/u;
const LESS = /^(?:D:)?([12]\d{3})(?:[-/.]?(\d{2})|[-/.](\d))?$/u;
/** Of a value that holds a date. */
const LONGEST = 200;
const EPOCH = /^\d{10}(?:\d{3})?$/u;
const SHORT_YEAR = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?![\d./-])/gu;
/** What programs write for “no date”. */
const NO_DATES: ReadonlySet<string> = new Set(['1970-1-1', '1900-1-1', '1601-1-1', '1980-1-1']);

export interface WrittenDates {
  /** The text with its dates in the forms that are found; once rewritten, it stays as it is. */
  plain(text: string): string;
  /** All dates in such a text, in its order. */
  find(plain: string): FoundDate[];
  /** The first one of a value that is nothing but a date; for machines or for people. */
  one(text: string): CslDate | undefined;
}

/** `order`: which number of 03/04/2021 is the day, as the page writes dates. */
export function writtenDates(lang: string, order: DayOrder): WrittenDates {
  const finder = dateFinder([lang], order);
  const plain = (text: string): string => withGregorianYears(plainer(text), lang);
  const find = (text: string): FoundDate[] =>
    finder(text)
      .map(forwards)
      .filter(({ date }) => isPlausible(date));
  return {
    plain,
    find,
    one(text) {
      const machine = machineDate(text.trim());
      if (machine) return isPlausible(machine) ? machine : undefined;
      return find(plain(text.slice(0, LONGEST)))[0]?.date;
    },
  };
}

/** “No. 14 – 4 May 2021” is no stretch of days that ends before it begins. */
function forwards(found: FoundDate): FoundDate {
  const [first, last] = found.date['date-parts'] ?? [];
  const isBackwards = first !== undefined && last !== undefined && orderOf(first) > orderOf(last);
  return isBackwards ? { ...found, date: { 'date-parts': [last] } } : found;
}

function orderOf([year = 0, month = 0, day = 0]: readonly number[]): number {
  return (year * 100 + month) * 100 + day;
}

function machineDate(text: string): CslDate | undefined {
  if (EPOCH.test(text)) {
    const date = new Date(text.length === 10 ? Number(text) * 1000 : Number(text));
    return { 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] };
  }
  const [, ofDay, , monthOfDay, day] = DAY.exec(text) ?? [];
  const [, year, long, short] = LESS.exec(text) ?? [];
  const parts = [ofDay ?? year, monthOfDay ?? long ?? short, day].filter((part) => part !== undefined).map(Number);
  while (parts.at(-1) === 0) parts.pop();
  return parts.length > 0 && isCalendarDate(parts) ? { 'date-parts': [parts] } : undefined;
}

function isPlausible(date: CslDate): boolean {
  const first = date['date-parts']?.[0] ?? [];
  const [year = 0] = first;
  return year >= FIRST_YEAR && year <= LAST_YEAR && !NO_DATES.has(first.join('-'));
}

/** 29.03.21 as 29.03.2021, 29-Mar-2021 as 29 Mar 2021, and of two names of one month, as Arabic papers give, the first. */
function plainer(text: string): string {
  return text
    .replace(SHORT_YEAR, (_, first: string, mark: string, second: string, year: string) => {
      // Dates of the web are of this century, or of the end of the last.
      return `${first}${mark}${second}${mark}${Number(year) > 80 ? 19 : 20}${year}`;
    })
    .replace(/(?<!\d)(\d{1,2})[-/](\p{L}{3,12})[-/](?=\d{4}(?!\d))/gu, '$1 $2 ')
    .replace(/([\u0620-\u064a]{3,})\s?\/\s?[\u0620-\u064a ]{3,16}(?=\s(?:\d|[\u0660-\u0669]){4})/gu, '$1');
}
