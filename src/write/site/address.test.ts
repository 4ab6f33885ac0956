import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchor } from '../../text/anchor.ts';
import { fragment } from './address.ts';

test('An id in any script leads to its own anchor', () => {
  assert.equal(anchor('a b\tc'), 'a-b-c');
  assert.equal(decodeURIComponent(fragment('\u0642\u0627\u0633\u0645-2021')), '#\u0642\u0627\u0633\u0645-2021');
});
