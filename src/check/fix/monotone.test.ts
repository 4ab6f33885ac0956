import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { longestFalling } from './monotone.ts';

test('equal neighbours belong to the order', () => {
  assert.deepEqual(longestFalling([9, 8, 8, 7]), [0, 1, 2, 3]);
});

test('the one value that breaks the order is left out', () => {
  assert.deepEqual(longestFalling([9, 8, 5, 7, 6, 4]), [0, 1, 3, 4, 5]);
});

test('of two neighbours the wrong way round, the earlier one stays', () => {
  assert.deepEqual(longestFalling([9, 7, 8, 6]), [0, 1, 3]);
});

test('no falling subsequence is longer than the one found', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }), (values) => {
      const found = longestFalling(values).map((i) => values[i] ?? 0);
      assert.ok(found.every((value, i) => i === 0 || value <= (found[i - 1] ?? 0)));
      assert.equal(found.length, longestByTable(values));
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 5000 : 200 },
  );
});

/** The textbook way, in quadratic time. */
function longestByTable(values: readonly number[]): number {
  const best = values.map(() => 1);
  values.forEach((value, i) => {
    for (let j = 0; j < i; j++) if ((values[j] ?? 0) >= value) best[i] = Math.max(best[i] ?? 1, (best[j] ?? 0) + 1);
  });
  return Math.max(0, ...best);
}
