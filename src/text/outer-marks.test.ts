import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { opensWithMark, outerMarks } from './outer-marks.ts';

const runs = Number(process.env.CONTEXTPAGE_SOAK) ? 20_000 : 500;

function seen(text: string): [string, string] {
  const outer = outerMarks(text);
  return [outer.state, text.slice(outer.start, outer.end)];
}

test('both outer marks are found around words in the marks of many languages', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['“The lock held.”', 'The lock held.'],
    ['"The lock held."', 'The lock held.'],
    ['‘The lock held.’', 'The lock held.'],
    ['„Die Schleuse hielt.“', 'Die Schleuse hielt.'],
    ['»Die Schleuse hielt.«', 'Die Schleuse hielt.'],
    ['« L’écluse a tenu. »', 'L’écluse a tenu.'],
    ['”Slussen höll.”', 'Slussen höll.'],
    ['「水門は持ちこたえた。」', '水門は持ちこたえた。'],
    ['«صمد السد»', 'صمد السد'],
  ];
  for (const [text, inside] of cases) assert.deepEqual(seen(text), ['both', inside], text);
});

test('marks inside marks of the same shape leave the outer pair whole', () => {
  assert.deepEqual(seen('“She called it “a dry run”; he called it “luck,” and left.”')[0], 'both');
  assert.deepEqual(seen('“He answered: “Ask me at low tide.””'), ['both', 'He answered: “Ask me at low tide.”']);
});

test('speech that opens and ends a sentence is not an outer pair', () => {
  assert.equal(seen('“We will wait,” she said, “until the spring.”')[0], 'none');
  assert.equal(seen('“We will wait,” one engineer said.')[0], 'none');
});

test('a full stop after the closing mark is no part of the quotation', () => {
  assert.deepEqual(seen('“The lock held”.'), ['both', 'The lock held']);
});

test('one lost mark is told from none', () => {
  assert.deepEqual(seen('The lock held, and no one asked why”.'), [
    'lost-opening',
    'The lock held, and no one asked why',
  ]);
  assert.deepEqual(seen('“The lock held, and no one asked why.'), [
    'lost-closing',
    'The lock held, and no one asked why.',
  ]);
  assert.deepEqual(seen('The lock “held”, and no one asked why.')[0], 'none');
  assert.deepEqual(seen('The tides’ work, and the sailors’.')[0], 'none');
});

test('a plural’s apostrophe does not close single marks', () => {
  assert.deepEqual(seen('‘The pilots’ view was never asked for.’'), ['both', 'The pilots’ view was never asked for.']);
});

test('a paragraph of a long quotation opens with a mark', () => {
  assert.equal(opensWithMark('“Then the gate closed.'), true);
  assert.equal(opensWithMark('’Twas night'), true);
  assert.equal(opensWithMark('Then the gate closed.'), false);
});

test('marks put round any words are found again', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÿ]{1,9}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
      const text = words.join(' ');
      assert.deepEqual(seen(`“${text}.”`), ['both', `${text}.`]);
    }),
    { numRuns: runs },
  );
});

test('the range lies inside any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'“”‘’"\'«» .,aB-„') }), (text) => {
      const { start, end } = outerMarks(text);
      assert.ok(start >= 0 && start <= end && end <= text.length);
    }),
    { numRuns: runs },
  );
});
