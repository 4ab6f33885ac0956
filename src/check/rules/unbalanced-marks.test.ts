import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';

const at = (i: number): string => PLAIN[i] ?? '';

test('several marks without partners are named at the first of them', () => {
  assert.deepEqual(placesOf('unbalanced-marks', [at(0), '> The quay” is closed,” she said.']), ['2:9']);
});

test('a mark inside a title without its partner is named', () => {
  const page = ['{a|Eva Lind}, ‘{t|The “new pier for all}’, {o|Coast Weekly}, {d|5 March 2021}'];
  assert.deepEqual(placesOf('unbalanced-marks', page), ['1:16']);
});

test('nested marks of one kind, and of two, are no fault', () => {
  const page = [
    at(0),
    '> “The mayor “regrets it,” and ‘acts’.”',
    at(1),
    '> «أغلق الميناء»',
    at(2),
    '> 「港は『閉鎖』された」',
  ];
  assert.deepEqual(messagesOf('unbalanced-marks', page), []);
});
