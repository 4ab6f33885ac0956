/** Whether a date is the day on which a source says that it came out. */
import { parseDate } from '../../cite/dates/date-parsing.ts';
import type { CslDate, CslType } from '../../model/csl.ts';
import { latinFirst } from '../../text/latin-first.ts';
import { monthNames } from '../date-form.ts';
import type { Comparison } from './comparison.ts';

/** What else is known of the two. */
export interface AboutDates {
  /** BCP 47 tag of the page, in whose words its dates are. */
  readonly lang: string;
  readonly type: CslType;
}

type Parts = readonly number[];

/** What comes out on paper too, months later or years before a site shows it. */
const PRINTED: ReadonlySet<CslType> = new Set<CslType>([
  'article-journal',
  'article-magazine',
  'bill',
  'book',
  'chapter',
  'dataset',
  'document',
  'entry-encyclopedia',
  'hearing',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'paper-conference',
  'regulation',
  'report',
  'review',
  'song',
  'speech',
  'thesis',
  'treaty',
]);
const DAY = 86_400_000;
const PART = latinFirst(String.raw`\d+|[\p{L}][\p{L}\p{M}]*`, 'gu');

/** Compares as far as both are known. Ranges, seasons and what is only about then may differ by right. */
export function compareDates(page: CslDate, source: CslDate, { lang, type }: AboutDates): Comparison {
  const [ours, theirs] = [exactParts(page), exactParts(source)];
  if (!ours || !theirs) return 'unknown';
  const known = Math.min(ours.length, theirs.length);
  if (ours.slice(0, known).every((part, i) => part === theirs[i])) return 'same';
  const slip: Comparison = { kind: 'slip', mend: (written) => mendedDate(written, ours, theirs, lang) };
  const isPrinted = PRINTED.has(type);
  // What is printed comes again each year under one title: the address may lead to a later one.
  if (isOtherYear(ours, theirs)) return isPrinted ? { kind: 'fault' } : slip;
  if (isSwapped(ours, theirs)) return slip;
  const days = daysBetween(theirs, ours);
  // The printed edition is of the next day; a day before may be one of another time zone.
  if (days === 1) return 'same';
  if (days === -1) return { kind: 'change' };
  const [year = 0, theirYear = 0] = [ours[0], theirs[0]];
  if (isPrinted && year <= theirYear + 1) return 'unknown';
  if (year !== theirYear) return { kind: 'fault' };
  return days !== undefined && ours[2] === theirs[2] ? slip : { kind: 'change' };
}

function exactParts(date: CslDate): Parts | undefined {
  const [parts, more] = date['date-parts'] ?? [];
  return more || date.season || date.circa ? undefined : parts;
}

/** The month is the same, and the day, as far as both are known. */
function isOtherYear([, month, day]: Parts, [, theirMonth, theirDay]: Parts): boolean {
  if (month === undefined || month !== theirMonth) return false;
  return day === undefined || theirDay === undefined || day === theirDay;
}

function isSwapped([year, month, day]: Parts, [theirYear, theirMonth, theirDay]: Parts): boolean {
  return day !== undefined && year === theirYear && day === theirMonth && month === theirDay;
}

/** Undefined where one of the days is not known. */
function daysBetween(from: Parts, to: Parts): number | undefined {
  if (from.length < 3 || to.length < 3) return undefined;
  return (instant(to) - instant(from)) / DAY;
}

function instant([year = 0, month = 1, day = 1]: Parts): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The date in the form in which it is written, as precise as it is there; undefined where it would be read otherwise. */
function mendedDate(written: string, ours: Parts, theirs: Parts, lang: string): string | undefined {
  const right = ours.map((part, i) => theirs[i] ?? part);
  const months = monthNames(lang).map((name) => name.toLowerCase());
  const [year = 0, month = 0, day] = ours;
  const isNamed = written.toLowerCase().includes(months[month - 1] ?? ' ');
  const numbers = [year, isNamed ? undefined : month, day];
  const mended = written.replace(PART(written), (part) => {
    if (part.toLowerCase() === months[month - 1]) return inCaseOf(part, months[(right[1] ?? 0) - 1] ?? part);
    const at = numbers.indexOf(Number(part));
    const isPadded = part.startsWith('0') || isYearFirst(written);
    return at < 0 ? part : String(right[at]).padStart(isPadded ? part.length : 0, '0');
  });
  return isRead(written, ours, lang) && isRead(mended, right, lang) ? mended : undefined;
}

function isRead(written: string, parts: Parts, lang: string): boolean {
  const [found, ...more] = parseDate(written, [lang]);
  const read = found?.date['date-parts'] ?? [];
  return more.length === 0 && read.length === 1 && read[0]?.join('-') === parts.join('-');
}

function inCaseOf(model: string, month: string): string {
  return model === model.toLowerCase() ? month : month.slice(0, 1).toUpperCase() + month.slice(1);
}

function isYearFirst(written: string): boolean {
  return /^\d{4}-/u.test(written);
}
