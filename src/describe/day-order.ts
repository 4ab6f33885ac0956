/** Which number of 03/04/2021 is the day: by the page’s other dates, its language, its country. */
import type { DayOrder } from '../cite/dates/date-parsing.ts';

const NUMERIC = /(?<![\d./-])(\d{1,2})[/.-](\d{1,2})[/.-](?:19|20)?\d{2}(?![\d./-])/gu;
/** Countries that write English and the day first. */
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|bd|lk|sg|my|hk|mt|cy|ug|tz|zw|zm|jm|eu|fr|de|es|it)$/u;
const DAY_FIRST_ENGLISH = /^en-(?!us|ph|ca|pr|gu|vi|as|mp|um)[a-z]{2}\b/iu;
const MONTH_FIRST = /^(?:en(?:-|$)|fil\b|tl\b|es-(?:us|pr)\b)/iu;

/**
 * `texts`: what the page shows; a number over 12 decides for all its dates. `known`: ISO dates that the page gives for
 * machines; a date that is one of them in one order only decides as well.
 */
export function dayOrder(
  texts: Iterable<string>,
  known: ReadonlySet<string>,
  lang: string,
  host: string | undefined,
): DayOrder {
  for (const text of texts) {
    for (const [whole, first = '', second = ''] of text.matchAll(NUMERIC)) {
      if (Number(first) > 12) return 'day-first';
      if (Number(second) > 12) return 'month-first';
      const year = whole.slice(-4);
      const [dayFirst, monthFirst] = [`${year}-${two(second)}-${two(first)}`, `${year}-${two(first)}-${two(second)}`];
      if (known.has(dayFirst) !== known.has(monthFirst)) return known.has(dayFirst) ? 'day-first' : 'month-first';
    }
  }
  if (!MONTH_FIRST.test(lang) || DAY_FIRST_ENGLISH.test(lang)) return 'day-first';
  return DAY_FIRST_HOST.test(host ?? '') && !/^en-us/iu.test(lang) ? 'day-first' : 'month-first';
}

function two(number: string): string {
  return number.padStart(2, '0');
}
