import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBookPublisher } from './publisher-words.ts';

test('Publishers of books are told by their words, in many languages', () => {
  for (const name of [
    'Selden Gate University Press',
    'Presses universitaires de la Lune',
    'Lune Verlag',
    'Ediciones del Muelle',
    'Wydawnictwo Latarnia',
    'Издательство Маяк',
    'دار الميناء',
    '港湾出版社',
    '항만출판사',
    'Quay & Sons',
  ])
    assert.ok(isBookPublisher(name), name);
});

test('“Press” alone is a newspaper’s word as well as a publisher’s', () => {
  assert.ok(isBookPublisher('Lamplight Press'));
  for (const name of ['The Press', 'The Quayside Press', 'Associated Press', 'Press']) {
    assert.ok(!isBookPublisher(name), name);
  }
});

test('Persons, papers and whole sentences are no publishers', () => {
  for (const name of [
    'Ada Brook',
    'Tidewater Gazette',
    'Estuary Review',
    '',
    `Lune Verlag ${'und Hafen '.repeat(20)}`,
  ]) {
    assert.ok(!isBookPublisher(name), name);
  }
});
