import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf } from '../../../test/check-lines.ts';

const RULE = 'date-in-future';
const dated = (date: string): string[] => [`{a|Eva Lind}, ‘{t|A pier}’, {o|Post}, {d|${date}}`];

test('a date after today is named', () => {
  for (const date of ['10 March 2021', 'April 2021', '2022']) {
    assert.equal(messagesOf(RULE, dated(date), 'en', '2021-03-09').length, 1, date);
  }
});

test('today, this month and this year do not lie in the future, and without a today nothing does', () => {
  for (const date of ['9 March 2021', 'March 2021', '2021']) {
    assert.deepEqual(messagesOf(RULE, dated(date), 'en', '2021-03-09'), [], date);
  }
  assert.deepEqual(messagesOf(RULE, dated('1 May 2999')), []);
});
