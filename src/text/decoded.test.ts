import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodedAddress, decodedPart } from './decoded.ts';

test('of a part all is decoded, of an address what does not part it', () => {
  assert.equal(decodedPart('d%C3%A9lta%2Fport'), 'délta/port');
  assert.equal(decodedAddress('https://a.example/d%C3%A9lta%2Fport'), 'https://a.example/délta%2Fport');
});

test('a text with a percent sign that encodes nothing stays as it is', () => {
  for (const text of ['100%', '%E0%A4', 'd%C3%A9lta %zz']) {
    assert.equal(decodedPart(text), text);
    assert.equal(decodedAddress(text), text);
  }
});
