import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../test/arbitrary-page.ts';
import { pageOf } from '../../test/pages-of-site.ts';
import { siteOf } from './site-of.ts';

const empty = (title: string, more = {}) => pageOf(title, [], more);

test('The page that was changed last comes first, those that do not say when come last, by their files', () => {
  const pages = [
    { file: 'b.md', page: empty('B') },
    { file: 'a.md', page: empty('A') },
    { file: 'old.md', page: empty('Old', { updated: '2019-05-01' }) },
    { file: 'new.md', page: empty('New', { updated: '2021' }) },
  ];
  assert.deepEqual(
    siteOf(pages, {}, 'delta').pages.map(({ page }) => page.title),
    ['New', 'Old', 'A', 'B'],
  );
});

test('A page without an address has one under that of the site, and keeps its own', () => {
  const pages = [
    { file: 'a.md', page: empty('Über Häfen') },
    { file: 'b.md', page: empty('B', { url: 'https://elsewhere.example/b' }) },
    { file: 'c.md', page: empty('الموانئ') },
  ];
  for (const url of ['https://delta.example/x', 'https://delta.example/x/']) {
    const site = siteOf(pages, { url }, 'delta');
    assert.equal(site.url, 'https://delta.example/x/');
    assert.deepEqual(
      site.pages.map(({ page }) => page.url),
      [
        'https://delta.example/x/uber-hafen/',
        'https://elsewhere.example/b',
        'https://delta.example/x/%D8%A7%D9%84%D9%85%D9%88%D8%A7%D9%86%D8%A6/',
      ],
    );
  }
  assert.equal(siteOf(pages, {}, 'delta').pages[0]?.page.url, undefined);
});

test('Without settings a site is called as its folder, in the language of most pages', () => {
  const pages = ['de', 'fr', 'de'].map((lang, i) => ({ file: `${i}.md`, page: empty(`${i}`, { lang }) }));
  const { title, lang } = siteOf(pages, {}, 'Hafenstudien');
  assert.deepEqual([title, lang], ['Hafenstudien', 'de']);
  assert.equal(siteOf([], {}, 'delta').lang, 'en');
});

test('A copy of a page leaves the address of the page as it is', () => {
  const slugs = (...files: string[]) =>
    Object.fromEntries(
      siteOf(
        files.map((file) => ({ file, page: empty('Ports') })),
        {},
        'delta',
      ).pages.map(({ file, slug }) => [file, slug]),
    );
  assert.deepEqual(slugs('ports.md'), { 'ports.md': 'ports' });
  assert.deepEqual(slugs('ports (2).md', 'ports.md'), { 'ports.md': 'ports', 'ports (2).md': 'ports-ports-2' });
});

test('No two pages have one folder, whatever they and their files are called, nor does the order of the files matter', () => {
  const name = fc.constantFrom('a', 'A', 'a-a', 'assets', 'index', 'æ', 'ae', '', '…', 'con', 'a/a', 'x'.repeat(300));
  const files = fc.uniqueArray(fc.tuple(name, fc.constantFrom('.md', '.txt', '')), {
    selector: ([one, end]) => one + end,
    maxLength: 12,
  });
  fc.assert(
    fc.property(files, fc.array(name, { minLength: 12, maxLength: 12 }), (all, titles) => {
      const pages = all.map(([one, end], i) => ({ file: `${one}${end}`, page: empty(titles[i] ?? '') }));
      const slugs = siteOf(pages, {}, 'delta').pages.map(({ slug }) => slug);
      assert.equal(new Set(slugs.map((slug) => slug.toLowerCase())).size, pages.length);
      for (const slug of slugs) assert.match(slug, /^[^/.\s]+$/u);
      assert.ok(!slugs.includes('assets'));
      assert.deepEqual(siteOf(pages.toReversed(), {}, 'delta'), siteOf(pages, {}, 'delta'));
    }),
    RUNS,
  );
});
