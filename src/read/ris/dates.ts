/** Dates of RIS: `YYYY/MM/DD/other information`, each part of which may be missing, and what programs write instead. */
import { isCalendarDate } from '../../cite/dates/dates.ts';
import type { CslDate } from '../../model/csl.ts';
import { type DateFinder, dateFromText } from '../citation-fields.ts';

const SLASHED = /^(-?\d{1,4})?(?:\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?)?$/su;

export function risDate(text: string, find: DateFinder): CslDate | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  const found = SLASHED.exec(value);
  if (!found) return dateFromText(value, find);
  const [, year, month, day, other = ''] = found;
  const circa = /^circa(?: |$)/.test(other);
  const words = other.replace(/^circa ?/, '');
  if (year === undefined) return other === '' ? undefined : { literal: other };
  const parts = [year, month, day].map((part) => (part ? Number(part) : undefined));
  const known = parts.slice(0, parts.findIndex((part) => !part) < 0 ? 3 : parts.findIndex((part) => !part));
  const date = inWords(words, Number(year), find) ?? firstThatExists(known.filter((part) => part !== undefined));
  return date && circa ? { ...date, circa } : (date ?? { literal: value });
}

/** “Spring 2021”, “2020–2021”: the other information, where it says the date more fully than the slashes do. */
function inWords(words: string, year: number, find: DateFinder): CslDate | undefined {
  if (words === '' || words.length > 100) return undefined;
  const [found] = find(words);
  if (found && found.start === 0 && found.end === words.length) return found.date;
  const season = SEASONS.indexOf(words.toLowerCase().split(' ')[0] ?? '') + 1;
  return season > 0 && Number.isSafeInteger(year) ? { 'date-parts': [[year]], season } : undefined;
}

const SEASONS: readonly string[] = ['spring', 'summer', 'autumn', 'winter'];

/** As much of the date as the calendar has. */
function firstThatExists(parts: readonly number[]): CslDate | undefined {
  for (let length = parts.length; length > 0; length--) {
    const some = parts.slice(0, length);
    if (isCalendarDate(some)) return { 'date-parts': [some] };
  }
  return undefined;
}
