import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LATIN_CLASSES, latinFirst } from './latin-first.ts';

const runs = Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500;
const LATIN = [
  [0, 0xff],
  [0x300, 0x36f],
  [0x2010, 0x205f],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
);

test('each class holds the same Latin characters in both forms', () => {
  for (const name of Object.keys(LATIN_CLASSES)) {
    const whole = new RegExp(`[\\p{${name}}]`, 'v');
    const pattern = latinFirst(`[\\p{${name}}]`, 'v');
    for (const character of LATIN) {
      assert.equal(pattern(character).test(character), whole.test(character), `${name} ${character}`);
    }
  }
});

test('a pattern matches any text as the pattern with whole classes does', () => {
  const source = String.raw`[^\p{L}\p{N}]+|(?<=[\p{Ll}])[\p{Lu}][\p{M}]*`;
  const pattern = latinFirst(source, 'gu');
  const unit = fc.oneof(
    fc.constantFrom(...LATIN, 'ж', 'Ж', '漢', 'ا', '𝒜', 'ǅ'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      assert.deepEqual(text.split(pattern(text)), text.split(new RegExp(source, 'gu')));
    }),
    { numRuns: runs },
  );
});
