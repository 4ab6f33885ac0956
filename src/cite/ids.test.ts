import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryReference, RUNS } from '../../test/arbitrary-page.ts';
import { arbitraryWords } from '../../test/arbitrary-text.ts';
import { assertLinear } from '../../test/growth.ts';
import type { CslItem } from '../model/csl.ts';
import { entryIds, fingerprint, plainEntryId, quotationIds } from './ids.ts';

const TIDES: CslItem = {
  type: 'webpage',
  author: [{ family: 'M\u00fcller', given: 'Ada' }],
  title: 'On the tides',
  issued: { 'date-parts': [[2021, 3]] },
};

test('an id names author, year and the first long word of the title', () => {
  assert.equal(plainEntryId(TIDES), 'muller-2021-tides');
  assert.equal(plainEntryId({ type: 'webpage' }), 'entry');
});

test('of two entries that would share an id both get the longer one, in whichever order they stand', () => {
  const other: CslItem = { ...TIDES, title: 'The tides of autumn' };
  const [a, b] = entryIds([{ reference: TIDES }, { reference: other }]);
  assert.deepEqual(entryIds([{ reference: other }, { reference: TIDES }]), [b, a]);
  assert.match(a ?? '', /^muller-2021-tides-[a-z2-7]{4}$/);
  assert.notEqual(a, b);
});

test('ids of a page are distinct, written ones stay, and a further entry changes no other', () => {
  const item = fc.record(
    { reference: arbitraryReference(), written: fc.constantFrom('my-id', 'tides') },
    { requiredKeys: ['reference'], noNullPrototype: true },
  );
  const items = fc.uniqueArray(item, {
    maxLength: 6,
    selector: ({ written, reference }) => written ?? JSON.stringify(reference),
  });
  fc.assert(
    fc.property(items, (list) => {
      const ids = entryIds(list);
      assert.equal(new Set(ids).size, list.length);
      for (const [i, { written }] of list.entries()) if (written !== undefined) assert.equal(ids[i], written);
      assert.deepEqual([...entryIds([...list].reverse())].reverse(), ids);
    }),
    RUNS,
  );
});

test('entries that are the same get ids of their own in time in proportion to their number', async () => {
  await assertLinear('the same entry', 5000, (length) => {
    const ids = entryIds(Array.from({ length }, () => ({ reference: TIDES })));
    assert.equal(new Set(ids).size, length);
  });
});

test('a quotation\u2019s id follows its words, not their typography or place', () => {
  assert.deepEqual(quotationIds('a', ['\u201cSo\u201d  it is']), quotationIds('a', ['"so" it is']));
  fc.assert(
    fc.property(fc.array(arbitraryWords(2), { maxLength: 8 }), (texts) => {
      assert.equal(new Set(quotationIds('a', [...texts, ...texts])).size, texts.length * 2);
    }),
    RUNS,
  );
});

test('a fingerprint is base32 of the sha256', () => {
  // sha256('') begins e3b0c442 98fc1c14: 11100 01110 11000 01100 01000 10000.
  assert.equal(fingerprint('', 6), '4oymiq');
});
