import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestWords, readAlone } from '../../../test/reference-line.ts';
import { remarkSegments } from './remark-segments.ts';

const REMARK = 'It shows that the gate was never tested in winter.';

test('A sentence after the reference is a remark to the end of the line, its full stop with it', () => {
  const read = readAlone(`Ada Brook, ‘Silt and memory’, Estuary Review, 3 May 2020. ${REMARK}`);
  const remarks = read.sight.atoms.flatMap((_, i) => remarkSegments(read.sight, i));
  assert.equal(bestWords(read, remarks), REMARK);
});

test('The first words of a line are no remark', () => {
  const { sight } = readAlone(`${REMARK} Ada Brook, Estuary Review`);
  assert.deepEqual(remarkSegments(sight, 0), []);
});

test('No remark reaches over an address', () => {
  const { sight } = readAlone('Ada Brook, Silt and memory, it was never tested. https://tide.example/a');
  for (const i of sight.atoms.keys()) assert.deepEqual(remarkSegments(sight, i), []);
});

test('Words after a label for quotations may be quoted', () => {
  const { sight } = readAlone('Ada Brook, ‘Silt and memory’. Quote: The dike held until noon.');
  const fields = sight.atoms.flatMap((_, i) => remarkSegments(sight, i).map(({ field }) => field));
  assert.ok(fields.includes('quotation'));
});

test('A remark may end with its line where a reference is set over several', () => {
  const read = readAlone(`Ada Brook, ‘Silt and memory’\n${REMARK}\nEstuary Review, 3 May 2020`);
  const remarks = read.sight.atoms.flatMap((_, i) => remarkSegments(read.sight, i));
  assert.equal(bestWords(read, remarks), REMARK);
});
