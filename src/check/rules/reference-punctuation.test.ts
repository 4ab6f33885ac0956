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

test('words that only look like two fields get no comma', () => {
  const unmarked = [...PLAIN, '{t|Note: see also} {d|3 May 2022} in the archive.', '{o|HC Deb} {d|21 November 2023}'];
  assert.deepEqual(
    messagesOf(RULE, unmarked).filter(({ reason }) => /comma/.test(reason)),
    [],
  );
});

test('a comma that is missing before the marks of a title is put there', () => {
  const page = [...PLAIN, '{a|Eva Lind} ‘{t|A pier}’, {o|Coast Weekly}, {d|5 March 2021}'];
  assert.equal(fixedBy(RULE, page)[4], 'Eva Lind, ‘A pier’, Coast Weekly, 5 March 2021');
});

test('the stop of an abbreviation is no final stop, and none is put after an address', () => {
  for (const end of ['n.d.', 'U.K.', 'Quay Ltd.', 'Sept.']) {
    assert.deepEqual(messagesOf(RULE, [...PLAIN, `{a|Eva Lind}, ‘{t|A pier}’, ${end}`]), [], end);
  }
  const stopped = PLAIN.map((line) => `${line}.`);
  assert.deepEqual(
    messagesOf(RULE, [...stopped, '{a|Eva Lind}, ‘{t|A pier}’, {d|2021}, {l|https://port.example/a}']),
    [],
  );
});

test('what is expected shows whole words', () => {
  const page = [...PLAIN, '{a|Eva Lind}, ‘{t|A pier}’, {o|Island and Harbour Courier}, {d|3 April 2021}.'];
  assert.equal(messagesOf(RULE, page)[0]?.expected, '… Harbour Courier, 3 April 2021');
});

test('the full stop of a remark after the last field is no habit of references', () => {
  const remarked = PLAIN.map((line) => `${line} — A short overview.`);
  assert.deepEqual(messagesOf(RULE, [...PLAIN, ...remarked]), []);
  assert.deepEqual(messagesOf(RULE, [...remarked, ...PLAIN.map((line) => `${line}.`), ...PLAIN.slice(0, 1)]).length, 1);
});
