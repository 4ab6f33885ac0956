/** The plain shapes that the schemas of `page.json` are made of, with what is said of a value of another shape. */
import * as v from 'valibot';
import { fromEdtf } from '../../cite/dates/dates.ts';

export const text: v.GenericSchema<unknown, string> = v.string('must be a text');
export const filled: v.GenericSchema<unknown, string> = v.pipe(
  v.string('must be a text'),
  v.nonEmpty('must not be empty'),
);
export const count: v.GenericSchema<unknown, number> = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
);
/** A date of keeping: EDTF. */
export const day: v.GenericSchema<unknown, string> = v.pipe(
  v.string('must be a text'),
  v.check((date) => fromEdtf(date) !== undefined, 'must be a date that the calendar has, such as "2021-03-29"'),
);

export function list<T>(one: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> {
  return v.array(one, 'must be a list in square brackets');
}
