import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import type { CslDate } from '../model/csl.ts';
import type { Entry, Page } from '../model/page.ts';
import { groups } from './order.ts';

function entry(id: string, issued?: CslDate, section?: string): Entry {
  const reference = { type: 'webpage' as const, ...(issued ? { issued } : {}) };
  return { id, reference, quotations: [], notes: [], tags: [], ...(section ? { section } : {}) };
}

function page(entries: readonly Entry[], sections: Page['sections'] = [], lang = 'en'): Page {
  return { title: 'Lakes', lang, intro: [], sections, entries, other: [] };
}

function outline(of: Page): (string | string[])[] {
  return groups(of).flatMap((group) => [
    `${group.id} ${group.title} ${group.level}`,
    group.entries.map((one) => one.id),
  ]);
}

test('a page that begins with what was added last has a heading for each year of that, and the rest below', () => {
  const entries = [
    { ...entry('a', { 'date-parts': [[2021]] }), added: '2025-11-02' },
    entry('b', { 'date-parts': [[2026]] }),
    { ...entry('c', { 'date-parts': [[1999]] }), added: '2026-02-01' },
    { ...entry('d'), added: '2026-02' },
  ];
  assert.deepEqual(outline({ ...page(entries), order: 'added' }), [
    ...['added-2026 Added in 2026 2', ['c', 'd']],
    ...['added-2025 Added in 2025 2', ['a']],
    ...['added-earlier Added earlier 2', ['b']],
  ]);
  assert.deepEqual(outline({ ...page([entry('a')]), order: 'added' }), outline(page([entry('a')])));
  const inSections = page(entries, [{ id: 's', title: 'S', level: 2 }]);
  assert.deepEqual(outline({ ...inSections, order: 'added' }), outline(inSections));
});

test('without sections the entries stand by year, newest first, and those without a date last', () => {
  const entries = [
    entry('a', { 'date-parts': [[2019, 5, 2]] }),
    entry('b'),
    entry('c', { 'date-parts': [[2021, 3]] }),
    entry('d', { 'date-parts': [[2021, 3, 29]] }),
    entry('e', { 'date-parts': [[2021, 3, 29]] }),
    entry('f', { literal: 'forthcoming' }),
  ];
  assert.deepEqual(outline(page(entries)), [
    ...['year-2021 2021 2', ['d', 'e', 'c']],
    ...['year-2019 2019 2', ['a']],
    ...['no-date No date 2', ['b', 'f']],
  ]);
});

test('a page with sections keeps their order and the order inside them', () => {
  const sections = [
    { id: 'north', title: 'North', level: 2 },
    { id: 'bay', title: 'The bay', level: 3 },
    { id: 'south', title: 'South', level: 2 },
  ];
  const entries = [entry('a', undefined, 'south'), entry('b'), entry('c', { 'date-parts': [[2021]] }, 'south')];
  assert.deepEqual(outline(page(entries, sections)), [
    ...['no-section  2', ['b']],
    ...['north North 2', []],
    ...['bay The bay 3', []],
    ...['south South 2', ['a', 'c']],
  ]);
});

test('the heading of undated entries is in the language of the page', () => {
  assert.equal(groups(page([entry('a')], [], 'de-AT'))[0]?.title, 'Ohne Datum');
  assert.equal(groups(page([entry('a')], [], 'xx'))[0]?.title, 'No date');
});

test('every entry of any page stands in exactly one group', () => {
  fc.assert(
    fc.property(arbitraryPage(), (any) => {
      const placed = groups(any).flatMap((group) => group.entries);
      assert.equal(placed.length, any.entries.length);
      assert.deepEqual(new Set(placed), new Set(any.entries));
    }),
    RUNS,
  );
});
