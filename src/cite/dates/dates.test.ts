import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryDate, RUNS } from '../../../test/arbitrary-page.ts';
import { dateInWords, dateOrder, fromEdtf, toEdtf } from './dates.ts';

test('any date but one in words alone comes back from EDTF as it was', () => {
  fc.assert(
    fc.property(arbitraryDate(), (date) => {
      const edtf = toEdtf(date);
      assert.deepEqual(edtf === undefined ? date : fromEdtf(edtf), date);
      assert.equal(edtf === undefined, date.literal !== undefined);
    }),
    { numRuns: RUNS.numRuns * 10 },
  );
});

test('years before Christ are counted as EDTF counts them, with a year 0', () => {
  assert.equal(toEdtf({ 'date-parts': [[-43, 3, 15]] }), '-0042-03-15');
  assert.equal(toEdtf({ 'date-parts': [[-1]] }), '0000');
  assert.deepEqual(fromEdtf('0000'), { 'date-parts': [[-1]] });
});

test('a range that is about right says so at both ends', () => {
  assert.equal(toEdtf({ 'date-parts': [[1850], [1860]], circa: true }), '1850~/1860~');
});

test('a day that no calendar has is no date', () => {
  for (const text of [
    '2021-02-29',
    '2021-04-31',
    '2021-13',
    '2021-00',
    '2021-25',
    '2021-21-03',
    '21',
    '2021/',
    '1/2/3',
    '',
  ]) {
    assert.equal(fromEdtf(text), undefined, text);
  }
  assert.deepEqual(fromEdtf('2020-02-29'), { 'date-parts': [[2020, 2, 29]] });
});

test('a date is put in words of its page\u2019s language, as precise as it is', () => {
  const cases: [string, number[], string][] = [
    ['en', [2021, 3, 29], '29 March 2021'],
    ['en-US', [2021, 3], 'March 2021'],
    ['de', [2021, 3, 29], '29. M\u00e4rz 2021'],
    ['fr', [50, 3], 'mars 50'],
    ['es', [2021], '2021'],
    ['en', [-43], '43 BC'],
    ['de', [-43], '43 v. Chr.'],
    ['no language', [2021, 3], 'March 2021'],
  ];
  for (const [lang, part, words] of cases) assert.equal(dateInWords({ 'date-parts': [part] }, lang), words);
  assert.equal(dateInWords({ 'date-parts': [[2021]], season: 1 }, 'es'), 'primavera de 2021');
  assert.equal(dateInWords({ 'date-parts': [[2021]], season: 4 }, 'constructor'), 'Winter 2021');
  assert.equal(dateInWords({ literal: 'forthcoming' }, 'de'), 'forthcoming');
});

test('dates sort by time, the less precise one first, those without date last when the newest comes first', () => {
  const dates = [[-43], [99], [2020, 12, 31], [2021], [2021, 1, 2], [2021, 10]].map((part) => ({
    'date-parts': [part],
  }));
  const keys = dates.map(dateOrder);
  assert.deepEqual([...keys].sort(), keys);
  assert.ok(dateOrder(undefined) < (keys[0] ?? ''));
});
