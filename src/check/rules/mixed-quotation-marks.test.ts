import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';

const RULE = 'mixed-quotation-marks';

test('the title in other marks than most is named', () => {
  assert.deepEqual(placesOf(RULE, [...PLAIN, '{a|Eva Lind}, “{t|A pier}”, {o|Post}, {d|2021}']), ['5:11']);
});

test('the quotation in other marks than most is named', () => {
  const page = PLAIN.flatMap((line, i) => [line, i === 2 ? '> "Ships wait."' : '> “Ships wait.”']);
  assert.deepEqual(placesOf(RULE, page), ['6:1']);
});

test('a title in the marks of another language is no fault', () => {
  assert.deepEqual(messagesOf(RULE, [...PLAIN, '{a|Eva Lind}, „{t|Ein Kai}“, {o|Bote}, {d|2021}']), []);
});

test('titles in one kind of marks, quotations in another, and pages of mixed habits are no fault', () => {
  assert.deepEqual(
    messagesOf(
      RULE,
      PLAIN.flatMap((line) => [line, '> “Ships wait.”']),
    ),
    [],
  );
  const mixed = ['‘{t|One}’', '“{t|Two}”', '‘{t|Three}’', '“{t|Four}”', '{t|Five}'];
  assert.deepEqual(messagesOf(RULE, mixed), []);
});

test('nobody is asked to use typewriter marks', () => {
  const page = PLAIN.map((line) => line.replace(/ ‘|’,/g, (mark) => mark.replace(/[‘’]/, '"')));
  assert.deepEqual(messagesOf(RULE, [...page, '{a|Eva Lind}, “{t|A pier}”, {o|Post}, {d|2021}']), []);
  const [single] = messagesOf(RULE, [...page, '{a|Eva Lind}, ‘{t|A pier}’, {o|Post}, {d|2021}']);
  assert.equal(single?.expected, 'double marks');
});
