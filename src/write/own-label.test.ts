import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownLabel, textFrom } from './own-label.ts';

test('a label that the curator wrote is found, whatever its case, and only with its colon', () => {
  assert.equal(ownLabel({ plain: 'Note: Spanish original.' }, 'Note'), 6);
  assert.equal(ownLabel({ plain: 'NOTE\u00a0: texte' }, 'Note'), 7);
  for (const plain of ['Note the date.', 'Notes: two', 'A note: this', 'Note:', '']) {
    assert.equal(ownLabel({ plain }, 'Note'), 0, plain);
  }
});

test('the rest of a text keeps the marks that stand over it', () => {
  const link = { start: 3, end: 10, kind: 'link', href: 'https://a.example/' } as const;
  const text = { plain: 'Note: a map', marks: [{ start: 0, end: 4, kind: 'strong' } as const, link] };
  assert.deepEqual(textFrom(text, 6), { plain: 'a map', marks: [{ ...link, start: 0, end: 4 }] });
  assert.deepEqual(textFrom(text, 0), text);
  assert.deepEqual(textFrom({ plain: 'Note: a' }, 6), { plain: 'a' });
});
