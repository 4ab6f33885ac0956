/** Dates as BibLaTeX (EDTF) and BibTeX (`year` and `month`) write them. */

import { fromEdtf } from '../../cite/dates/dates.ts';
import { BIB_MONTHS } from '../../cite/exchange/bibtex-fields.ts';
import type { CslDate } from '../../model/csl.ts';
import type { DateFinder } from '../citation-fields.ts';

/** Characters. Nothing that is longer is a date. */
const LONGEST = 100;

/**
 * A date field. EDTF beyond what `fromEdtf` reads is brought to it: a time of day goes, `?` and `%` are about, an open
 * end leaves the date it starts from, `19xx` and words stay as they are.
 */
export function bibDate(text: string, find: DateFinder): CslDate | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  if (value.length > LONGEST) return { literal: value };
  const about = /[?%]/.test(value);
  const parts = value
    .replace(/--|\u2013/gu, '/')
    .replace(/T[\d:.]*(?:Z|[+-]\d\d:?\d\d)?/g, '')
    .replace(/[?%]/g, '~')
    .split('/')
    .map((part) => part.trim().replace(/~+(?=.)|~~+$/g, '~'));
  const known = parts.filter((part) => part !== '' && part !== '..');
  const circa = about || known.some((part) => part.endsWith('~'));
  const date = fromEdtf(known.map((part) => part.replace(/~$/, '')).join('/'));
  if (date) return circa ? { ...date, circa } : date;
  return dateInProse(value, find) ?? { literal: value };
}

/** `year` and `month`, of which either may hold more: `29 mar`, `mar # "~29"`, `[1998]`, `c. 1998`. */
export function yearAndMonth(year: string, month: string, find: DateFinder): CslDate | undefined {
  if (year.length > LONGEST) return bibDate(year, find);
  const about = /^(?:c|ca|circa)\.?\s*(?=\d{4}$)/i;
  const circa = about.test(year.trim());
  const date = bibDate(
    year
      .trim()
      .replace(/^\[(\d{4})\]$/, '$1')
      .replace(about, ''),
    find,
  );
  const parts = date?.['date-parts'];
  if (!date || date.season || parts?.length !== 1 || parts[0]?.length !== 1) return date;
  const [[only = 0] = []] = parts;
  const more = monthAndDay(month, only, find);
  const whole: CslDate = { 'date-parts': [[only, ...more]] };
  return date.circa || circa ? { ...whole, circa: true } : whole;
}

function monthAndDay(text: string, year: number, find: DateFinder): readonly number[] {
  const value = text
    .replace(/[\u00a0~.]/gu, ' ')
    .trim()
    .toLowerCase();
  const number = /^(\d{1,2})(?:[-/](\d{1,2}))?$/.exec(value);
  if (number) return inCalendar(year, [Number(number[1]), ...(number[2] ? [Number(number[2])] : [])]);
  const short = BIB_MONTHS.indexOf(value) + 1;
  if (short > 0) return [short];
  const found =
    dateInProse(`${value} ${year}`, find)?.['date-parts']?.[0] ??
    dateInProse(`${dayFirst(value)} ${year}`, find)?.['date-parts']?.[0];
  return found?.slice(1) ?? [];
}

function dayFirst(value: string): string {
  return value.replace(/^(\p{L}+) (\d{1,2})$/u, '$2 $1');
}

function inCalendar(year: number, rest: readonly number[]): readonly number[] {
  const text = [String(year).padStart(4, '0'), ...rest.map((n) => String(n).padStart(2, '0'))].join('-');
  return fromEdtf(text) ? rest : [];
}

/** A date that the whole of a text says in words: “29 March 2021”. */
function dateInProse(text: string, find: DateFinder): CslDate | undefined {
  if (text.length > LONGEST) return undefined;
  const [found] = find(text);
  return found && found.start === 0 && found.end === text.length ? found.date : undefined;
}
