import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareLinks } from './bare-links.ts';

const found = (text: string): string[] => bareLinks(text).map(({ href }) => href ?? '');

test('an address ends before the punctuation of its sentence', () => {
  assert.deepEqual(found('See https://a.example/x. Or (https://b.example/y), or “https://c.example/z”!'), [
    'https://a.example/x',
    'https://b.example/y',
    'https://c.example/z',
  ]);
});

test('a bracket that opens inside an address closes inside it', () => {
  assert.deepEqual(found('(https://a.example/Fen_(region))'), ['https://a.example/Fen_(region)']);
});

test('an address in angle brackets is linked without them', () => {
  const [mark] = bareLinks('Title <https://a.example/x>');
  assert.deepEqual(mark, { start: 7, end: 26, kind: 'link', href: 'https://a.example/x' });
});

test('www. begins an address, and a mail address is none', () => {
  assert.deepEqual(found('www.fen.example/a and ada@www.fen.example'), ['http://www.fen.example/a']);
});
