/** A list on several pages: its links, and what readers do to find a source on any of them, from the disk in a browser. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page as Tab } from 'playwright-core';
import { becomes } from './eventually.ts';
import { largePage } from './large-page.ts';
import { DOWNLOADS } from './site-pages.ts';
import { needs } from './tools.ts';
import { axeViolations, startBrowser, writeSite } from './written-site.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-large-'));
after(() => rmSync(root, { recursive: true, force: true }));
const site = new Map<string, string>();

before(async () => {
  for (const { path, content } of await writeSite(root, largePage(), { downloads: DOWNLOADS })) {
    site.set(path, typeof content === 'string' ? content : '');
  }
});

/** The pages with the sources. */
function parts(): [string, string][] {
  return [...site].filter(([path]) => path.endsWith('.html') && path !== 'explore.html');
}

function values(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'gu'))].map(([, value = '']) => value);
}

test('Every source stands on one page, and every link within the site leads to something', () => {
  const ids = new Map(parts().map(([path, html]) => [path, new Set(values(html, 'id'))]));
  const articles = parts().flatMap(([, html]) =>
    [...html.matchAll(/<article[^>]* id="([^"]*)"/gu)].map(([, id]) => id),
  );
  assert.equal(new Set(articles).size, 525);
  assert.equal(articles.length, 525);
  let crossing = 0;
  for (const [path, html] of parts()) {
    for (const href of values(html, 'href').filter((one) => /^(?:#|[^:]*\.html)/u.test(one))) {
      const [page = '', id] = href.split('#');
      if (page === 'explore.html' || href.startsWith('#mark:')) continue;
      if (page !== '' && id !== undefined) crossing++;
      const known = ids.get(decodeURI(page) || path);
      assert.ok(known && (id === undefined || known.has(decodeURIComponent(id))), `${path}: ${href}`);
    }
  }
  assert.ok(crossing > 0);
});

test('From the first page to the last, each leads to the next', () => {
  const seen = ['index.html'];
  for (const path of seen) {
    const next = /<p class="get"><a href="([^"]+)" rel="next">/u.exec(site.get(path) ?? '')?.[1];
    if (next !== undefined) seen.push(next);
  }
  assert.deepEqual(
    seen,
    parts().map(([path]) => path),
  );
});

test('Each page has a title, an address and data of its own, and says which sources are on it', () => {
  const [home = '', year = ''] = ['index.html', '2019.html'].map((path) => site.get(path));
  assert.match(home, /<title>Two lakes<\/title>/u);
  assert.match(year, /<title>2019 – Two lakes<\/title>/u);
  assert.match(home, /rel="canonical" href="https:\/\/lakes\.example\/gate\/"/u);
  assert.match(year, /rel="canonical" href="https:\/\/lakes\.example\/gate\/2019\.html"/u);
  assert.match(year, /"numberOfItems":3\d,/u);
  assert.match(year, /rel="alternate" type="application\/atom\+xml"/u);
  assert.deepEqual(
    values(year, 'rel').filter((rel) => /^(?:prev|next)$/u.test(rel)),
    ['prev', 'next', 'next'],
  );
  assert.ok(home.includes('class="gone"') && !year.includes('class="gone"'));
});

