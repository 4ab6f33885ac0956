import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateLike, namesLike } from './forms.ts';

const NEW = { 'date-parts': [[2021, 3, 2]] };
const OLD = { 'date-parts': [[2020, 12, 24]] };

test('a date is written as the page writes its dates', () => {
  for (const [lang, written, expected] of [
    ['en', '24 December 2020', '2 March 2021'],
    ['en', '24. December 2020', '2. March 2021'],
    ['en', 'December 24, 2020', 'March 2, 2021'],
    ['en', 'Dec. 24, 2020', 'Mar. 2, 2021'],
    ['en', '2020-12-24', '2021-03-02'],
    ['de', '24. Dezember 2020', '2. März 2021'],
    ['de', '24.12.2020', '2.3.2021'],
    ['fr', '24 décembre 2020', '2 mars 2021'],
    ['en', 'the night before Christmas', '2 March 2021'],
  ] as const) {
    assert.equal(dateLike(NEW, [{ value: OLD, written }], lang), expected, written);
  }
});

test('a date that is no full day is written in words, in whatever form the page has its days', () => {
  assert.equal(dateLike({ 'date-parts': [[2021, 3]] }, [{ value: OLD, written: '2020-12-24' }], 'en'), 'March 2021');
});

test('names are written as the page writes its names', () => {
  const two = [
    { family: 'Ruiz', given: 'Ana María' },
    { family: 'Lind', given: 'Bo' },
  ];
  const names = [{ family: 'Brook', given: 'Ada' }, { family: 'Okoro', given: 'Ife' }, { literal: 'Port Board' }];
  for (const [written, expected] of [
    ['Ana María Ruiz and Bo Lind', 'Ada Brook, Ife Okoro and Port Board'],
    ['Ana María Ruiz, Bo Lind', 'Ada Brook, Ife Okoro, Port Board'],
    ['Ruiz, Ana María; Lind, Bo', 'Brook, Ada; Okoro, Ife; Port Board'],
    ['Ruiz, A. M., & Lind, B.', 'Brook, A., Okoro, I., & Port Board'],
  ] as const) {
    assert.equal(namesLike(names, [{ value: two, written }], 'en'), expected);
  }
});
