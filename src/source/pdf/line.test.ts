import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from './line.ts';
import type { Run } from './run.ts';

/** Runs of a line from right to left, each as wide as it says. */
function arabic(parts: readonly (readonly [text: string, left: number, right: number])[]): Run[] {
  return parts.map(([text, left, right], raw) => ({ text, raw, left, right, base: 100, size: 10, isRtl: true }));
}

test('the second letter of a ligature, which has no width, follows the first', () => {
  const runs = arabic([
    ['ث', 75, 81],
    ['ا', 81.1, 81.1],
    ['ار ال', 81, 120],
  ]);
  assert.equal(lineOf({ runs, base: 100, size: 10 }, true)?.text, 'ار الاث');
});

test('a vowel sign without width follows the letter that it stands on', () => {
  const runs = arabic([
    ['ب', 50, 60],
    ['\u064e', 54, 54],
    ['ت', 60, 70],
  ]);
  assert.equal(lineOf({ runs, base: 100, size: 10 }, true)?.text, 'تب\u064e');
});
