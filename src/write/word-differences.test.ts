import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../test/arbitrary-page.ts';
import { assertLinear } from '../../test/growth.ts';
import { type Stretch, wordDifferences } from './word-differences.ts';

const text = fc
  .array(fc.constantFrom('gate', 'tide', 'nine', 'the', 'not', '—', '“'), { maxLength: 30 })
  .map((words) => words.join(' '));

function side(stretches: readonly Stretch[], other: Stretch['side']): string {
  return stretches
    .filter((one) => one.side !== other)
    .map((one) => one.text.trim())
    .join(' ');
}

test('Nothing of either text is lost, and what both have is the page’s', () => {
  fc.assert(
    fc.property(text, text, (page, source) => {
      const merged = wordDifferences(page, source);
      assert.equal(side(merged, 'source'), page);
      assert.equal(side(merged, 'page'), source);
    }),
    RUNS,
  );
});

test('A number that differs stands between the words that both have, the page’s first', () => {
  assert.deepEqual(wordDifferences('more than in the twelve years before', 'more than in the two years before'), [
    { side: 'both', text: 'more than in the' },
    { side: 'page', text: ' twelve' },
    { side: 'source', text: ' two' },
    { side: 'both', text: ' years before' },
  ]);
});

test('A capital inside the text is a difference', () => {
  assert.deepEqual(wordDifferences('sagte, dass Sie bleiben', 'Sagte, dass sie bleiben'), [
    { side: 'both', text: 'sagte, dass' },
    { side: 'page', text: ' Sie' },
    { side: 'source', text: ' sie' },
    { side: 'both', text: ' bleiben' },
  ]);
});

test('Words at the start that one side has alone do not run into those of the other', () => {
  const shown = (page: string, source: string): string[] => wordDifferences(page, source).map(({ text }) => text);
  assert.deepEqual(shown('Great gates', 'The gates'), ['Great', ' The', ' gates']);
  assert.deepEqual(shown('gates', 'the gates'), ['the', ' gates']);
});

test('Marks that typography alone changes, and a first letter, are no difference', () => {
  assert.deepEqual(wordDifferences('“The gate” – open', "'the gate' - open"), [
    { side: 'both', text: '“The gate” – open' },
  ]);
});

test('Texts with nothing in common stand one after the other, at a cost that grows with their length', async () => {
  const words = (count: number, word: string): string =>
    Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ');
  assert.deepEqual(
    wordDifferences(words(300, 'a'), words(300, 'b')).map((one) => one.side),
    ['page', 'source'],
  );
  await assertLinear('word differences', 10_000, (count) => wordDifferences(words(count, 'a'), words(count, 'b')));
});
