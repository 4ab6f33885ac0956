/** The planted site as readers have it: opened from the disk, and from a server. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { readPage } from '../../src/read/read.ts';
import { pageJsonText } from '../../src/write/page-json.ts';
import { published } from '../../src/write/published.ts';
import { needs } from '../tools.ts';
import { axeViolations, openAll, startBrowser } from '../written-site.ts';
import { buildSite } from './built-site.ts';
import { type PlantedSite, plantedSite } from './planted-site.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-pages-'));
after(() => rmSync(root, { recursive: true, force: true }));
let planted: PlantedSite;
let paths: readonly string[] = [];

before(async () => {
  planted = await plantedSite({ title: 'The delta files', description: 'What is said of the delta, and by whom.' });
  paths = await buildSite(root, planted.site);
});

const html = (path: string): string => readFileSync(join(root, path), 'utf8');
const address = (path: string): string => `file://${join(root, path)}`;

test('Every link within the site leads to a file, and every fragment to something in it', () => {
  let count = 0;
  for (const path of paths.filter((one) => one.endsWith('.html'))) {
    for (const [, href = ''] of html(path).matchAll(/<a [^>]*href="([^"]*)"/gu)) {
      if (/^[a-z]+:/u.test(href)) continue;
      const target = new URL(href, `file:///${path}`);
      const file = decodeURIComponent(target.pathname).slice(1);
      assert.ok(paths.includes(file), `${path}: ${href}`);
      const id = decodeURIComponent(target.hash.slice(1));
      assert.ok(id === '' || html(file).includes(` id="${id}"`), `${path}: ${href}`);
      count++;
    }
  }
  assert.ok(count > 100);
});

test('A page of a site is read back from its own web page as it was', async () => {
  for (const { slug, page } of planted.site.pages) {
    const reading = await readPage(html(`${slug}/index.html`), { name: 'index.html' });
    assert.deepEqual(reading.messages, [], slug);
    const { other: _furniture, ...back } = reading.page;
    assert.equal(pageJsonText({ ...back, other: [] }), pageJsonText({ ...published(page), other: [] }), slug);
  }
});

test('The same pages give the same bytes, in whatever order they are read', async () => {
  const again = mkdtempSync(join(tmpdir(), 'contextpage-pages-'));
  const reversed = await plantedSite({ title: planted.site.title, description: planted.site.description ?? '' }, true);
  assert.deepEqual(await buildSite(again, reversed.site), paths);
  for (const path of paths) assert.ok(readFileSync(join(again, path)).equals(readFileSync(join(root, path))), path);
  rmSync(again, { recursive: true, force: true });
});

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;
  let tab: Tab;
  const faults: string[] = [];
  const asked: string[] = [];

  before(async () => {
    browser = await startBrowser();
    tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    tab.on('console', (message) => faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
    tab.on('request', (request) => asked.push(request.url()));
  });

  after(() => browser.close());

  const field = () => tab.getByRole('searchbox', { name: 'Search', exact: true });
  const said = (text: string) =>
    tab.locator('.hits', { hasText: new RegExp(`^${text}$`, 'u') }).waitFor({ state: 'attached' });

  test('the home page lists the pages, the one changed last first', async () => {
    await tab.goto(address('index.html'));
    assert.equal(await tab.getByRole('heading', { level: 1 }).textContent(), 'The delta files');
    const titles = await tab.locator('main h2:visible').allTextContents();
    assert.equal(titles.length, 8);
    assert.equal(titles[0], 'Quays and who owns them');
  });

  test('a search finds sources of all pages, says on which they stand, and a permalink leads there', async () => {
    await tab.goto(address('index.html'));
    await field().fill('old quay');
    await said('4 of 25 sources');
    const pages = await tab
      .locator('main article:visible .also:has(b:text-matches("^On the page|^في الصفحة")) a')
      .allTextContents();
    assert.deepEqual(pages, [
      'Quays and who owns them',
      'Ports of the Delta',
      'Quays and who owns them',
      'رسوم القناة',
    ]);
    const ids: string[] = await tab.evaluate(`[...document.querySelectorAll('[id]')].map((one) => one.id)`);
    assert.equal(new Set(ids).size, ids.length);
    await tab.locator('main article:visible').nth(1).getByRole('link', { name: 'Permalink' }).click();
    await tab.waitForURL('**/ports-of-the-delta-ports/index.html#berg-2021-harbour');
    await tab.locator('article:target', { hasText: 'The harbour after the storm' }).waitFor();
  });

  test('references stand at one edge, whichever way their page reads, and nothing found has no heading', async () => {
    await tab.goto(address('index.html'));
    await field().fill('old quay');
    await said('4 of 25 sources');
    const edges: number[] = await tab.evaluate(
      `[...document.querySelectorAll('main article')].filter((one) => one.checkVisibility()).map((one) => one.querySelector('.source').getBoundingClientRect().left)`,
    );
    assert.equal(edges.length, 4);
    assert.equal(new Set(edges).size, 1);
    assert.equal(
      await tab.evaluate(`getComputedStyle(document.querySelector('article[dir=rtl] .tools')).direction`),
      'rtl',
    );
    assert.equal(await tab.getByRole('heading', { name: 'Sources found' }).count(), 1);
    await field().fill('zeppelin');
    await said('0 of 25 sources');
    assert.equal(await tab.getByRole('heading', { name: 'Sources found' }).count(), 0);
  });

  test('the ring around the search field is not cut off by what scrolls', async () => {
    await tab.goto(address('index.html'));
    await field().focus();
    const room: number = await tab.evaluate(
      `document.querySelector('input').getBoundingClientRect().left - document.querySelector('aside').getBoundingClientRect().left`,
    );
    assert.ok(room >= 5, `${room} px of 5`);
  });

  test('the facet of pages narrows it, and without words the list of pages is there again', async () => {
    await tab.goto(address('index.html'));
    await tab.locator('.facet summary', { hasText: 'Page' }).click();
    await tab.getByLabel('Ferries at night').check();
    await said('4 of 25 sources');
    await tab.getByLabel('Ferries at night').uncheck();
    await said('');
    assert.equal(await tab.locator('main h2:visible').count(), 8);
  });

  test('what is found is cited as on its page, and what is saved is all of it', async () => {
    await tab.goto(address('index.html?q=night+ferry'));
    await said('1 of 25 sources');
    await tab.locator('main .cite summary').first().click();
    await tab.locator('main .cite', { hasText: 'The night ferry has no captain' }).getByText('BibTeX').waitFor();
    await tab.locator('main .cite').getByRole('button', { name: 'Copy quotation with its reference' }).waitFor();
    await tab.getByRole('button', { name: /\(1\)/u }).click();
    await tab.getByText('delta-selection.ris').waitFor();
  });

  test('“also quoted in” leads to the source on the other page, and that page leads home', async () => {
    await tab.goto(address('quays-and-who-owns-them/index.html'));
    const source = tab.locator('article', { hasText: 'The harbour after the storm' });
    await source.locator('.also', { hasText: 'Also quoted in:' }).getByRole('link').click();
    await tab.waitForURL('**/ports-of-the-delta-ports/index.html#berg-2021-harbour');
    await tab.locator('nav.site summary').click();
    assert.equal(await tab.locator('nav.site a[aria-current=page]').textContent(), 'Ports of the Delta');
    assert.equal(await tab.locator('nav.site li li').count(), 8);
    await tab.locator('nav.site').getByRole('link', { name: 'The delta files' }).click();
    await tab.waitForURL('**/index.html');
    assert.equal(await tab.locator('h1').textContent(), 'The delta files');
  });

  test('the permalink of a page that has become one of several leads on to its source', async () => {
    await tab.goto('about:blank');
    await tab.goto(address('index.html#dahl-2019-bells'));
    await tab.waitForURL('**/ferries-at-night/index.html#dahl-2019-bells');
    await tab.goto('about:blank');
    await tab.goto(address('index.html#berg-2021-harbour-ports-of-the-delta-ports'));
    await tab.waitForURL('**/ports-of-the-delta-ports/index.html#*');
  });

  test('axe finds no violation, light and dark, and nothing scrolls sideways', async () => {
    for (const [path, width, colorScheme] of [
      ['index.html', 320, 'dark'],
      ['index.html?q=quay&page=%D8%B1%D8%B3%D9%88%D9%85-%D8%A7%D9%84%D9%82%D9%86%D8%A7%D8%A9', 1440, 'light'],
      ['ports-of-the-delta/index.html', 1440, 'dark'],
      ['%D8%B1%D8%B3%D9%88%D9%85-%D8%A7%D9%84%D9%82%D9%86%D8%A7%D8%A9/index.html', 320, 'light'],
    ] as const) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      await tab.goto(`file://${root}/${path}`);
      if (path.includes('?')) await said('1 of 25 sources');
      await openAll(tab);
      assert.equal(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, path);
      assert.deepEqual(await axeViolations(tab), [], path);
    }
  });

  test('without its script the home page is read, and has nothing that only a script can use', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(address('index.html'));
    assert.equal(await bare.locator('.find, button').filter({ visible: true }).count(), 0);
    await bare.getByRole('link', { name: 'Ferries at night' }).click();
    await bare.waitForURL('**/ferries-at-night/index.html');
    await context.close();
  });

  test('no page has asked another host for anything, nor has the browser had anything to object', () => {
    assert.deepEqual(
      asked.filter((url) => !/^(?:file|blob|about|data):/u.test(url)),
      [],
    );
    assert.deepEqual(faults, []);
  });
});
