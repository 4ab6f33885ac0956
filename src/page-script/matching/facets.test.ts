import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../test/arbitrary-page.ts';
import { chosenEntries, countsOf, type Facets } from './facets.ts';

function facets(values: Readonly<Record<string, readonly [chosen: boolean, ...entries: number[]][]>>): Facets {
  return new Map(
    Object.entries(values).map(([name, all]) => [
      name,
      all.map(([chosen, ...entries]) => ({ chosen, entries: new Set(entries) })),
    ]),
  );
}

test('Values of one facet add up, facets narrow one another', () => {
  const chosen = facets({
    outlet: [
      [true, 0, 1],
      [true, 2],
      [false, 3],
    ],
    year: [
      [true, 1, 2, 3],
      [false, 0],
    ],
  });
  assert.deepEqual([...(chosenEntries(chosen) ?? [])], [1, 2]);
});

test('Without a chosen value all sources are let through', () => {
  assert.equal(chosenEntries(facets({ outlet: [[false, 0, 1]] })), undefined);
});

test('The count of a value follows the other facets and the search, not its own facet', () => {
  const chosen = facets({
    outlet: [
      [true, 0, 1],
      [false, 2, 3],
    ],
    year: [[true, 1, 2]],
  });
  assert.deepEqual(countsOf('outlet', chosen, undefined), [1, 1]);
  assert.deepEqual(countsOf('outlet', chosen, new Set([1, 3])), [1, 0]);
});

test('A value that is chosen alone in its facet shows as many sources as it counted', () => {
  const value = fc.record({ chosen: fc.boolean(), entries: fc.array(fc.nat(9)).map((all) => new Set(all)) });
  const some = fc.array(value, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(some, some, some, fc.nat(), (a, b, c, at) => {
      const all: Facets = new Map(Object.entries({ a, b, c }));
      const which = at % a.length;
      const alone = new Map(all).set(
        'a',
        a.map((one, i) => ({ ...one, chosen: i === which })),
      );
      assert.equal(countsOf('a', all, undefined)[which], chosenEntries(alone)?.size);
    }),
    RUNS,
  );
});
