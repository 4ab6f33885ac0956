import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainBlocks } from '../../../test/plain-blocks.ts';
import { dateFinder } from '../../cite/dates/date-parsing.ts';
import { evidenceOf } from './evidence.ts';
import { recordLines } from './labelled-lines.ts';

const FIND_DATES = dateFinder(['en']);

/** Which of the lines begin an entry; `opens`: those after a blank line, if the input tells. */
function begins(lines: readonly string[], opens?: readonly number[]): number[] | undefined {
  const seen = plainBlocks(...lines).map((block, i) => ({
    ...evidenceOf(block, FIND_DATES),
    ...(opens ? { opens: opens.includes(i) } : {}),
  }));
  return recordLines(seen)?.flatMap((line, i) => (line.begins ? [i] : []));
}

const RECORD = ['Title: Silt and memory', 'Author: Ada Brook', 'Source: Estuary Review', 'Date: 3 May 2020'];

test('A label that comes again begins the next entry', () => {
  assert.deepEqual(begins([...RECORD, ...RECORD, ...RECORD]), [0, 4, 8]);
});

test('A field may be missing from an entry', () => {
  assert.deepEqual(begins([...RECORD, ...RECORD.filter((line) => !line.startsWith('Author')), ...RECORD]), [0, 4, 7]);
});

test('Blank lines say where entries begin, where the input tells them', () => {
  assert.deepEqual(begins([...RECORD, ...RECORD], [0, 4]), [0, 4]);
});

test('A short line after a blank one and before labels begins the entry itself', () => {
  assert.deepEqual(begins(['Exhibit 1', ...RECORD, 'Exhibit 2', ...RECORD], [0, 5]), [0, 5]);
});

test('Notes and quotations with labels begin nothing', () => {
  const notes = ['Quote: “The dike held.”', 'Note: it did not.'];
  assert.deepEqual(begins([...RECORD, ...notes, ...RECORD, ...notes]), [0, 6]);
});

test('A page with hardly any label has no records', () => {
  assert.equal(begins(['Title: Silt and memory', 'Ada Brook, Estuary Review, 2020', 'Note: it did not.']), undefined);
  assert.equal(begins(Array(9).fill('Note: one more remark about the gate.')), undefined);
});
