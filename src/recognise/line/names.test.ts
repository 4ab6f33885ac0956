import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAlone } from '../../../test/reference-line.ts';
import { nameUnits, peopleIn } from './names.ts';

function people(written: string, lang = 'en'): (readonly [string | undefined, string | undefined])[] {
  const { sight } = readAlone(written, { lang });
  const units = nameUnits(sight, 0, true);
  return peopleIn(sight, 0, units.at(-1)?.next ?? 0).map(({ name }) => [name.family ?? name.literal, name.given]);
}

test('A name is one atom in reading order, and two with the family name first', () => {
  const reading = nameUnits(readAlone('Ada Brook, ‘Silt and memory’').sight, 0, false);
  assert.deepEqual([reading[0]?.next, reading[0]?.inverted], [1, false]);
  const turned = nameUnits(readAlone('Brook, Ada, ‘Silt and memory’').sight, 0, false);
  assert.deepEqual([turned[0]?.next, turned[0]?.inverted], [2, true]);
});

test('Initials after a comma belong to the family name before it, in every place of the list', () => {
  assert.deepEqual(people('Brook, A., Weir, T. J., and Moss, I. (2020)'), [
    ['Brook', 'A.'],
    ['Weir', 'T. J.'],
    ['Moss', 'I.'],
  ]);
});

test('Only the first name of a list may be turned round', () => {
  assert.deepEqual(people('Brook, Ada, Tom Weir and Inge Moss (2020)'), [
    ['Brook', 'Ada'],
    ['Weir', 'Tom'],
    ['Moss', 'Inge'],
  ]);
});

test('Names end where a date, an address or the title begins', () => {
  assert.deepEqual(people('Ada Brook, 3 May 2020, Tom Weir'), [['Brook', 'Ada']]);
  assert.deepEqual(people('Ada Brook, https://tide.example/, Tom Weir'), [['Brook', 'Ada']]);
  assert.deepEqual(people('Ada Brook. The dike that nobody saw. Estuary Review'), [['Brook', 'Ada']]);
});

test('A body with “and” in its name is one author', () => {
  assert.deepEqual(people('Ministry of Ports and Docks, ‘Silt and memory’'), [
    ['Ministry of Ports and Docks', undefined],
  ]);
  assert.deepEqual(people('Cable & Mast Inspectorate, ‘Silt and memory’'), [['Cable & Mast Inspectorate', undefined]]);
});

test('“Et al.” and “eds.” end the list and name nobody', () => {
  assert.deepEqual(people('Ada Brook, Tom Weir, et al., ‘Silt and memory’'), [
    ['Brook', 'Ada'],
    ['Weir', 'Tom'],
  ]);
});

test('Particles stay with the family name when it stands first', () => {
  const { sight } = readAlone('van der Brook, Ada, ‘Silt and memory’');
  const [person] = peopleIn(sight, 0, 2);
  assert.deepEqual([person?.name.family, person?.name['non-dropping-particle']], ['Brook', 'van der']);
});
