import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { htmlElements, htmlText } from '../../../test/html-text.ts';
import { allNamed, type Element, named, parseXml, textIn } from '../../../test/xml-tree.ts';
import type { Entry, Page } from '../../model/page.ts';
import { atomText } from './atom.ts';
import { jsonFeedText } from './json-feed.ts';

const PAGE: Page = {
  title: 'Lakes & Rivers',
  lang: 'en',
  intro: [{ plain: 'About water.' }],
  sections: [],
  url: 'https://pages.example/lakes/',
  entries: [
    entryOf({ id: 'old', added: '2020-01-05' }),
    entryOf({ id: 'dated', reference: { type: 'webpage', issued: { 'date-parts': [[2022, 7]] } } }),
    entryOf({ id: 'changed', added: '2020-01-05', changed: '2023-02-01' }),
    entryOf({ id: 'undated' }),
  ],
  other: [],
};

test('Atom has all that RFC 4287 demands, once each, and valid times', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const feed = parseXml(atomText(page));
      assert.equal(feed.attributes.xmlns, 'http://www.w3.org/2005/Atom');
      assert.equal(feed.attributes['xml:lang'], page.lang);
      for (const part of [feed, ...named(feed, 'entry')]) {
        for (const name of ['id', 'title', 'updated']) assert.equal(named(part, name).length, 1, name);
        const time = textIn(part, 'updated') ?? '';
        assert.match(time, /^\d{4}-\d\d-\d\dT00:00:00Z$/);
        assert.ok(!Number.isNaN(Date.parse(time)), time);
        assert.ok(textIn(part, 'title') !== '');
      }
      assert.equal(named(feed, 'author').length, 1);
      const ids = [feed, ...named(feed, 'entry')].map((part) => textIn(part, 'id'));
      assert.equal(new Set(ids).size, page.entries.length + 1);
      for (const id of ids)
        assert.match(
          id ?? '',
          /^(?:tag:pages\.example,2026:\/|urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$)/,
        );
    }),
    RUNS,
  );
});

test('both feeds carry every quotation and note in full, and no markup of the page\u2019s own text', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const feed = parseXml(atomText(page));
      const contents = named(feed, 'entry').map((entry) => textIn(entry, 'content') ?? '');
      const items: { content_html: string }[] = JSON.parse(jsonFeedText(page)).items;
      assert.equal(contents.length, page.entries.length);
      for (const list of [contents, items.map((item) => item.content_html)]) {
        const shown = list.map(htmlText).join('\n');
        for (const text of texts(page)) assert.ok(shown.includes(text), text);
        const allowed = new Set('p a cite em strong br blockquote div'.split(' '));
        for (const html of list)
          assert.deepEqual(
            [...htmlElements(html)].filter((name) => !allowed.has(name)),
            [],
          );
      }
    }),
    RUNS,
  );
});

test('an entry is dated by its last change, else its coming, else its source, else the newest of the page', () => {
  const entries = named(parseXml(atomText(PAGE)), 'entry').map((entry) => [
    textIn(entry, 'id'),
    textIn(entry, 'updated'),
  ]);
  assert.deepEqual(entries, [
    ['tag:pages.example,2026:/lakes/:changed', '2023-02-01T00:00:00Z'],
    ['tag:pages.example,2026:/lakes/:undated', '2023-02-01T00:00:00Z'],
    ['tag:pages.example,2026:/lakes/:dated', '2022-07-01T00:00:00Z'],
    ['tag:pages.example,2026:/lakes/:old', '2020-01-05T00:00:00Z'],
  ]);
});

test('a page without any date says so instead of taking one from the clock', () => {
  const { url: _url, ...page } = { ...PAGE, entries: [entryOf({ id: 'undated' })] };
  const feed = parseXml(atomText(page));
  assert.deepEqual(
    allNamed(feed, 'updated').map(({ text }) => text),
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  );
  const [item] = JSON.parse(jsonFeedText(page)).items;
  assert.equal('date_modified' in item, false);
});

test('with an address of its own, a page\u2019s feed names itself and leads to each entry and to its source', () => {
  const page = {
    ...PAGE,
    entries: [entryOf({ id: 'm\u00fcller a', reference: { type: 'webpage', URL: 'https://a.example/' } })],
  };
  const feed = parseXml(atomText(page));
  const links = (element: Element) => named(element, 'link').map(({ attributes }) => [attributes.rel, attributes.href]);
  assert.deepEqual(links(feed), [
    ['alternate', 'https://pages.example/lakes/'],
    ['self', 'https://pages.example/lakes/feed.xml'],
  ]);
  assert.deepEqual(named(feed, 'entry').flatMap(links), [
    ['alternate', 'https://pages.example/lakes/#m%C3%BCller-a'],
    ['via', 'https://a.example/'],
  ]);
});

test('a new quotation changes no id', () => {
  const { url: _url, ...page } = PAGE;
  const more = { ...page, entries: page.entries.map((entry) => ({ ...entry, quotations: [] })) };
  const ids = (text: string) => JSON.parse(text).items.map((item: { id: string }) => item.id);
  assert.deepEqual(ids(jsonFeedText(more)), ids(jsonFeedText(page)));
});

test('a quotation that was put right says on which day last, and not what it was', () => {
  const corrected = [
    { on: '2026-04-01', former: 'Water fell.' },
    { on: '2026-05-03', former: 'Water sank.' },
  ];
  const quotations = [{ id: 'x-q', text: { plain: 'Water rose.' }, corrected }];
  const page = { ...PAGE, entries: [entryOf({ id: 'x', quotations })] };
  const [item] = JSON.parse(jsonFeedText(page)).items;
  assert.match(item.content_html, /<\/blockquote><p>Corrected on 3\u00a0May\u00a02026\.<\/p>$/);
  assert.doesNotMatch(atomText(page) + jsonFeedText(page), /fell|sank|April/);
});

test('a harmful address becomes no link', () => {
  const marks = [{ start: 0, end: 5, kind: 'link', href: 'java\tscript:alert(1)' } as const];
  const reference = { type: 'webpage', title: 'T', URL: 'javascript:alert(1)' } as const;
  const page = { ...PAGE, entries: [entryOf({ id: 'x', reference, notes: [{ text: { plain: 'Click', marks } }] })] };
  assert.doesNotMatch(atomText(page) + jsonFeedText(page), /script:/);
});

function entryOf(given: Partial<Entry> & { readonly id: string }): Entry {
  const quotations = [{ id: `${given.id}-q`, text: { plain: 'Water rose.' } }];
  return { reference: { type: 'webpage', title: 'Tides' }, quotations, notes: [], tags: [], ...given };
}

function texts(page: Page): string[] {
  return page.entries.flatMap(({ quotations, notes }) => [
    ...quotations.flatMap(({ text, translation }) => [text.plain, translation?.plain ?? '']),
    ...notes.map(({ text }) => text.plain),
  ]);
}
