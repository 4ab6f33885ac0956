import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineOf, withRegions } from './line.ts';
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

test('no character of a line, and no place of one, is lost when some get another role', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  const ends = fc.uniqueArray(fc.nat(30), { maxLength: 8 });
  fc.assert(
    fc.property(texts, ends, (words, places) => {
      const pieces = words.map((text, at) => ({ text, raw: at * 10 }));
      const text = words.join('');
      const sorted = places.sort((a, b) => a - b);
      const stretches = sorted.flatMap((to, at): [number, number][] =>
        at % 2 === 1 ? [[sorted[at - 1] ?? 0, to]] : [],
      );
      const line = { pieces, text, left: 0, right: 1, base: 0, size: 1 };
      const signs = withRegions(line, stretches, 'note-call').pieces.flatMap((piece) =>
        [...piece.text.split('')].map((sign, at) => ({ sign, raw: (piece.raw ?? 0) + at, role: piece.region })),
      );
      assert.equal(signs.map(({ sign }) => sign).join(''), text);
      const raws = words.flatMap((word, at) => word.split('').map((_, sign) => at * 10 + sign));
      assert.deepEqual(
        signs.map(({ raw }) => raw),
        raws,
      );
      for (const [at, { role }] of signs.entries()) {
        assert.equal(
          role === 'note-call',
          stretches.some(([from, to]) => from <= at && at < to),
        );
      }
    }),
  );
});
