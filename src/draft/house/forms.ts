/** The ways in which pages write names and dates, and which of them a page has. */
import { dateInWords, supportedLocale } from '../../cite/dates/dates.ts';
import { joinNames, nameForSorting, nameInReadingOrder } from '../../cite/names/names.ts';
import type { CslDate, CslName } from '../../model/csl.ts';

/** Something read, and how the page writes it. */
export interface Sample<T> {
  readonly value: T;
  readonly written: string;
}

type Form<T> = (value: T) => string;

/** In the form that writes most samples as the page does; the first of equals. */
function inBestForm<T>(value: T, forms: readonly Form<T>[], samples: readonly Sample<T>[]): string {
  const scores = forms.map((form) => samples.filter((one) => form(one.value) === one.written).length);
  const best = forms[scores.indexOf(Math.max(...scores))];
  return best ? best(value) : '';
}

const NAMES: readonly Form<CslName>[] = [nameInReadingOrder, nameForSorting, withInitials];
const LISTS: readonly Form<readonly string[]>[] = [
  (names) => names.join(', '),
  (names) => names.join('; '),
  (names) => names.join(' / '),
  ...[' and ', ', and ', ' & ', ', & '].map(
    (and) => (names: readonly string[]) =>
      names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`,
  ),
];

export function namesLike(
  names: readonly CslName[],
  samples: readonly Sample<readonly CslName[]>[],
  lang: string,
): string {
  const lists: Form<readonly string[]>[] = [(list) => joinNames(list, lang), ...LISTS];
  const forms = NAMES.flatMap((name) => lists.map((list) => (all: readonly CslName[]) => list(all.map(name))));
  return inBestForm(names, forms, samples);
}

/** “Okonjo, A. B.” */
function withInitials(name: CslName): string {
  const { given, ...rest } = name;
  const initials = given?.match(/\p{Lu}/gu)?.map((letter) => `${letter}.`);
  return nameForSorting({ ...rest, ...(initials && { given: initials.join(' ') }) });
}

export function dateLike(date: CslDate, samples: readonly Sample<CslDate>[], lang: string): string {
  const words = (one: CslDate): string => dateInWords(one, lang);
  const parts = date['date-parts']?.[0];
  // Forms differ for full dates only; any other is written in words.
  if (parts?.[2] === undefined || date['date-parts']?.[1]) return words(date);
  return inBestForm(date, [words, ...inDayForms(lang)], samples);
}

interface Day {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** Of the month, in full and short. */
  readonly name: string;
  readonly short: string;
}

const DAYS: readonly Form<Day>[] = [
  ({ day, name, year }) => `${day}. ${name} ${year}`,
  ({ day, name, year }) => `${name} ${day}, ${year}`,
  ({ day, short, year }) => `${day} ${short} ${year}`,
  ({ day, short, year }) => `${day} ${short}. ${year}`,
  ({ day, short, year }) => `${short} ${day}, ${year}`,
  ({ day, short, year }) => `${short}. ${day}, ${year}`,
  ({ day, name, year }) => `${year}, ${name} ${day}`,
  ({ day, month, year }) => `${year}-${two(month)}-${two(day)}`,
  ({ day, month, year }) => `${day}.${month}.${year}`,
  ({ day, month, year }) => `${two(day)}.${two(month)}.${year}`,
  ({ day, month, year }) => `${day}. ${month}. ${year}`,
  ({ day, month, year }) => `${two(day)}/${two(month)}/${year}`,
  ({ day, month, year }) => `${month}/${day}/${year}`,
];

function inDayForms(lang: string): Form<CslDate>[] {
  const [long, short] = [months(lang, 'long'), months(lang, 'short')];
  const dayOf = ({ 'date-parts': parts }: CslDate): Day | undefined => {
    const [year, month, day] = parts?.[0] ?? [];
    if (year === undefined || month === undefined || day === undefined || parts?.[1]) return undefined;
    const [name = '', abbreviated = ''] = [long[month - 1], short[month - 1]];
    return { day: String(day), month: String(month), year: String(year), name, short: abbreviated };
  };
  return DAYS.map((form) => (date) => {
    const day = dayOf(date);
    return day ? form(day) : '';
  });
}

/** Without the point of an abbreviation. */
function months(lang: string, style: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(supportedLocale(lang), { month: style, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2021, month, 1)).replace(/\.$/u, ''));
}

function two(number: string): string {
  return number.padStart(2, '0');
}
