import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslItem } from '../model/csl.ts';
import { withOriginalAddress } from './archived-source.ts';

const ITEM: CslItem = { type: 'article-newspaper', title: 'The dike held', 'container-title': 'Tide Courier' };
const COPY = 'https://web.archive.org/web/20210503120000/https://tide.example/a';

test('A source whose address is that of a copy gets the address of the original, and the copy beside it', () => {
  assert.deepEqual(withOriginalAddress({ reference: { ...ITEM, URL: COPY }, tags: ['dikes'] }), {
    reference: { ...ITEM, URL: 'https://tide.example/a' },
    archived: [{ url: COPY, date: '2021-05-03' }],
    tags: ['dikes'],
  });
});

test('A copy that does not tell its original leaves the source without an address', () => {
  const URL = 'https://perma.cc/A1B2-C3D4';
  assert.deepEqual(withOriginalAddress({ reference: { ...ITEM, URL } }), { reference: ITEM, archived: [{ url: URL }] });
});

test('A copy that stands beside the source already is not put there again, and other copies stay', () => {
  const archived = [{ url: 'https://perma.cc/A1B2-C3D4' }, { url: COPY, date: '2021-05' }];
  assert.deepEqual(withOriginalAddress({ reference: { ...ITEM, URL: COPY }, archived }).archived, archived);
});

test('The name of the archive is no outlet and no publisher, but the place where the copy is kept', () => {
  for (const field of ['container-title', 'publisher'] as const) {
    for (const name of [
      'Internet Archive',
      'The Wayback Machine',
      'web.archive.org',
      'Internet Archive: Wayback Machine',
    ]) {
      const { [field]: _, ...rest } = ITEM;
      const { reference } = withOriginalAddress({ reference: { ...ITEM, [field]: name, URL: COPY } });
      assert.deepEqual(reference, { ...rest, archive: name, URL: 'https://tide.example/a' });
    }
  }
});

test('A source with an address of its own stays as it is, also one that an archive published', () => {
  const source = { reference: { ...ITEM, publisher: 'Internet Archive', URL: 'https://tide.example/a' } };
  assert.equal(withOriginalAddress(source), source);
  const without = { reference: ITEM };
  assert.equal(withOriginalAddress(without), without);
});
