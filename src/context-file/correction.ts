/** The attribute `corrected` of a quotation: the day on which it was put right, a space, and its former words. */
import { fromEdtf } from '../cite/dates/dates.ts';
import type { Correction } from '../model/page.ts';

/** Undefined where no date that the calendar has comes first. */
export function readCorrection(value: string): Correction | undefined {
  const { day, rest = '' } = dayAndWords(value);
  return day === undefined ? undefined : { on: day, former: rest };
}

export function printCorrection({ on, former }: Correction): string {
  return `${on} ${former}`;
}

/** What stands before the first space, if it is an EDTF date, and what stands after it. */
export function dayAndWords(value: string): { readonly day?: string; readonly rest?: string } {
  const space = value.indexOf(' ');
  const day = space < 0 ? value : value.slice(0, space);
  if (!fromEdtf(day)) return {};
  return space < 0 ? { day } : { day, rest: value.slice(space + 1) };
}
