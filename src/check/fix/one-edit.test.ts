import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneEditApart, withOneLess } from './one-edit.ts';

const NEAR: readonly [string, string][] = [
  ['harbour post', 'harbor post'],
  ['harbour post', 'harbourr post'],
  ['harbour post', 'harbour pist'],
  ['harbour post', 'harbour psot'],
];
for (const [a, b] of NEAR) {
  test(`“${a}” and “${b}” are one edit apart, either way, and share a form with one letter less`, () => {
    assert.ok(oneEditApart(a, b) && oneEditApart(b, a));
    assert.ok(withOneLess(a).some((form) => withOneLess(b).includes(form)));
  });
}

test('equal texts and texts two edits apart are not one edit apart', () => {
  assert.ok(!oneEditApart('ledger', 'ledger'));
  assert.ok(!oneEditApart('die zeit', 'die welt'));
  assert.ok(!oneEditApart('abab', 'baba'));
});
