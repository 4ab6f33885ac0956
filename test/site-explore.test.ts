/** `explore.html` as readers use it, from the disk in a browser, and before an outside judge. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page as Tab } from 'playwright-core';
import type { Page } from '../src/model/page.ts';
import { sourceTable } from '../src/write/site/explore/source-table.ts';
import { settingOf } from '../src/write/site/setting.ts';
import { writePage } from '../src/write/write.ts';
import { becomes } from './eventually.ts';
import { DATED, DOWNLOADS, PAGES, STATES } from './site-pages.ts';
import { needs } from './tools.ts';
import { axeViolations, startBrowser, writeSite } from './written-site.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-explore-'));
const CSV = { path: 'harbour.csv', format: 'csv', bytes: 9000 };

const SITES: Readonly<Record<string, Page>> = {
  states: STATES,
  checked: DATED,
  arabic: PAGES.arabic ?? STATES,
  sections: PAGES.sections ?? STATES,
};

async function exploreOf(page: Page): Promise<string> {
  const files = await writePage(page, 'html', { downloads: [...DOWNLOADS, CSV] });
  return String(files.find(({ path }) => path === 'explore.html')?.content ?? '');
}

before(async () => {
  for (const [name, page] of Object.entries(SITES)) {
    await writeSite(join(root, name), page, { downloads: [...DOWNLOADS, CSV] });
  }
});

after(() => rmSync(root, { recursive: true, force: true }));

test('A page of fewer than eight sources, and a page that is one file, have none', async () => {
  assert.equal(await exploreOf({ ...STATES, entries: STATES.entries.slice(0, 7) }), '');
  assert.notEqual(await exploreOf({ ...STATES, entries: STATES.entries.slice(0, 8) }), '');
  const [file, ...more] = await writePage(STATES, 'html', { singleFile: true, downloads: DOWNLOADS });
  assert.deepEqual(more, []);
  assert.doesNotMatch(String(file?.content), /explore\.html/u);
});

test('Of sixty sources it has at most 30 kB, and its script at most 15 kB', async () => {
  const files = await writePage(PAGES.sixty ?? STATES, 'html', {});
  const size = (path: RegExp) => gzipSync(String(files.find((file) => path.test(file.path))?.content)).length;
  assert.ok(size(/^explore\.html$/u) <= 30_000);
  assert.ok(size(/^assets\/explore-.*\.js$/u) <= 15_000);
});

test('Past 3,000 sources a sentence that leads to the CSV file stands in place of the table', () => {
  const [one] = STATES.entries;
  assert.ok(one);
  const table = (count: number) => sourceTable(Array(count).fill(one), [CSV], settingOf(STATES)).toString();
  assert.match(table(3000), /<table/u);
  assert.doesNotMatch(table(3001), /<table/u);
  assert.match(table(3001), /A spreadsheet holds all of them: <a href="harbour\.csv"/u);
});

test('It says where it stands, unless the address of the page does not tell the folder', async () => {
  const canonical = async (url: string) =>
    /<link rel="canonical" href="([^"]*)">/u.exec(await exploreOf({ ...STATES, url }))?.[1];
  assert.equal(await canonical('https://pages.example/harbour/'), 'https://pages.example/harbour/explore.html');
  assert.equal(await canonical('https://pages.example/a/index.html#x'), 'https://pages.example/a/explore.html');
  assert.equal(await canonical('https://pages.example/harbour'), undefined);
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

  async function open(name: string, query = '', width = 1440): Promise<void> {
    await tab.setViewportSize({ width, height: 900 });
    await tab.goto(`file://${join(root, name, 'explore.html')}${query}`);
  }

  /** What stands in a column, counted from 1 behind that of the boxes, from top to bottom. */
  const column = (place: number): Promise<string[]> =>
    tab.locator(`tbody tr > :nth-child(${place + 1})`).allTextContents();
  const order = () => column(3);
  const said = () => tab.locator('p.aloud[role=status]').textContent();
  const query = () => tab.evaluate<string>('location.search');
  const hits = () => tab.locator('.hits').textContent();

  test('a column is sorted by keyboard alone, told aloud and kept in the address; the way back undoes it', async () => {
    await open('states');
    const first = await order();
    await tab.getByRole('button', { name: 'Title' }).focus();
    await tab.keyboard.press('Enter');
    await becomes(said, 'Sorted by Title, ascending');
    const up = await order();
    assert.deepEqual(up.slice(0, 6), [
      'A leader without an author',
      'A page that is gone',
      'Communiqué',
      'Lessons from the first dredging season',
      'No words were taken from this one',
      'nothing',
    ]);
    assert.equal(await query(), '?sort=title');
    assert.equal(await tab.getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort'), 'ascending');
    await tab.keyboard.press('Space');
    await becomes(said, 'Sorted by Title, descending');
    assert.deepEqual(await order(), up.toReversed());
    assert.equal(await query(), '?sort=-title');
    await tab.goBack();
    await becomes(said, 'Sorted by Title, ascending');
    assert.deepEqual(await order(), up);
    await tab.goBack();
    await becomes(said, '');
    assert.deepEqual(await order(), first);
    assert.equal(await tab.locator('[aria-sort]').count(), 0);
  });

  test('dates stand in the order of time and undated sources last, whichever way; a view can be sent', async () => {
    await open('states', '?sort=date');
    const dates = await column(1);
    const undated = dates.filter((date) => date === 'no date');
    assert.ok(undated.length > 0);
    const times = dates.slice(0, -undated.length).map((date) => Date.parse(date));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
    await tab.getByRole('button', { name: 'Date' }).click();
    await becomes(said, 'Sorted by Date, descending');
    assert.deepEqual((await column(1)).slice(-undated.length), undated);
    assert.equal((await column(1))[0], dates[times.length - 1]);
  });

  test('the most quotations come first, sources with as many in the order of the page, and so do the loudest checks', async () => {
    await open('checked');
    const first = await order();
    const counts = new Map((await column(5)).map((count, i) => [first[i], Number(count)]));
    await tab.getByRole('button', { name: 'Quotations' }).click();
    await becomes(said, 'Sorted by Quotations, descending');
    assert.deepEqual(
      await order(),
      first.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)),
    );
    await tab.getByRole('button', { name: 'Check' }).click();
    await becomes(said, 'Sorted by Check, ascending');
    assert.match((await column(6))[0] ?? '', /^ ?Altered/u);
    assert.equal((await column(6)).at(-1), '');
    await tab.getByRole('button', { name: 'Added' }).click();
    await becomes(said, 'Sorted by Added, ascending');
    const days = (await column(7)).filter((day) => day !== '');
    assert.deepEqual(days, days.toSorted());
    assert.notDeepEqual(days, []);
  });

  test('a name, an outlet and a year lead to the list narrowed to them, a title to its entry', async () => {
    await open('states');
    await tab.locator('#outlets').locator('..').getByRole('link', { name: 'The Lune Courier' }).click();
    await becomes(hits, '2 of 11 sources');
    assert.equal(await query(), '?outlet=The+Lune+Courier');
    await tab.goBack();
    await tab.locator('#people').locator('..').getByRole('link', { name: 'Ada Holm' }).click();
    await becomes(query, '?author=Ada+Holm');
    await tab.goBack();
    await tab.getByRole('rowheader').getByRole('link', { name: 'What the barges carry' }).click();
    await becomes(() => tab.evaluate('location.hash'), '#three-quotations');
    await open('sections');
    await tab.getByRole('link', { name: /2018/u }).click();
    await becomes(hits, '2 of 11 sources');
    await tab.getByRole('link', { name: 'Explore' }).click();
    await becomes(() => tab.locator('h1').textContent(), 'Explore the sources');
  });

  test('what is drawn stands there in figures: a name, its quotations, their years', async () => {
    await open('states');
    const items = await tab.locator('#people ~ ol > li').allTextContents();
    assert.equal(items[0], 'Ada Holm Quotations: 2 Years: 2021 (2)');
    assert.ok(items.includes('Jens Holm Quotations: 1 Years: 2021'));
    assert.equal(await tab.getByRole('link', { name: 'Jens Holm' }).count(), 0);
  });

  test('the sources that are ticked are saved as one file, in the order of the table', async () => {
    await open('states', '?sort=title');
    const save = tab.getByRole('button', { name: /^Save/u });
    assert.equal(await save.isVisible(), false);
    await tab.getByRole('checkbox', { name: 'What the barges carry' }).check();
    await tab.getByRole('checkbox', { name: 'Communiqué' }).check();
    await becomes(() => save.textContent(), 'Save these sources (2)');
    const [file] = await Promise.all([tab.waitForEvent('download'), save.click()]);
    assert.deepEqual(readFileSync(await file.path(), 'utf8').match(/(?<=^T[I1] {2}- ).*$/gmu), [
      'Communiqué',
      'What the barges carry',
    ]);
    await tab.getByRole('checkbox', { name: 'Choose all' }).check();
    await becomes(() => save.textContent(), 'Save these sources (11)');
    await tab.getByRole('checkbox', { name: 'Communiqué' }).uncheck();
    await becomes(() => save.textContent(), 'Save these sources (10)');
    assert.equal(await tab.getByRole('checkbox', { name: 'Choose all' }).isChecked(), false);
  });

  test('without any script it is a plain table in the order of the page', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(`file://${join(root, 'states', 'explore.html')}`);
    assert.equal(await bare.locator('button, input').count(), 0);
    assert.equal(await bare.getByRole('columnheader', { name: 'Title' }).textContent(), 'Title');
    assert.equal(await bare.getByRole('row').count(), 12);
    await context.close();
  });

  test('nothing scrolls sideways at any width, in either direction, and a table is one on a phone too', async () => {
    for (const name of Object.keys(SITES)) {
      await open(name, '', 320);
      await tab.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
      for (const width of [320, 768, 960, 1024, 1248, 1440]) {
        await tab.setViewportSize({ width, height: 900 });
        assert.equal(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, `${name} at ${width}`);
      }
    }
    await open('states', '', 320);
    assert.equal(await tab.getByRole('row').count(), 12);
    await tab.getByRole('button', { name: 'Outlet' }).click();
    await becomes(query, '?sort=outlet');
  });

  test('axe finds no violation on a dark phone and on a light desk', async () => {
    for (const [name, width, colorScheme] of [
      ['checked', 390, 'dark'],
      ['checked', 1440, 'light'],
      ['arabic', 390, 'light'],
      ['arabic', 1440, 'dark'],
    ] as const) {
      await tab.emulateMedia({ colorScheme });
      await open(name, '?sort=title', width);
      assert.deepEqual(await axeViolations(tab), [], `${name} at ${width}`);
    }
  });

  test('the browser has had nothing to object', () => assert.deepEqual(faults, []));
});
