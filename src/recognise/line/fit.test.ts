import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAlone } from '../../../test/reference-line.ts';
import { fitOf, isComplete } from './fit.ts';

const WHOLE = 'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 3 May 2020';

test('A title with two of author, outlet, date and address is a whole reference', () => {
  for (const written of [
    WHOLE,
    'Ada Brook, ‘Silt and memory’, Tidewater Gazette',
    '‘Silt and memory’, Tidewater Gazette, 3 May 2020',
    '[What the tide brought back](https://tide.example/a), 3 May 2020',
  ])
    assert.ok(isComplete(readAlone(written)), written);
});

test('A name, a date or a sentence alone is none', () => {
  for (const written of ['Ada Brook', '3 May 2020', 'By Ada Brook, 3 May 2020', 'Nobody had told the night shift.']) {
    assert.ok(!isComplete(readAlone(written)), written);
  }
});

test('A reference reads more like one than remarks and headings do', () => {
  const reference = fitOf(readAlone(WHOLE));
  for (const other of ['It shows that the gate was never tested in winter.', 'Further reading', 'Harbours and tides']) {
    assert.ok(reference > fitOf(readAlone(other)) + 0.5, other);
  }
});

test('A remark after a whole reference takes little away from it', () => {
  const remark = 'It shows that the gate was never tested.';
  assert.ok(fitOf(readAlone(`${WHOLE}. ${remark}`)) > fitOf(readAlone(remark)) + 0.5);
});

test('A line that scores like the page’s others fits better than one that scores far below them', () => {
  const read = readAlone(WHOLE);
  const own = read.parses[0]?.score ?? 0;
  assert.ok(fitOf(read, own) > fitOf(read, own + 6));
  assert.equal(fitOf(read, own), fitOf(read));
});

test('A line without words fits nothing', () => {
  assert.ok(fitOf(readAlone('— …')) < 0);
});
