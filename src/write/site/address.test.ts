import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchor, fragment, safeAddress } from './address.ts';

test('Web and mail addresses become links, everything else does not', () => {
  assert.equal(safeAddress('HTTPS://a.example/b?c=[1]|2'), 'https://a.example/b?c=%5B1%5D%7C2');
  assert.equal(safeAddress('mailto:desk@a.example'), 'mailto:desk@a.example');
  assert.equal(safeAddress('http://[::1]:80/a'), 'http://[::1]/a');
  for (const address of [
    'java\tscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'file:///a',
    '//a.example',
    'a',
    '',
  ]) {
    assert.equal(safeAddress(address), undefined, address);
  }
});

test('An id in any script leads to its own anchor', () => {
  assert.equal(anchor('a b\tc'), 'a-b-c');
  assert.equal(decodeURIComponent(fragment('\u0642\u0627\u0633\u0645-2021')), '#\u0642\u0627\u0633\u0645-2021');
});
