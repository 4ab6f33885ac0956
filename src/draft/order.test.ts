import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry } from '../model/page.ts';
import { placeAmong } from './order.ts';

function entry(date: readonly number[], family = 'Brook'): Entry {
  const reference = {
    type: 'webpage',
    author: [{ family }],
    ...(date.length > 0 && { issued: { 'date-parts': [date] } }),
  } as const;
  return { id: [family, ...date].join('-'), reference, quotations: [], notes: [], tags: [] };
}

function place(dates: readonly (readonly number[])[], date: readonly number[]): number {
  const list = dates.map((one) => entry(one));
  return placeAmong(list, entry(date).reference, list);
}

test('a list from newest to oldest stays so, and one from oldest to newest', () => {
  assert.equal(place([[2023], [2021], [2019]], [2022]), 1);
  assert.equal(place([[2023], [2021], [2019]], [2024]), 0);
  assert.equal(place([[2023], [2021], [2019]], [2018]), 3);
  assert.equal(place([[2019], [2021], [2023]], [2022]), 2);
  assert.equal(place([[2019], [2021], [2023]], [2024]), 3);
});

test('an entry of the same day stands behind those that are there', () => {
  assert.equal(place([[2023, 5, 3], [2023, 5, 3], [2021]], [2023, 5, 3]), 2);
});

test('undated entries stand at the end, and stay there', () => {
  assert.equal(place([[2023], [2021], []], []), 3);
  assert.equal(place([[2023], [2021], []], [2019]), 2);
});

test('one entry at a wrong place does not turn the order round', () => {
  assert.equal(place([[2023], [2022], [2015], [2021], [2020], [2019]], [2018]), 6);
});

test('a list that keeps no order gets it at the end', () => {
  assert.equal(place([[2020], [2023], [2019], [2022], [2018], [2024]], [2021]), 6);
});

test('a list by author stays so', () => {
  const list = [entry([2020], 'Adelaar'), entry([2023], 'Brook'), entry([2019], 'Lind'), entry([2022], 'Okoro')];
  assert.equal(placeAmong(list, entry([2024], 'Jensen').reference, list), 2);
});

test('an empty or short list follows the page', () => {
  const all = [entry([2019]), entry([2021]), entry([2023])];
  assert.equal(placeAmong([entry([2021])], entry([2022]).reference, all), 1);
  assert.equal(placeAmong([], entry([2022]).reference, all), 0);
});
