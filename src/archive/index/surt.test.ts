import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { getSurt } from 'warcio/utils';
import { surtOf } from './surt.ts';

test('an address has the key by which other tools look it up', () => {
  assert.equal(surtOf('http://www.Quay.example:8080/Mud?y=2&x=1#a'), 'example,quay:8080)/mud?x=1&y=2');
  assert.equal(surtOf('https://quay.example'), 'example,quay)/');
  assert.equal(surtOf('urn:dom:https://quay.example/'), 'urn:dom:https://quay.example/');
});

test('keys are those of warcio, whatever the address', () => {
  const addresses = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(fc.constantFrom('http://', 'https://www2.quay.example/', 'https://', 'ftp://', 'http:', ''), fc.string())
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(addresses, (address) => {
      fc.pre(URL.canParse(address));
      assert.equal(surtOf(address), getSurt(address));
    }),
  );
});
