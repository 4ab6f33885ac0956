import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '../../model/message.ts';
import { applyFixes } from './fix.ts';

function fixing(...edits: [number, number, string][]): Message {
  const fix = { edits: edits.map(([start, end, text]) => ({ start, end, text })) };
  return { rule: 'a-rule', severity: 'warning', reason: 'A reason.', fix };
}

test('fixes are carried out whatever their order, and counted', () => {
  assert.deepEqual(applyFixes('one two', [fixing([4, 7, 'three']), fixing([0, 0, '<'], [3, 3, '>'])]), {
    text: '<one> three',
    applied: 2,
  });
});

test('of two fixes that overlap, the first in the text is carried out and the other left whole', () => {
  assert.deepEqual(applyFixes('abcdef', [fixing([2, 4, 'X'], [5, 6, 'Y']), fixing([1, 3, '-'])]), {
    text: 'a-def',
    applied: 1,
  });
});

test('two fixes may touch, and put their texts in at the same point in the order of the messages', () => {
  assert.equal(applyFixes('ab', [fixing([1, 1, '’']), fixing([1, 1, ','])]).text, 'a’,b');
});

test('a fix outside the text, or without edits, is left alone', () => {
  assert.deepEqual(applyFixes('ab', [fixing([1, 9, 'x']), fixing()]), { text: 'ab', applied: 0 });
});
