import { dateInWords } from '../cite/dates/dates.ts';
import type { CslDate } from '../model/csl.ts';
import { latinFirst } from '../text/latin-first.ts';
import { mostFrequent } from './majority.ts';

/** The form in which a full date is written. */
export interface DateForm {
  /** `D. MONTH Y`, `MONTH D, Y`, `Y-N-N` …: the same for dates of the same form. */
  readonly shape: string;
  /** Whether the month stands there with its full name. */
  readonly inWords: boolean;
  /** Whether the month's name is so short that who abbreviates the others leaves it whole: “May”, “juin”, “März”. */
  readonly isShortMonth: boolean;
}

const PART = latinFirst(String.raw`\d+(?:st|nd|rd|th)?\b|[\p{L}][\p{L}\p{M}]*`, 'giu');
const WORD = latinFirst(String.raw`[\p{L}][\p{L}\p{M}]*`, 'gu');
/** Romance languages count the first day of a month only, “1° giugno”, “1.º de mayo”: no other form than “2 giugno”. */
const FIRST_DAY = /(?<!\d)1\.?[\u00b0\u00ba\u02da]/u;
const LONGEST = 60;
const SHORTEST_ABBREVIATION = 3;
/** American newspapers, for one, print “Dec. 5” and “Sept. 5”, but “March 5” and “July 5”. */
const SHORT_MONTH = 5;

/**
 * The form of a written date of a known day. Undefined for dates that are less precise, for ranges, and where a word
 * is no month of the page's language: a date in another language has that language's form by right.
 */
export function dateForm(written: string, date: CslDate | undefined, months: readonly string[]): DateForm | undefined {
  const [parts, more] = date?.['date-parts'] ?? [];
  const month = months[(parts?.[1] ?? 0) - 1];
  if (parts?.[2] === undefined || more || month === undefined || written.length > LONGEST) return undefined;
  const words = { full: 0, short: 0, other: 0 };
  const shape = written
    .trim()
    .replace(FIRST_DAY, '1')
    .replace(PART(written), (part) => {
      if (/^\d/u.test(part)) return /^\d{4}$/u.test(part) ? 'Y' : `D${/\D/u.test(part) ? 'th' : ''}`;
      const kind = kindOfWord(part.toLowerCase(), month.toLowerCase());
      words[kind]++;
      return kind === 'full' ? 'MONTH' : 'MON';
    });
  if (words.other > 0 || words.full + words.short > 1 || !shape.includes('Y')) return undefined;
  return { shape, inWords: words.full === 1, isShortMonth: month.length <= SHORT_MONTH };
}

/**
 * The shapes of forms to be compared with each other. The full name of a short month fits both habits, so it counts as
 * abbreviated where the months with long names mostly are.
 */
export function comparedShapes(forms: readonly DateForm[]): string[] {
  const long = Map.groupBy(
    forms.filter(({ isShortMonth }) => !isShortMonth),
    ({ shape }) => withoutMonth(shape),
  );
  return forms.map(({ shape, inWords, isShortMonth }) => {
    if (!inWords || !isShortMonth) return shape;
    return mostFrequent((long.get(withoutMonth(shape)) ?? []).map((other) => other.shape)) ?? shape;
  });
}

function withoutMonth(shape: string): string {
  return shape.replace(/MONTH|MON\.?/u, 'M');
}

/** The date in another form, where both forms give the month its full name. */
export function inForm(shape: string, form: DateForm, date: CslDate, months: readonly string[]): string | undefined {
  const [year = 0, month = 0, day = 0] = date['date-parts']?.[0] ?? [];
  if (!form.inWords || !shape.includes('MONTH') || shape.includes('Dth')) return undefined;
  const words: Readonly<Record<string, string>> = { D: String(day), MONTH: months[month - 1] ?? '', Y: String(year) };
  return shape.replace(/MONTH|D|Y/gu, (part) => words[part] ?? part);
}

/** The names of the months as they stand in full dates of a language. */
export function monthNames(lang: string): string[] {
  return Array.from({ length: 12 }, (_, i) => {
    const date = dateInWords({ 'date-parts': [[2021, i + 1, 1]] }, lang);
    const words = date.match(WORD(date)) ?? [];
    return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  });
}

function kindOfWord(word: string, month: string): 'full' | 'short' | 'other' {
  if (word === month) return 'full';
  const abbreviated = word.length >= SHORTEST_ABBREVIATION && word.length < month.length;
  return abbreviated && month.startsWith(word.slice(0, SHORTEST_ABBREVIATION)) ? 'short' : 'other';
}
