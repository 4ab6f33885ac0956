import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAlone } from '../../../test/reference-line.ts';
import type { SegmentField } from './segment.ts';
import { running, sureSegments } from './sure-segments.ts';

/** What the atom with these words is likeliest to be by itself. */
function fieldOf(written: string, words: string): SegmentField | undefined {
  const { sight } = readAlone(written);
  const i = sight.atoms.findIndex(({ text }) => text === words);
  return sureSegments(sight, i).sort((a, b) => b.score - a.score)[0]?.field;
}

const LINE = 'Ada Brook, ‘Silt and memory’, Estuary Review';

test('Dates, addresses, media, pages and volumes are told by themselves', () => {
  assert.equal(fieldOf(`${LINE}, 3 May 2020`, '3 May 2020'), 'date');
  assert.equal(fieldOf(`${LINE}, https://tide.example/a`, 'https://tide.example/a'), 'link');
  assert.equal(fieldOf(`${LINE}, Webinar`, 'Webinar'), 'medium');
  assert.equal(fieldOf(`${LINE}, pp. 12–15`, 'pp. 12–15'), 'locator');
  assert.equal(fieldOf(`${LINE}, vol. 12`, 'vol. 12'), 'volume');
});

test('A date after “retrieved” is when the curator looked', () => {
  assert.equal(fieldOf(`${LINE}, retrieved 3 May 2020`, '3 May 2020'), 'accessed');
});

test('Of a year and a full date of the same year the year says nothing more', () => {
  assert.equal(fieldOf('Brook, A. (2020). Silt and memory. Estuary Review, 3 May 2020', '2020'), 'detail');
  assert.equal(fieldOf('Brook, A. (2019). Silt and memory. Estuary Review, 3 May 2020', '2019'), 'date');
});

test('Call numbers, extents, tags and fillers are details', () => {
  for (const words of ['MS 123', '37 min', '212 pages', '#press', 'n.d', 's.l', 'C-30/21']) {
    assert.equal(fieldOf(`${LINE}; ${words}; Lune`, words), 'detail', words);
  }
});

test('A date in the middle of a sentence is less sure to be the source’s', () => {
  const { sight } = readAlone('After 4 March 2019 nobody came, Estuary Review, 3 May 2020');
  const [inside, own] = sight.atoms.flatMap(({ date }, i) => (date ? [i] : []));
  assert.ok(running(sight, inside ?? 0) > 0);
  assert.equal(running(sight, own ?? 0), 0);
});
