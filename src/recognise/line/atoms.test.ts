import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAlone } from '../../../test/reference-line.ts';
import { type Atom, foldGap } from './atoms.ts';

function atoms(written: string): readonly Atom[] {
  return readAlone(written).sight.atoms;
}

test('The small word before a name is told apart from it', () => {
  const found = atoms('Silt and memory by Ada Brook, in Estuary Review');
  assert.deepEqual(
    found.map(({ lead, text }) => [lead, text]),
    [
      ['', 'Silt and memory'],
      ['by', 'Ada Brook'],
      ['in', 'Estuary Review'],
    ],
  );
});

test('A small word set off from its name belongs to the name', () => {
  const found = atoms('Silt and memory, in *Estuary Review*');
  assert.deepEqual(found.map(({ lead, text }) => [lead, text]).at(-1), ['in', 'Estuary Review']);
});

test('Dates and written addresses are atoms that say what they are', () => {
  const [, date, address] = atoms('Silt, 3 May 2020, https://tide.example/a');
  assert.deepEqual(date?.date?.date, { 'date-parts': [[2020, 5, 3]] });
  assert.equal(address?.address, true);
  assert.equal(address?.text, 'https://tide.example/a');
});

test('A label is no atom; the atom after it carries it', () => {
  const found = atoms('Author: Ada Brook; Source: Estuary Review');
  assert.deepEqual(
    found.map(({ label, text }) => [label?.field, text]),
    [
      ['author', 'Ada Brook'],
      ['outlet', 'Estuary Review'],
    ],
  );
});

test('What stands under a label up to the next separator of fields is within it', () => {
  const [first, second, other] = atoms('Author: Ada Brook, Tom Weir; Silt and memory');
  assert.deepEqual([first?.within?.field, second?.within?.field, other?.within], ['author', 'author', undefined]);
});

test('“Retrieved” before a date says what the date is', () => {
  const found = atoms('Silt and memory. Estuary Review. Retrieved 3 May 2020.');
  assert.equal(found.at(-1)?.label?.field, 'accessed');
});

test('Cells count the columns of a row, and without tabs the lines of a reference', () => {
  assert.deepEqual(
    atoms('Ada Brook\tSilt and memory\t\t3 May 2020').map(({ cell }) => cell),
    [0, 1, 3],
  );
  assert.deepEqual(
    atoms('Ada Brook, Tom Weir\nSilt and memory').map(({ cell }) => cell),
    [0, 0, 1],
  );
});

test('The heads of a table label the first atom of each cell', () => {
  const columns = [undefined, { field: 'outlet', words: 'source' }] as const;
  const { sight } = readAlone({ text: 'Silt, memory\tEstuary Review', marks: [], columns });
  assert.deepEqual(
    sight.atoms.map(({ label }) => label?.field),
    [undefined, undefined, 'outlet'],
  );
});

test('Gaps that differ only in the shape of marks, dashes and spaces are one gap', () => {
  for (const [a, b] of [
    [', “', ', "'],
    [' — ', ' – '],
    ['’, ', '", '],
    ['\u00a0- ', ' – '],
  ] as const)
    assert.equal(foldGap(a, false), foldGap(b, false), a);
  assert.notEqual(foldGap(', ', false), foldGap('. ', false));
  assert.notEqual(foldGap('', true), foldGap('', false));
});
