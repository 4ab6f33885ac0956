import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../test/arbitrary-page.ts';
import { pageOf, siteOfPages, source } from '../../test/pages-of-site.ts';
import { foldForComparison } from '../text/fold.ts';
import { siteOf } from './site-of.ts';
import { wholeOf } from './whole-of.ts';

const STORM = { URL: 'https://post.example/storm', author: [{ family: 'Berg', given: 'Anna' }] };

test('A source on two pages is there once: what the first lacks, the words, notes, tags and copies of both', () => {
  const here = { ...source('The long storm', STORM, 'Words of one.'), tags: ['wind'], added: '2021-02-01' };
  const there = {
    ...source('The long storm', { ...STORM, 'container-title': 'The Post' }, 'words of ONE', 'Words of another.'),
    tags: ['sea', 'wind'],
    notes: [{ text: { plain: 'A note.' } }],
    archived: [{ url: 'https://archive.example/1' }],
    added: '2020-01-01',
    changed: '2021-03-01',
  };
  const { entries } = wholeOf(
    siteOfPages(pageOf('A', [here], { updated: '2022' }), pageOf('B', [there], { lang: 'de' })),
  );
  const [one, ...others] = entries;
  assert.deepEqual(others, []);
  assert.deepEqual(
    one?.quotations.map(({ text, lang }) => [text.plain, lang]),
    [
      ['Words of one.', undefined],
      ['words of ONE', 'de'],
      ['Words of another.', 'de'],
    ],
  );
  assert.equal(one?.id, 'the-long-storm');
  assert.equal(one?.reference['container-title'], 'The Post');
  assert.deepEqual([one?.tags, one?.notes.length, one?.archived?.length], [['wind', 'sea'], 1, 1]);
  assert.deepEqual([one?.added, one?.changed], ['2020-01-01', '2021-03-01']);
});

test('Each page is a section, with its own sections in it', () => {
  const page = pageOf('A', [{ ...source('One'), section: 'part' }, source('Two')], {
    sections: [{ id: 'part', title: 'Part', level: 2 }],
  });
  const { sections, entries } = wholeOf(siteOfPages(page));
  assert.deepEqual(sections, [
    { id: 'a', title: 'A', level: 2 },
    { id: 'a/part', title: 'Part', level: 3 },
  ]);
  assert.deepEqual(
    entries.map(({ section }) => section),
    ['a/part', 'a'],
  );
});

test('Two sources with one id on two pages are two, each with an id of its own', () => {
  const { entries } = wholeOf(siteOfPages(pageOf('A', [source('Tides')]), pageOf('B', [source('Tides')])));
  assert.deepEqual(
    entries.map(({ id }) => id),
    ['tides-a', 'tides-b'],
  );
});

test('Nothing of any page is lost in the whole, and no two ids are the same', () => {
  fc.assert(
    fc.property(fc.array(arbitraryPage(), { maxLength: 4 }), (pages) => {
      const site = siteOf(
        pages.map((page, i) => ({ file: `${i}.md`, page })),
        {},
        'delta',
      );
      const whole = wholeOf(site);
      const words = new Set(
        whole.entries.flatMap(({ quotations }) => quotations.map(({ text }) => foldForComparison(text.plain))),
      );
      const notes = new Set(whole.entries.flatMap((entry) => entry.notes.map(({ text }) => text.plain)));
      const tags = new Set(whole.entries.flatMap((entry) => entry.tags));
      for (const entry of pages.flatMap((page) => page.entries)) {
        for (const { text } of entry.quotations) assert.ok(words.has(foldForComparison(text.plain)));
        for (const { text } of entry.notes) assert.ok(notes.has(text.plain));
        for (const tag of entry.tags) assert.ok(tags.has(tag));
      }
      const ids = whole.entries.flatMap(({ id, quotations }) => [id, ...quotations.map((one) => one.id)]);
      assert.equal(new Set(ids).size, ids.length);
      const sections = new Set(whole.sections.map(({ id }) => id));
      assert.ok(whole.entries.every(({ section = '' }) => sections.has(section)));
    }),
    RUNS,
  );
});
