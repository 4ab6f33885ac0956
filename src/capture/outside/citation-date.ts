import { fromEdtf } from '../../cite/dates/dates.ts';

/** Noon UTC of the first day of an EDTF date: a copy of that day, or a later one, may hold what was published then. */
export function noonOf(date: string | undefined): Date | undefined {
  const [year, month = 1, day = 1] = (date === undefined ? undefined : fromEdtf(date))?.['date-parts']?.[0] ?? [];
  // Before the web there are no copies, and the Date of JavaScript takes years up to 99 for those of the last century.
  if (year === undefined || year < 1000) return undefined;
  return new Date(Date.UTC(year, month - 1, day, 12));
}
