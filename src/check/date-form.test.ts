import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateForm, monthNames } from './date-form.ts';

test('the first day of a month with its sign has the form of the other days, as Italian and Spanish write it', () => {
  const shape = (written: string, day: number): string | undefined =>
    dateForm(written, { 'date-parts': [[2022, 6, day]] }, monthNames('it'))?.shape;
  assert.equal(shape('1° giugno 2022', 1), shape('2 giugno 2022', 2));
  assert.equal(shape('1.º giugno 2022', 1), shape('2 giugno 2022', 2));
  assert.notEqual(shape('11º giugno 2022', 11), shape('2 giugno 2022', 2));
});
