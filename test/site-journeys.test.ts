/** What readers do to find a source, from the disk in a browser: one browser, and one tab for each page. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Browser, chromium, type Page as Tab } from 'playwright-core';
import type { Page } from '../src/model/page.ts';
import { writePage } from '../src/write/write.ts';
import { PAGES, STATES } from './site-pages.ts';
import { needs } from './tools.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-journeys-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** With what only some pages have: tags, and days on which sources were put on the page. */
const TAGGED: Page = {
  ...STATES,
  entries: STATES.entries.map((entry, i) => ({
    ...entry,
    tags: i % 2 === 0 ? ['tides'] : ['tolls'],
    added: `2021-05-0${(i % 9) + 1}`,
  })),
};

const SITES: Readonly<Record<string, Page>> = {
  tagged: TAGGED,
  sections: PAGES.sections ?? STATES,
  arabic: PAGES.arabic ?? STATES,
};

async function save(folder: string, page: Page): Promise<void> {
  for (const file of await writePage(page, 'html', {})) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    assert.ok(typeof file.content === 'string' || file.content instanceof Uint8Array);
    writeFileSync(path, file.content);
  }
}

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;
  let tab: Tab;
  const faults: string[] = [];

  before(async () => {
    for (const [name, page] of Object.entries(SITES)) await save(join(root, name), page);
    const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    tab.on('console', (message) => faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
  });

  after(() => browser.close());

  const address = (name: string, query = ''): string => `file://${join(root, name, 'index.html')}${query}`;

  async function open(name: string, query = '', width = 1440): Promise<void> {
    await tab.setViewportSize({ width, height: 900 });
    await tab.goto(address(name, query));
  }

  const field = () => tab.getByRole('searchbox', { name: /^(?:Search|بحث)$/u });
  const shown = (): Promise<string[]> =>
    tab.evaluate(
      `[...document.querySelectorAll('main article')].filter((one) => one.checkVisibility()).map((one) => one.id)`,
    );
  const said = () => tab.locator('.hits').textContent();
  const marked = (): Promise<string[]> =>
    tab.evaluate(
      `[...(CSS.highlights.get('found') ?? [])].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset))`,
    );
  const query = () => new URL(tab.url()).search;

  test('what is typed is looked for at once, marked and counted aloud; a phrase narrows it, Escape clears it', async () => {
    await open('tagged');
    const all = await shown();
    await field().focus();
    await tab.keyboard.type('dredged basin');
    assert.equal(await said(), '3 of 11 sources');
    assert.deepEqual(await shown(), ['long', 'long-body', 'no-author']);
    assert.deepEqual([...new Set(await marked())].sort(), ['Dredging', 'basin', 'dredging']);
    await field().fill('“told the council”');
    assert.deepEqual([...new Set(await marked())], ['told the council']);
    assert.equal(query(), `?q=${encodeURIComponent('“told the council”').replaceAll('%20', '+')}`);
    await tab.keyboard.press('Escape');
    assert.deepEqual(await shown(), all);
    assert.equal(await said(), '');
    assert.deepEqual(await marked(), []);
    assert.equal(query(), '');
  });

  test('values of two facets narrow the list, their counts follow, and each is taken off by itself', async () => {
    await open('tagged');
    const count = (label: string) => tab.locator('.facet label', { hasText: label }).locator('.n').textContent();
    await tab.getByRole('checkbox', { name: 'Coast and River' }).check();
    await tab.getByRole('checkbox', { name: 'The Lune Courier' }).check();
    assert.deepEqual(await shown(), ['long', 'three-quotations', 'no-quotation', 'only-a-note']);
    await tab.locator('summary', { hasText: 'Tag' }).click();
    assert.equal(await count('tides'), '2');
    await tab.getByRole('checkbox', { name: 'tides' }).check();
    assert.deepEqual(await shown(), ['long', 'only-a-note']);
    assert.equal(query(), '?outlet=Coast+and+River&outlet=The+Lune+Courier&tag=tides');
    assert.equal(await count('Coast and River'), '1');
    await tab.getByRole('button', { name: 'Remove filter: Coast and River' }).click();
    assert.deepEqual(await shown(), ['only-a-note']);
    assert.deepEqual(await tab.locator('.chosen li').allTextContents(), [
      'Remove filter: The Lune Courier ×',
      'Remove filter: tides ×',
    ]);
  });

  test('a view can be sent, and the way back leads through the views before it', async () => {
    await open('tagged', '?q=sluices&tag=tolls');
    assert.deepEqual(await shown(), ['no-date']);
    await field().fill('');
    await field().pressSequentially('barge');
    await tab.getByRole('checkbox', { name: 'Coast and River' }).check();
    assert.equal(query(), '?q=barge&outlet=Coast+and+River&tag=tolls');
    await tab.goBack();
    assert.equal(query(), '?q=barge&tag=tolls');
    assert.equal(await tab.getByRole('checkbox', { name: 'Coast and River' }).isChecked(), false);
    await tab.goBack();
    assert.equal(await field().inputValue(), 'sluices');
    assert.deepEqual(await shown(), ['no-date']);
    await tab.goForward();
    assert.equal(await field().inputValue(), 'barge');
  });

  test('where nothing matches, the page says so in the reader’s words and offers two ways on', async () => {
    await open('tagged', `?q=${encodeURIComponent('<img src=x onerror=alert(1)> sluices')}&outlet=Old+Harbour+Blog`);
    const nothing = tab.locator('.nothing');
    assert.match(
      (await nothing.textContent()) ?? '',
      /^No source matches ‘<img src=x .+ sluices’ in Old Harbour Blog\./u,
    );
    await field().fill('sluices');
    await nothing.getByRole('link', { name: 'Search in all sources' }).click();
    assert.deepEqual(await shown(), ['no-date']);
    await field().fill('zzz');
    await nothing.getByRole('link', { name: 'Show all sources' }).click();
    assert.equal((await shown()).length, 11);
  });

  test('a link to a source that is filtered out shows it', async () => {
    await open('tagged', '?q=sluices#long');
    assert.ok((await shown()).includes('long'));
    await field().fill('sluices');
    await tab.locator('.years a').first().click();
    assert.equal((await shown()).length, 11);
    assert.equal(new URL(tab.url()).hash, '#year-2018');
  });

  test('on a phone the facets open in place, by keyboard alone, and nothing scrolls sideways at 320 pixels', async () => {
    await open('tagged', '', 320);
    const button = tab.locator('.find > button:visible');
    assert.equal(await tab.locator('.facets').isVisible(), false);
    await field().focus();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Space');
    assert.equal(await button.textContent(), 'Filter (1)');
    assert.equal(query(), '?outlet=Coast+and+River');
    const over = 'document.documentElement.scrollWidth - innerWidth';
    assert.equal(await tab.evaluate(over), 0);
    for (const one of await tab.locator('.find > button:visible, input[type=search]:visible').all())
      assert.ok(((await one.boundingBox())?.height ?? 0) >= 44);
  });

  test('where the list has sections, the bars choose years', async () => {
    await open('sections');
    const bar = tab.locator('[data-years="2018"]');
    await bar.click();
    assert.equal(query(), '?year=2018');
    assert.equal(await bar.getAttribute('aria-pressed'), 'true');
    assert.equal(await said(), '2 of 11 sources');
    await bar.click();
    assert.equal(query(), '');
    await tab.getByRole('checkbox', { name: 'What it costs' }).check();
    assert.deepEqual(await tab.locator('h2.group:visible, h3.group:visible').allTextContents(), [
      'The plan 0 / 3 sources',
      'What it costs 4 / 4 sources',
    ]);
  });

  test('from right to left, a word is found without its article and its accents', async () => {
    await open('arabic', '?q=هيئه');
    assert.equal(await said(), '9 من 9 مصادر');
    assert.deepEqual([...new Set(await marked())], ['الهيئة']);
  });

  test('the list is a bare bibliography where its words are hidden, without any script too', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(address('tagged'));
    assert.equal(await bare.locator('.find, .chosen, .fresh, button').filter({ visible: true }).count(), 0);
    assert.equal(await bare.locator('article').filter({ visible: true }).count(), 11);
    await bare.getByRole('radio', { name: 'hide' }).check();
    assert.equal(await bare.locator('blockquote').filter({ visible: true }).count(), 0);
    assert.equal(await bare.locator('.ref').filter({ visible: true }).count(), 11);
    await context.close();
  });

  test('sources can be had by the day on which they were added, and in their first order again', async () => {
    await open('tagged');
    const first = await shown();
    await tab.getByRole('radio', { name: 'by date added' }).check();
    const days = await tab
      .locator('article:visible')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-added') ?? ''));
    assert.deepEqual(days, days.toSorted().reverse());
    assert.equal(await tab.locator('h2.group', { hasText: '2021' }).isVisible(), false);
    await tab.getByRole('radio', { name: 'by date', exact: true }).check();
    assert.deepEqual(await shown(), first);
  });

  test('nothing is new on a first visit; what came since is offered on the next', async () => {
    const path = join(root, 'growing');
    const visit = async (entries: Page['entries'], day: string) => {
      await save(path, { ...TAGGED, entries });
      const reader = await readers.newPage();
      await reader.clock.setFixedTime(day);
      await reader.goto(address('growing'));
      return reader;
    };
    const readers = await browser.newContext();
    const first = await visit(TAGGED.entries.slice(1), '2026-05-03');
    assert.equal(await first.locator('.fresh').isVisible(), false);
    const second = await visit(TAGGED.entries, '2026-05-10');
    await second.getByLabel('1 new since your last visit').check();
    assert.deepEqual(await second.locator('article:visible').evaluateAll((all) => all.map(({ id }) => id)), ['long']);
    await readers.close();
  });

  test('in a browser without painted ranges hits are marked by elements, and the text stays as it was', async () => {
    const old = await browser.newPage();
    await old.addInitScript('delete CSS.highlights');
    await old.goto(address('tagged'));
    const text = await old.locator('main').textContent();
    await old.getByRole('searchbox').fill('dredging');
    assert.equal(await old.locator('main mark').first().textContent(), 'dredging');
    assert.equal(await old.locator('main article').first().locator('mark').count(), 6);
    await old.getByRole('searchbox').fill('');
    assert.equal(await old.locator('main mark').count(), 0);
    assert.equal(await old.locator('main').textContent(), text);
    await old.close();
  });

  test('axe finds no violation in any state', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const run = `axe.run({ rules: { 'target-size': { enabled: true } } }).then((found) => found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' ')))`;
    for (const [name, view, width, media] of [
      ['tagged', '?q=dredging&tag=tides', 390, { colorScheme: 'dark' }],
      ['tagged', '?words=hide&order=added#three-2', 1440, { colorScheme: 'dark' }],
      ['sections', '?q=zzz&year=2021', 1440, { forcedColors: 'active' }],
      ['arabic', '?q=هيئه&year=2021#ar-0', 1440, { reducedMotion: 'reduce' }],
    ] as const) {
      await tab.emulateMedia({ ...media });
      await open(name, view, width);
      if (width < 1248) await tab.locator('.find > button:visible').click();
      const cite = tab.locator('.cite > summary:visible').first();
      await cite.click();
      await cite.focus();
      await tab.evaluate(axe);
      assert.deepEqual(await tab.evaluate(run), [], `${name}${view}`);
    }
    await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  test('the browser has had nothing to object', () => assert.deepEqual(faults, []));
});
