/** Dates as the recogniser needs them: found in a text, in the page's languages, with a year that a source can have. */
import type { FoundDate } from '../../cite/dates/date-parsing.ts';

/** Finds dates in one text, in the page's languages. */
export type DateFinder = (text: string) => FoundDate[];

/** “(Selden Gate Press 1988)”: a year that closes a bracket, after words. */
const CLOSING_YEAR = /(?<=[([][^()[\]]{0,80}\p{L}[.,]?\s)(1[5-9]\d\d|20\d\d)(?=[)\]])/gu;

/** “Harbour College 2021”: a year that ends the last of several lines, where these have no other date. */
const LAST_YEAR = /(?<=\p{Ll}\s)(?:19|20)\d\d(?=\s*\.?\s*(?:$|\n))/gu;

export function yearDates(text: string, findDates: DateFinder): FoundDate[] {
  const found = findDates(text).filter(({ date }) => (date['date-parts']?.[0]?.[0] ?? 0) >= 1000);
  for (const { 0: year, index } of text.matchAll(CLOSING_YEAR)) {
    const end = index + year.length;
    if (found.some((other) => other.start < end && other.end > index)) continue;
    found.push({ date: { 'date-parts': [[Number(year)]] }, start: index, end, confidence: 0.8 });
  }
  const last = text.lastIndexOf('\n');
  if (found.length === 0 && last > 0) {
    for (const { 0: year, index } of text.matchAll(LAST_YEAR)) {
      if (index < last) continue;
      found.push({ date: { 'date-parts': [[Number(year)]] }, start: index, end: index + year.length, confidence: 0.6 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Two neighbouring words, one of which is a number: a day and its month, “12 March”, “March 12”, “12/03”. */
const DAY_AND_MONTH =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th|er|[.\u00ba\u00aa])?\s(?:de\s)?\p{L}{3,}\.?|\p{L}{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[./]\d{1,2}\.?|\d{1,2}\u6708\d{1,2}\u65e5|(?<=,\s)\p{Lu}\p{L}{2,9}(?=[.,]|$))(?![\p{L}\p{N}])/gu;

/** Dates without a year, such as stand under a heading that gives it. */
export function datesOfYear(text: string, year: number, findDates: DateFinder): FoundDate[] {
  return [...text.matchAll(DAY_AND_MONTH)].flatMap(({ 0: words, index }) => {
    const whole = /^\d{1,2}[./]/u.test(words)
      ? `${words.replace(/\.$/u, '')}.${year}`.replace(/\/(\d+)\./u, '/$1/')
      : `${words} ${year}`;
    const found = findDates(whole)[0];
    const least = /\d/u.test(words) ? 3 : 2;
    if ((found?.date['date-parts']?.[0]?.length ?? 0) < least || found?.start !== 0) return [];
    return [{ ...found, start: index, end: index + words.length, confidence: 0.9 * found.confidence }];
  });
}
