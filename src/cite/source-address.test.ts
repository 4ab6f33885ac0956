import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceAddress } from './source-address.ts';

const CASES: readonly (readonly [{ URL?: string; DOI?: string }, string | undefined])[] = [
  [{ URL: 'https://Quay.example/a b#part' }, 'https://quay.example/a%20b'],
  [{ URL: 'https://quay.example/a', DOI: '10.5555/mud' }, 'https://quay.example/a'],
  [{ DOI: '10.5555/mud(1)<2>#3' }, 'https://doi.org/10.5555/mud(1)%3C2%3E%233'],
  [{ DOI: '10.5555/\ud800mud' }, 'https://doi.org/10.5555/%EF%BF%BDmud'],
  [{ URL: 'javascript:alert(1)' }, undefined],
  [{ URL: 'ftp://quay.example/a', DOI: '10.5555/mud' }, 'https://doi.org/10.5555/mud'],
  [{ URL: 'https://web.archive.org/web/20210503120000/https://quay.example/a' }, 'https://quay.example/a'],
  [{ URL: 'no address' }, undefined],
  [{}, undefined],
];

for (const [reference, address] of CASES) {
  test(`${JSON.stringify(reference)} is asked for at ${address ?? 'no address'}`, () => {
    assert.equal(sourceAddress({ type: 'article', ...reference }), address);
  });
}
