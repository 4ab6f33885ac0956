import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinNames, nameForSorting, nameInReadingOrder } from './names.ts';

test('a name reads as its bearer writes it', () => {
  assert.equal(
    nameInReadingOrder({ family: 'Leyen', given: 'Ada', 'non-dropping-particle': 'von der' }),
    'Ada von der Leyen',
  );
  assert.equal(nameInReadingOrder({ family: 'Hadi', given: 'Omar', 'dropping-particle': 'al-' }), 'Omar al-Hadi');
  assert.equal(
    nameInReadingOrder({ family: 'Arc', given: 'Jeanne', 'dropping-particle': 'd\u2019' }),
    'Jeanne d\u2019Arc',
  );
  assert.equal(nameInReadingOrder({ family: 'Quay', given: 'Jo', suffix: 'Jr.' }), 'Jo Quay Jr.');
  assert.equal(nameInReadingOrder({ family: '\u5c71\u7530', given: '\u82b1\u5b50' }), '\u5c71\u7530\u82b1\u5b50');
  assert.equal(nameInReadingOrder({ literal: 'Lake Office' }), 'Lake Office');
  assert.equal(nameInReadingOrder({}), '');
});

test('lists sort a name by its family and a body by its first word', () => {
  assert.equal(
    nameForSorting({ family: 'Leyen', given: 'Ada', 'non-dropping-particle': 'von der' }),
    'von der Leyen, Ada',
  );
  assert.equal(nameForSorting({ family: 'Lune' }), 'Lune');
  assert.equal(nameForSorting({ literal: 'Lake Office' }), 'Lake Office');
});

test('names are joined by the word of the language, or by commas where it is not known', () => {
  assert.equal(joinNames(['A', 'B', 'C'], 'en-GB'), 'A, B and C');
  assert.equal(joinNames(['A', 'B'], 'fr'), 'A et B');
  assert.equal(joinNames(['A', 'B'], 'ar'), 'A, B');
  assert.equal(joinNames(['A', 'B'], 'constructor'), 'A, B');
  assert.equal(joinNames([], 'en'), '');
});
