import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRightToLeft, startsRightToLeft, stretches } from './direction.ts';

test('the direction of a language comes from the script it is written in', () => {
  for (const lang of ['ar', 'fa', 'he', 'ur-PK', 'pa-Arab', 'dv']) assert.equal(isRightToLeft(lang), true, lang);
  for (const lang of ['en', 'de-AT', 'ja', 'pa', 'az', 'x', '', 'not a tag'])
    assert.equal(isRightToLeft(lang), false, lang);
});

test('the first strong letter decides the direction of a text', () => {
  assert.equal(startsRightToLeft('2021: \u0639\u0627\u0645 year', false), true);
  assert.equal(startsRightToLeft('\u201cThe \u0639\u0627\u0645', true), false);
  assert.equal(startsRightToLeft('12 (3)', true), true);
});

test('a text is cut where its direction turns, and digits stay with the word before them', () => {
  const cuts = (text: string, paragraph: boolean): string[] =>
    stretches(text, paragraph).map((one) => `${one.rightToLeft ? 'R' : 'L'}:${one.text}`);
  assert.deepEqual(cuts('the word \u0639\u0627\u0645 2021, in print', false), [
    'L:the word ',
    'R:\u0639\u0627\u0645 2021',
    'L:, in print',
  ]);
  assert.deepEqual(cuts('\u0642\u0627\u0644 HAEF \u0623\u0645\u0633', true), [
    'R:\u0642\u0627\u0644 ',
    'L:HAEF',
    'R: \u0623\u0645\u0633',
  ]);
  assert.deepEqual(cuts('plain', false), ['L:plain']);
  assert.deepEqual(cuts('', false), ['L:']);
});

test('the stretches of a text are the text', () => {
  const text = fc
    .array(
      fc.oneof(fc.constantFrom('\u0639', '\u05d0', ' ', '1', 'a', '\u064b', '\ud83d\ude00', '\u200f'), fc.string()),
    )
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.boolean(), (sample, paragraph) => {
      const joined = stretches(sample, paragraph).map((one) => one.text);
      assert.equal(joined.join(''), sample);
    }),
  );
});
