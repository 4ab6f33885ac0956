import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../../test/arbitrary-page.ts';
import { largePage } from '../../../../test/large-page.ts';
import type { Entry, Page } from '../../../model/page.ts';
import { groups } from '../../order.ts';
import { countOf, partsOf, pathsOf, wholeList } from './parts.ts';

const SETTING = { lang: 'en' };
const BASE: Page = { title: 'Lakes', lang: 'en', intro: [], sections: [], entries: [], other: [] };

function entries(count: number, more: (i: number) => Partial<Entry>): Entry[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `e-${i}`, reference: { type: 'report' }, quotations: [], notes: [], tags: [] },
    ...more(i),
  }));
}

/** As many sources of each year; 0 stands for none. */
function ofYears(counts: readonly number[]): Page {
  const years = counts.flatMap((count, i) => Array<number>(count).fill(2020 - i));
  const dated = (i: number) => ({
    reference: { type: 'report', issued: { 'date-parts': [[years[i] ?? 0]] } } as const,
  });
  return { ...BASE, entries: entries(years.length, dated) };
}

const shape = (page: Page) => partsOf(page, SETTING).map((part) => [part.path, part.title, countOf(part)]);

test('Up to 500 sources are one page', () => {
  assert.deepEqual(shape(ofYears([200, 300])), [['index.html', 'Lakes', 500]]);
});

test('Past that each year has its page, and the first page keeps the newest years up to about a hundred sources', () => {
  assert.deepEqual(shape(ofYears([30, 60, 20, 0, 391])), [
    ['index.html', '2020', 90],
    ['2018.html', '2018', 20],
    ['2016.html', '2016', 391],
  ]);
});

test('As one file the list is one page, however long', () => {
  assert.equal(partsOf(largePage(), SETTING, true).length, 1);
});

test('A year of more than 500 sources is on several pages of like length', () => {
  assert.deepEqual(shape(ofYears([501, 1100])), [
    ['index.html', '2020 (1/2)', 251],
    ['2020-2.html', '2020 (2/2)', 250],
    ['2019.html', '2019 (1/3)', 367],
    ['2019-2.html', '2019 (2/3)', 367],
    ['2019-3.html', '2019 (3/3)', 366],
  ]);
});

test('Undated sources have a page of their own, the last', () => {
  assert.deepEqual(shape(largePage()).at(-1), ['no-date.html', 'No date', 3]);
});

test('Sections right under the title have pages, deeper ones stand with them, and no name is taken twice', () => {
  const sections = [
    { id: 'index', title: 'Index', level: 2 },
    { id: 'plan', title: 'The plan', level: 2 },
    { id: 'cost', title: 'What it costs', level: 3 },
    { id: 'Plan', title: 'Plan B', level: 2 },
    { id: 'explore', title: 'Explore', level: 2 },
  ];
  const page = { ...BASE, sections, entries: entries(600, (i) => ({ section: sections[i % 5]?.id ?? '' })) };
  assert.deepEqual(shape(page), [
    ['index.html', 'Index', 120],
    ['plan.html', 'The plan', 240],
    ['plan-2.html', 'Plan B', 120],
    ['explore-2.html', 'Explore', 120],
  ]);
});

test('Every source stands on one page, in the order of the list, and none is too long', async () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 80, max: 700 }));
  fc.assert(
    fc.property(fc.array(count, { maxLength: 12 }), (counts) => {
      const page = ofYears(counts);
      const parts = partsOf(page, SETTING);
      assert.deepEqual(wholeList(parts), groups(page));
      assert.equal(new Set(parts.map(({ path }) => path.toLowerCase())).size, parts.length);
      assert.ok(parts.every((part) => countOf(part) <= 500));
      const paths = pathsOf(parts);
      for (const { path, groups: some } of parts)
        for (const { id } of some.flatMap((group) => group.entries)) assert.equal(paths.get(id), path);
    }),
    RUNS,
  );
});
