/** A line of the list `withdrawn` in the head: the id of the entry, a colon, the day, and what may be said of why. */
import type { Withdrawal } from '../model/page.ts';
import { dayAndWords } from './correction.ts';

/** Undefined where the line has no id, or no date that the calendar has after it. */
export function readWithdrawal(value: string): Withdrawal | undefined {
  const colon = value.indexOf(': ');
  const { day, rest } = dayAndWords(colon < 1 ? '' : value.slice(colon + 2));
  if (day === undefined) return undefined;
  return { id: value.slice(0, colon), on: day, ...(rest === undefined ? {} : { reason: rest }) };
}

/** The id, and the value after its colon. */
export function printWithdrawal({ id, on, reason }: Withdrawal): [string, string] {
  return [id, reason === undefined ? on : `${on} ${reason}`];
}
