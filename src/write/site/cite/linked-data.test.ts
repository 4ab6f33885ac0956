import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../../test/arbitrary-page.ts';
import { STATES } from '../../../../test/site-pages.ts';
import type { CslItem } from '../../../model/csl.ts';
import type { Page } from '../../../model/page.ts';
import { settingOf } from '../setting.ts';
import { linkedData } from './linked-data.ts';

const BLOCK = /^<script type="application\/ld\+json">([^<]*)<\/script>$/u;

function dataOf(page: Page): { mainEntity: { numberOfItems: number; itemListElement: object[] } } {
  const found = BLOCK.exec(linkedData(page, settingOf(page)).toString())?.[1];
  assert.ok(found !== undefined);
  return JSON.parse(found);
}

function pageOf(reference: CslItem): Page {
  return { ...STATES, entries: [{ id: 'mud 2021', reference, quotations: [], notes: [], tags: [] }] };
}

test('A page is a collection with a list of works, each of its own type and at its place on the page', () => {
  const page = pageOf({
    type: 'article-newspaper',
    author: [{ family: 'Holm', given: 'Ada', 'non-dropping-particle': 'van' }, { literal: 'Lake Office' }],
    title: 'Mud',
    'container-title': 'The Lune Courier',
    issued: {
      'date-parts': [
        [2021, 3],
        [2021, 4],
      ],
    },
    URL: 'https://paper.example/mud',
    language: 'de',
  });
  assert.deepEqual(dataOf(page), {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: STATES.title,
    inLanguage: 'en',
    url: 'https://pages.example/harbour/',
    dateModified: '2021-04-12',
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: 1,
      itemListElement: [
        {
          '@type': 'NewsArticle',
          '@id': '#mud-2021',
          name: 'Mud',
          author: [
            { '@type': 'Person', name: 'Ada van Holm' },
            { '@type': 'Organization', name: 'Lake Office' },
          ],
          datePublished: '2021-03',
          isPartOf: { '@type': 'Newspaper', name: 'The Lune Courier' },
          inLanguage: 'de',
          url: 'https://paper.example/mud',
        },
      ],
    },
  });
});

test('What is not known of a work is not said', () => {
  const [work] = dataOf(pageOf({ type: 'report', publisher: 'Lake Office', DOI: '10.5555/1' })).mainEntity
    .itemListElement;
  assert.deepEqual(work, {
    '@type': 'Report',
    '@id': '#mud-2021',
    publisher: { '@type': 'Organization', name: 'Lake Office' },
    url: 'https://doi.org/10.5555/1',
  });
});

test('No text of a page ends the block or opens a comment in it, and every work is in it', () => {
  fc.assert(
    fc.property(
      arbitraryPage(),
      fc.constantFrom('</script><script>', '<!--<script', ']]>', '\ud800\ufffe\u0085'),
      (page, attack) => {
        const { itemListElement, numberOfItems } = dataOf({ ...page, title: attack + page.title }).mainEntity;
        assert.equal(itemListElement.length, page.entries.length);
        assert.equal(numberOfItems, page.entries.length);
      },
    ),
    RUNS,
  );
});
