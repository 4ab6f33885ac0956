import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryName, RUNS } from '../../../test/arbitrary-page.ts';
import { namesFromCell, printNames } from './name-cells.ts';

test('names in a cell come back as they were, bodies with commas and braces among them', () => {
  const odd = fc.constantFrom(
    { literal: 'a}; b, {c' },
    { literal: 'lake {office}' },
    { literal: '}' },
    { literal: '{}}' },
    { family: 'de Souza', given: 'maria' },
    { family: 'X', 'non-dropping-particle': 'de la', given: 'A}', suffix: 'III' },
    { family: 'Moor', 'dropping-particle': 'von' },
    { family: 'de Lune', 'non-dropping-particle': 'van' },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(arbitraryName(), odd), { maxLength: 5 }), (names) => {
      assert.deepEqual(JSON.parse(JSON.stringify(namesFromCell(printNames(names)))), JSON.parse(JSON.stringify(names)));
    }),
    { numRuns: RUNS.numRuns * 10 },
  );
});

test('a list as reference managers export it is read the same way', () => {
  assert.deepEqual(namesFromCell('van der Quay, Ada; Lake Office; Weir,'), [
    { family: 'Quay', given: 'Ada', 'non-dropping-particle': 'van der' },
    { literal: 'Lake Office' },
    { family: 'Weir' },
  ]);
});
