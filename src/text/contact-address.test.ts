import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isContactAddress } from './contact-address.ts';

test('a contact is a page over https or an address of mail, and nothing else', () => {
  for (const address of [
    'https://lakes.example/report',
    'mailto:desk@lakes.example',
    'MAILTO:desk@lakes.example?subject=A',
  ]) {
    assert.equal(isContactAddress(address), true, address);
  }
  for (const address of [
    ...['', 'desk@lakes.example', 'mailto:', 'mailto:desk', 'https://', 'http://lakes.example/', 'tel:123'],
    ...['javascript:alert(1)', 'java\nscript:alert(1)', 'https://lakes.example/a b', 'mailto:desk@lakes.example\n'],
  ]) {
    assert.equal(isContactAddress(address), false, JSON.stringify(address));
  }
});
