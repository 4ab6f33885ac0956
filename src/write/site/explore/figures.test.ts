import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../../test/arbitrary-page.ts';
import type { CslItem } from '../../../model/csl.ts';
import type { Entry } from '../../../model/page.ts';
import { type Figures, quotedOutlets, quotedPeople } from './figures.ts';

function entry(reference: Partial<CslItem>, speakers: readonly (string | undefined)[]): Entry {
  const quotations = speakers.map((speaker, i) => ({
    id: `q${i}`,
    text: { plain: 'Words.' },
    ...(speaker && { speaker }),
  }));
  return { id: 'e', reference: { type: 'article', ...reference }, quotations, notes: [], tags: [] };
}

const HOLM = { family: 'Holm', given: 'Ada' };
const PELL = { family: 'Pell', given: 'Jens' };

function counts(figures: readonly Figures[]): (readonly [string, number, number])[] {
  return figures.map(({ name, sources, quotations }) => [name, sources, quotations]);
}

test('a quotation counts for its speaker, else for each author of its source', () => {
  const entries = [
    entry({ author: [HOLM, PELL], issued: { 'date-parts': [[2019]] } }, [undefined, undefined, '  Rosa\n Weir ']),
    entry({ author: [PELL], issued: { 'date-parts': [[2021, 3]] } }, [undefined, 'Ada Holm']),
  ];
  const people = quotedPeople(entries);
  assert.deepEqual(counts(people), [
    ['Ada Holm', 2, 3],
    ['Jens Pell', 2, 3],
    ['Rosa Weir', 1, 1],
  ]);
  assert.deepEqual(
    people.map(({ years }) => [...years]),
    [
      [
        [2019, 2],
        [2021, 1],
      ],
      [
        [2019, 2],
        [2021, 1],
      ],
      [[2019, 1]],
    ],
  );
});

test('editors stand for authors; who is quoted nowhere is not among the quoted, and what has no name comes last', () => {
  const entries = [
    entry({ title: 'Nobody’s' }, [undefined, undefined, undefined]),
    entry({ editor: [HOLM] }, [undefined]),
    entry({ author: [PELL] }, []),
  ];
  assert.deepEqual(counts(quotedPeople(entries)), [
    ['Ada Holm', 1, 1],
    ['', 1, 3],
  ]);
  assert.deepEqual([...(quotedPeople(entries)[0]?.years ?? [])], []);
});

test('an outlet counts its sources, without a quotation too, and their quotations', () => {
  const entries = [
    entry({ publisher: 'Harbour Institute' }, [undefined, 'Rosa Weir', undefined]),
    entry({ 'container-title': 'Coast  and River', publisher: 'A house' }, []),
    entry({ 'container-title': 'Coast and River' }, [undefined]),
    entry({}, []),
  ];
  assert.deepEqual(counts(quotedOutlets(entries)), [
    ['Coast and River', 2, 1],
    ['Harbour Institute', 1, 3],
    ['', 1, 0],
  ]);
});

test('no source and no quotation is lost among the outlets', () => {
  fc.assert(
    fc.property(arbitraryPage(), ({ entries }) => {
      const figures = quotedOutlets(entries);
      const sum = (of: (one: Figures) => number) => figures.reduce((all, one) => all + of(one), 0);
      assert.equal(
        sum(({ sources }) => sources),
        entries.length,
      );
      assert.equal(
        sum(({ quotations }) => quotations),
        entries.flatMap(({ quotations }) => quotations).length,
      );
    }),
    RUNS,
  );
});
