import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedPage } from '../../../../test/checked-page.ts';
import { PAGES, STATES } from '../../../../test/site-pages.ts';
import type { Page } from '../../../model/page.ts';
import { groups } from '../../order.ts';
import { settingOf } from '../setting.ts';
import { type Facet, facetsOf } from './facets.ts';

function facets(page: Page): Facet[] {
  return facetsOf(groups(page), page.sections.length > 0, settingOf(page));
}

function values(page: Page, name: Facet['name']): Record<string, readonly number[]> | undefined {
  const facet = facets(page).find((one) => one.name === name);
  return facet && Object.fromEntries(facet.values.map(({ label, entries }) => [label, entries]));
}

test('Each value has the places of its sources in the order of the page, those with most first', () => {
  assert.deepEqual(values(STATES, 'outlet'), {
    'Coast and River': [0, 1],
    'The Lune Courier': [3, 4],
    'Old Harbour Blog': [5, 7],
    '\u0635\u062d\u064a\u0641\u0629 \u0627\u0644\u0633\u0627\u062d\u0644': [8],
  });
  assert.deepEqual(Object.keys(values(STATES, 'year') ?? {}).length, 4);
});

test('Values with as many sources stand in the alphabet of the page’s language', () => {
  const tags = ['zebra', 'ärta', 'apple', 'No 10', 'No 9', 'tide'];
  const entries = STATES.entries.map((entry, i) => ({ ...entry, tags: i === 0 ? tags : ['tide'] }));
  const order = (lang: string) => Object.keys(values({ ...STATES, lang, entries }, 'tag') ?? {});
  assert.deepEqual(order('en'), ['tide', 'apple', 'ärta', 'No 9', 'No 10', 'zebra']);
  assert.deepEqual(order('sv'), ['tide', 'apple', 'No 9', 'No 10', 'zebra', 'ärta']);
});

test('A section has the sources of the sections under it', () => {
  const page: Page = {
    ...STATES,
    sections: [
      { id: 'a', title: 'Outer', level: 2 },
      { id: 'b', title: 'Inner', level: 3 },
      { id: 'c', title: 'Beside', level: 2 },
    ],
    entries: STATES.entries.slice(0, 3).map((entry, i) => ({ ...entry, section: 'abc'.charAt(i) })),
  };
  assert.deepEqual(values(page, 'section'), { Outer: [0, 1], Inner: [1], Beside: [2] });
});

test('A facet with one value is left out, and years as headings are no sections', () => {
  assert.deepEqual(
    facets(PAGES.sixty ?? STATES).map(({ name }) => name),
    ['year'],
  );
});

test('Tags are a facet', () => {
  const tagged = STATES.entries.map((entry, i) => ({ ...entry, tags: i === 0 ? ['tide', 'toll '] : ['toll'] }));
  const tags = values({ ...STATES, entries: tagged }, 'tag');
  assert.deepEqual(Object.keys(tags ?? {}), ['toll', 'tide']);
  assert.deepEqual(tags?.tide, [0]);
});

test('Checks stand in the order of their marks, and only as the page may show them', () => {
  assert.deepEqual(Object.keys(values(checkedPage(), 'check') ?? {}), [
    'Verbatim',
    'Edited',
    'Altered',
    'Wrong source',
    'Not found',
    'Source unreadable',
    'Not checked',
  ]);
  assert.equal(values(STATES, 'check'), undefined);
});
