/** What is read in a reference line, but probably not as it was meant. */
import type { FoundDate } from '../../cite/dates/date-parsing.ts';
import type { Severity } from '../../model/message.ts';
import type { Range } from './pieces.ts';

export interface Fault extends Range {
  readonly severity: Severity;
  readonly reason: string;
  readonly expected: string;
  /** What can safely be put in, and where in the line. */
  readonly insert?: { readonly at: number; readonly text: string };
}

const LIKE_A_DATE = /^(?:\d{1,2}\.? \p{L}{3,12}\.? \d{4}|\d{4}-\d\d?-\d\d?)$/u;

/**
 * In a line without a date: names that hold one among other words, or one that no calendar has. A bare year among
 * words is no fault, for names have years in them.
 */
export function unreadDates(
  plain: string,
  names: readonly Range[],
  findDates: (text: string) => readonly FoundDate[],
): Fault[] {
  return names.flatMap(({ start, end }) => {
    const text = plain.slice(start, end);
    const reason = LIKE_A_DATE.test(text)
      ? `\u201c${text}\u201d looks like a date, but the calendar has none such.`
      : findDates(text).some(isSure)
        ? `The date in \u201c${text}\u201d is not read, for other words stand beside it.`
        : undefined;
    if (reason === undefined) return [];
    return [{ start, end, severity: 'warning', reason, expected: 'the date alone, between commas: , 29 March 2021' }];
  });
}

function isSure({ date, confidence }: FoundDate): boolean {
  return confidence > 0.5 && (date['date-parts']?.[0]?.length ?? 0) > 1;
}
