import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryText } from '../../../test/arbitrary-text.ts';
import { readAlone } from '../../../test/reference-line.ts';
import { stretches } from './stretches.ts';

function parted(written: string): string[] {
  const { sight } = readAlone(written);
  return stretches(sight.line).map(({ start, end }) => sight.line.text.slice(start, end));
}

test('A line is cut at commas, semicolons, bars, brackets and spaced dashes', () => {
  const expected = ['Ada Brook', 'Silt and memory', 'Tidewater Gazette', '3 May 2020'];
  for (const written of [
    'Ada Brook, Silt and memory, Tidewater Gazette, 3 May 2020',
    'Ada Brook; Silt and memory; Tidewater Gazette; 3 May 2020',
    'Ada Brook | Silt and memory | Tidewater Gazette | 3 May 2020',
    'Ada Brook – Silt and memory – Tidewater Gazette – 3 May 2020',
    'Ada Brook: Silt and memory (Tidewater Gazette, 3 May 2020)',
    'Ada Brook. Silt and memory. Tidewater Gazette. 3 May 2020.',
    'Ada Brook、Silt and memory、Tidewater Gazette、 3 May 2020',
  ])
    assert.deepEqual(parted(written), expected, written);
});

test('Numbers, hyphens, initials, titles of persons and addresses are not cut inside', () => {
  for (const whole of [
    '3,000 sandbags',
    'Weir-Lowe',
    'J. P. Weir',
    'Dr. Ada Brook',
    'St. Lune',
    'tide.example',
    'at 9:30',
  ]) {
    assert.ok(parted(`${whole}, Estuary Review`).includes(whole), `${whole}: ${parted(`${whole}, Estuary Review`)}`);
  }
  assert.deepEqual(parted('Silt, https://www.tide.example/a,b;c(d)'), ['Silt', 'https://www.tide.example/a,b;c(d)']);
});

test('Dates are whole, commas, full stops and all', () => {
  assert.deepEqual(parted('Silt, May 3, 2020, Estuary Review'), ['Silt', 'May 3, 2020', 'Estuary Review']);
  assert.deepEqual(parted('Silt. 03.05.2020. Estuary Review'), ['Silt', '03.05.2020', 'Estuary Review']);
});

test('The edges of links, of emphasis and of marks cut where no separator stands', () => {
  assert.deepEqual(parted('Ada Brook [Silt and memory](https://a.example/) *Estuary Review*'), [
    'Ada Brook',
    'Silt and memory',
    'Estuary Review',
  ]);
  assert.deepEqual(parted('Ada Brook ‘Silt and memory’ Estuary Review'), [
    'Ada Brook',
    'Silt and memory',
    'Estuary Review',
  ]);
});

test('A title after a surname and an initial begins a stretch of its own', () => {
  assert.deepEqual(parted('Weir, A. Why the dike held.').slice(-1), ['Why the dike held']);
  assert.deepEqual(parted('Holt R. The barrier and the bay.').slice(-1), ['The barrier and the bay']);
});

test('“And” between two names cuts before it, and so does “by” before a name', () => {
  assert.deepEqual(parted('Ada Brook and Tom Weir'), ['Ada Brook', 'and Tom Weir']);
  assert.deepEqual(parted('Silt and memory by Ada Brook'), ['Silt and memory', 'by Ada Brook']);
});

test('The number of a reference in its list is no stretch', () => {
  for (const number of ['[12]', '12.', '(12)']) {
    assert.deepEqual(parted(`${number} Ada Brook, Silt`), ['Ada Brook', 'Silt'], number);
  }
});

test('Stretches stand in order, never overlap, hold a letter or a number and leave out none', () => {
  fc.assert(
    fc.property(arbitraryText(), ({ plain, marks = [] }) => {
      const { sight } = readAlone({ text: plain, marks });
      let reached = 0;
      let left = '';
      for (const { start, end } of stretches(sight.line)) {
        assert.ok(start >= reached && end > start && end <= sight.line.text.length);
        assert.match(sight.line.text.slice(start, end), /[\p{L}\p{N}]/u);
        left += sight.line.text.slice(reached, start);
        reached = end;
      }
      left += sight.line.text.slice(reached);
      // Only the number at the beginning, as in “[12] Ada Brook”, is passed over.
      assert.doesNotMatch(left.replace(/^\s*(?:\[\d{1,4}\]|\(?\d{1,3}[.)])/u, ''), /[\p{L}\p{N}]/u);
    }),
    { numRuns: Number(process.env.CONTEXTPAGE_SOAK) ? 5_000 : 200 },
  );
});
