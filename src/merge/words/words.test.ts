import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { arbitraryText } from '../../../test/arbitrary-text.ts';
import { differences } from './differences.ts';
import { threeWay } from './three-way.ts';
import { sameWords, textOf, tokensOf } from './tokens.ts';

/** Few different words, so that the same ones stand in many places. */
const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', 'rare', '.'), { maxLength: 14 });

function merged(base: string, ours: string, theirs: string): string {
  const { text, conflict } = threeWay({ plain: base }, { plain: ours }, { plain: theirs });
  return (conflict ? '! ' : '') + text.plain;
}

test('a text comes out of its words as it went in, marks included', () => {
  fc.assert(
    fc.property(arbitraryText(), (text) => {
      const sorted = text.marks && {
        ...text,
        marks: text.marks.toSorted((a, b) => a.start - b.start || b.end - a.end),
      };
      assert.deepEqual(textOf(tokensOf(text)), sorted ?? text);
    }),
    RUNS,
  );
});

test('typing aids change no words', () => {
  const pairs = [
    ['"Not now," he said - it\'s late...', '\u201cNot now,\u201d he said \u2013 it\u2019s late\u2026'],
    ['two  blanks ', 'two\u00a0blanks'],
    ['of\u00adfice \ufb01nds', 'office finds'],
    ['re\u0301sume\u0301', 'r\u00e9sum\u00e9'],
    ['il dit: "oui"', 'il dit\u00a0: \u00ab\u00a0oui\u00a0\u00bb'],
    ['a long dash -- here', 'a long dash \u2014 here'],
    ['one \n two', 'one\ntwo'],
  ];
  for (const [before = '', after = ''] of pairs) assert.ok(sameWords({ plain: before }, { plain: after }), after);
});

test('other words, letters, numbers, lines and links are changes', () => {
  const pairs = [
    ['the lock', 'The lock'],
    ['x\u00b2', 'x2'],
    ['cafe', 'caf\u00e9'],
    ['12', '21'],
    ['one\ntwo', 'one two'],
    ['a. b', 'a, b'],
    ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', '\u0645\u06cc\u062e\u0648\u0627\u0647\u0645'],
  ];
  for (const [before = '', after = ''] of pairs) assert.ok(!sameWords({ plain: before }, { plain: after }), after);
  const link = (href: string) => ({ plain: 'here', marks: [{ start: 0, end: 4, kind: 'link' as const, href }] });
  assert.ok(!sameWords(link('https://a.example'), link('https://b.example')));
  assert.ok(!sameWords({ plain: 'one\ntwo', marks: [{ start: 3, end: 4, kind: 'break' }] }, { plain: 'one\ntwo' }));
});

test('the differences, put into one text, give the other', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const made: string[] = [];
      let at = 0;
      for (const { start, end, from, to } of differences(a, b)) {
        made.push(...a.slice(at, start), ...b.slice(from, to));
        at = end;
      }
      assert.deepEqual([...made, ...a.slice(at)], b);
    }),
    { numRuns: RUNS.numRuns * 10 },
  );
});

test('different words that both changed stand side by side; the same words are a conflict', () => {
  const base = 'The harbour board closed the lower lock in March.';
  assert.equal(
    merged(base, 'The harbour board shut the lower lock in March.', 'The harbour board closed the lower lock in May.'),
    'The harbour board shut the lower lock in May.',
  );
  assert.equal(
    merged(base, 'The harbour board shut the lower lock in March.', 'The harbour board opened the lower lock in May.'),
    '! The harbour board opened the lower lock in May.',
  );
  assert.equal(merged(base, base, base.replace('lower ', '')), base.replace('lower ', ''));
  assert.equal(merged(base, base.replace('lower ', ''), base.replace('lower ', '')), base.replace('lower ', ''));
  assert.equal(merged('港の門は閉じた。', '港の門は昨日閉じた。', '川の門は閉じた。'), '川の門は昨日閉じた。');
});

/** Signs that read otherwise beside one another: blanks of all kinds, what is not seen, high and low marks, parts of letters. */
const SIGNS = [...' \u00a0\t\n\u200b\u00ad\u200d\u200fab\u0301\ufb01-\u2013.\u2026:!\u00ab\u00bb"\u201d\u4e2d'];
const signs = fc.array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom('..', 'ab')), { maxLength: 9 });

for (const [name, pieces] of Object.entries({ words, signs })) {
  test(`merging twice is merging once, and both orders give the same words or a conflict: ${name}`, () => {
    fc.assert(
      fc.property(pieces, pieces, pieces, (b, o, t) => {
        const [base, ours, theirs] = [b, o, t].map((list) => ({ plain: list.join('') }));
        assert.ok(base && ours && theirs);
        const one = threeWay(base, ours, theirs);
        const other = threeWay(base, theirs, ours);
        assert.equal(one.conflict, other.conflict);
        const again = threeWay(base, one.text, theirs);
        assert.deepEqual(again, { text: one.text, conflict: false, isOurs: true });
        if (!one.conflict) assert.ok(sameWords(one.text, other.text));
      }),
      { numRuns: RUNS.numRuns * 20 },
    );
  });
}
