import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givenSource } from './given-source.ts';

test('a DOI is known in each of its forms, and asked for at the resolver', () => {
  const wanted = { url: 'https://doi.org/10.5555/abc-1', doi: '10.5555/abc-1' };
  for (const form of [
    '10.5555/ABC-1',
    'doi:10.5555/abc-1',
    'DOI: 10.5555/abc-1',
    'https://doi.org/10.5555/abc-1',
    'http://dx.doi.org/10.5555%2Fabc-1',
  ]) {
    assert.deepEqual(givenSource(form), wanted, form);
  }
});

test('of an archived copy the original is the source, and the copy is kept beside it', () => {
  const copy = 'https://web.archive.org/web/20210503120000/https://herald.example/a#top';
  assert.deepEqual(givenSource(copy), {
    url: 'https://herald.example/a',
    archived: { url: copy, date: '2021-05-03' },
  });
});

test('an address loses what only tells by which way a reader came', () => {
  assert.deepEqual(givenSource(' https://herald.example/a?id=4&utm_source=mail#part-2 '), {
    url: 'https://herald.example/a?id=4',
  });
});

test('what is no address is refused with the way out', () => {
  assert.throws(() => givenSource('978-3-16-148410-0'), /book has no address/u);
  assert.throws(() => givenSource('ISBN 0-19-853453-1'), /book has no address/u);
  assert.throws(() => givenSource('report.pdf'), /no address of a source/u);
  assert.throws(() => givenSource('ftp://herald.example/a'), /no address of a source/u);
});
