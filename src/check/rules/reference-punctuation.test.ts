import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedBy, messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';

const RULE = 'reference-punctuation';

test('a full stop at the end is removed where the others have none', () => {
  const page = [...PLAIN, '{a|Eva Lind}, ‘{t|A pier}’, {o|Coast Weekly}, {d|5 March 2021}.'];
  assert.deepEqual(placesOf(RULE, page), ['5:47']);
  assert.equal(fixedBy(RULE, page)[4], 'Eva Lind, ‘A pier’, Coast Weekly, 5 March 2021');
});

test('a full stop is added where the others have one', () => {
  const page = [...PLAIN.map((line) => `${line}.`), '{a|Eva Lind}, ‘{t|A pier}’, {o|Coast Weekly}, {d|5 March 2021}'];
  assert.equal(fixedBy(RULE, page)[4], 'Eva Lind, ‘A pier’, Coast Weekly, 5 March 2021.');
});

test('a missing comma is put after the closing mark of the title', () => {
  const page = [...PLAIN, '{a|Eva Lind}, ‘{t|A pier, or none. Who knows?}’ {o|Coast Weekly}, {d|5 March 2021}'];
  assert.equal(fixedBy(RULE, page)[4], 'Eva Lind, ‘A pier, or none. Who knows?’, Coast Weekly, 5 March 2021');
});

test('two commas in a row become one', () => {
  const page = [...PLAIN, '{a|Eva Lind}, ‘{t|A pier}’,, {o|Coast Weekly}, , {d|5 March 2021}'];
  assert.equal(fixedBy(RULE, page)[4], 'Eva Lind, ‘A pier’, Coast Weekly, 5 March 2021');
});

test('the comma inside the marks, which gives way to a question mark, is a convention as well', () => {
  const page = [
    '{a|A B}, “{t|One pier},” {o|Post}, {d|2021}',
    '{a|A C}, “{t|Two piers},” {o|Post}, {d|2021}',
    '{a|A D}, “{t|Three piers},” {o|Post}, {d|2021}',
    '{a|A E}, “{t|Four piers?}” {o|Post}, {d|2021}',
  ];
  assert.deepEqual(messagesOf(RULE, page), []);
  assert.equal(
    fixedBy(RULE, [...page, '{a|A F}, “{t|Five piers}” {o|Post}, {d|2021}'])[4],
    'A F, “Five piers,” Post, 2021',
  );
});

test('a stop that belongs to the last field, and lines of mixed habits, are no fault', () => {
  const inc = [...PLAIN, '{a|Eva Lind}, ‘{t|A pier}’, {o|Quay Inc.}'];
  assert.deepEqual(messagesOf(RULE, inc), []);
  const mixed = PLAIN.map((line, i) => (i % 2 ? `${line}.` : line));
  assert.deepEqual(messagesOf(RULE, mixed), []);
});