test('The first view of a large page is small, and so is what a search loads', () => {
  const size = (path: string) => gzipSync(site.get(path) ?? '').length;
  const [script = ''] = [...site.keys()].filter((path) => /^assets\/large-[\da-f]{8}\.js$/u.test(path));
  assert.ok(size(script) > 0 && size(script) <= 15_000, `${size(script)} bytes`);
  for (const path of site.keys())
    if (path.includes('/find-')) assert.ok(size(path) <= 12_000, `${path}: ${size(path)}`);
});

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;
  let tab: Tab;
  const faults: string[] = [];

  before(async () => {
    browser = await startBrowser();
    tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    tab.on('console', (message) => faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
  });

  after(() => browser.close());

  const address = (path: string): string => `file://${join(root, path)}`;
  const field = () => tab.getByRole('searchbox', { name: 'Search', exact: true });
  const said = (text: string) =>
    tab.locator('.hits', { hasText: new RegExp(`^${text}$`, 'u') }).waitFor({ state: 'attached' });
  const shown = (): Promise<string[]> =>
    tab.evaluate(
      `[...document.querySelectorAll('main article')].filter((one) => one.checkVisibility()).map((one) => one.id)`,
    );
  const marked = (): Promise<string[]> =>
    tab.evaluate(
      `[...new Set([...(CSS.highlights.get('found') ?? [])].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)))]`,
    );

  test('a search on any page looks through all, newest first, marks what it found, and a phrase narrows it', async () => {
    await tab.goto(address('2019.html'));
    const own = await shown();
    await field().fill('repair sluices');
    await said('173 of 524 sources');
    assert.equal((await shown()).length, 20);
    assert.deepEqual((await marked()).sort(), ['repairs', 'sluice']);
    await tab.getByRole('button', { name: 'Show 20 more' }).click();
    await becomes(async () => (await shown()).length, 40);
    await field().fill('“boat 47 waits”');
    await said('1 of 524 sources');
    assert.deepEqual(await shown(), ['report-47']);
    assert.deepEqual(await marked(), ['Boat 47 waits']);
    assert.equal(
      await tab.locator('article:visible a', { hasText: 'Permalink' }).getAttribute('href'),
      '2012.html#report-47',
    );
    await tab.keyboard.press('Escape');
    await said('');
    assert.deepEqual(await shown(), own);
  });

  test('facets of all pages narrow it, the address holds the view, and the way back leads through it', async () => {
    await tab.goto(address('index.html'));
    const own = await shown();
    await tab.locator('.facet summary', { hasText: 'Outlet' }).click();
    await tab.getByLabel('Courier 3').check();
    await said('58 of 524 sources');
    await field().fill('tides 47');
    await said('0 of 524 sources');
    assert.match((await tab.locator('.nothing').textContent()) ?? '', /^No source matches ‘tides 47’ in Courier 3\./u);
    await field().fill('“boat 48 waits”');
    await said('1 of 524 sources');
    assert.equal(
      await tab.evaluate('location.search'),
      `?q=${encodeURIComponent('“boat 48 waits”').replaceAll('%20', '+')}&outlet=Courier+3`,
    );
    await tab.reload();
    await said('1 of 524 sources');
    assert.deepEqual(await shown(), ['report-48']);
    await tab.goBack();
    await said('58 of 524 sources');
    await tab.goBack();
    await said('');
    assert.deepEqual(await shown(), own);
  });

  test('what is on the page and in the results is there once, and comes back to its place', async () => {
    await tab.goto(address('index.html'));
    const own = await shown();
    await field().fill('boat waits');
    await said('520 of 524 sources');
    const ids: string[] = await tab.evaluate(`[...document.querySelectorAll('[id]')].map((one) => one.id)`);
    assert.equal(new Set(ids).size, ids.length);
    await field().fill('');
    await said('');
    assert.deepEqual(await shown(), own);
  });

  test('a permalink leads on to the page of its source, of a quotation as of a year', async () => {
    for (const [hash, path] of [
      ['#report-47', '2012.html'],
      ['#report-1-q', 'no-date.html'],
      ['#year-2019', '2019.html'],
      ['#pell-2025-ferry', 'index.html'],
    ] as const) {
      await tab.goto('about:blank');
      await tab.goto(address(`index.html${hash}`));
      await tab.waitForURL(`**/${path}${hash}`);
      await tab.locator(hash).waitFor({ state: 'attached' });
    }
  });

  test('without scripts the pages are read, and lead to one another', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(address('index.html'));
    assert.equal(await bare.locator('.find, .chosen, button').filter({ visible: true }).count(), 0);
    await bare.locator('main a[rel=next]').click();
    await bare.waitForURL((url) => !url.pathname.endsWith('/index.html'));
    assert.ok((await bare.locator('main article:visible').count()) > 20);
    await bare.locator('h1 a').click();
    await bare.waitForURL('**/index.html');
    assert.equal(await bare.locator('header nav a', { hasText: '2019' }).getAttribute('href'), '2019.html');
    await context.close();
  });

  test('where the files of the search cannot be had, the page says so and stays', async () => {
    const lost = await browser.newPage();
    await lost.route('**/find-*/words-*', (route) => route.abort());
    await lost.goto(address('2019.html'));
    await lost.getByRole('searchbox', { name: 'Search' }).fill('sluice');
    await lost.getByText('Search did not load. Your browser’s own search works on this page.').waitFor();
    assert.ok((await lost.locator('main article:visible').count()) > 20);
    await lost.unroute('**/find-*/words-*');
    await lost.getByRole('searchbox', { name: 'Search' }).fill('sluices');
    await lost.locator('.hits', { hasText: '173 of 524 sources' }).waitFor();
    assert.equal(await lost.locator('.failed').textContent(), '');
    await lost.close();
  });

  test('axe finds no violation on the page of a year and in what was found, and nothing scrolls sideways', async () => {
    for (const [path, width] of [
      ['2019.html', 320],
      ['2019.html?q=sluice&outlet=Courier+2', 1440],
    ] as const) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.goto(address(path));
      if (path.includes('?')) await said('58 of 524 sources');
      assert.equal(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
      assert.deepEqual(await axeViolations(tab), [], path);
    }
  });

  test('the browser has had nothing to object', () => assert.deepEqual(faults, []));
});
