/** What readers do to find a source, from the disk in a browser: one browser, and one tab for each page. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import type { Page } from '../src/model/page.ts';
import { becomes } from './eventually.ts';
import { PAGES, STATES } from './site-pages.ts';
import { needs } from './tools.ts';
import { axeViolations, startBrowser, writeSite } from './written-site.ts';

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

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;
  let tab: Tab;
  const faults: string[] = [];

  before(async () => {
    for (const [name, page] of Object.entries(SITES)) await writeSite(join(root, name), page);
    browser = await startBrowser();
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
  const markedWords = async (): Promise<string[]> => [...new Set(await marked())].sort();
  const query = () => tab.evaluate<string>('location.search');

  test('what is typed is looked for at once, marked and counted aloud; a phrase narrows it, Escape clears it', async () => {
    await open('tagged');
    const all = await shown();
    await field().focus();
    await tab.keyboard.type('dredged basin');
    await becomes(said, '3 of 11 sources');
    await becomes(shown, ['long', 'long-body', 'no-author']);
    await becomes(markedWords, ['Dredging', 'basin', 'dredging']);
    await field().fill('“told the council”');
    await becomes(markedWords, ['told the council']);
    await becomes(query, `?q=${encodeURIComponent('“told the council”').replaceAll('%20', '+')}`);
    await tab.keyboard.press('Escape');
    await becomes(shown, all);
    await becomes(said, '');
    await becomes(marked, []);
    await becomes(query, '');
  });

  test('values of two facets narrow the list, their counts follow, and each is taken off by itself', async () => {
    await open('tagged');
    const count = (label: string) => () => tab.locator('.facet label', { hasText: label }).locator('.n').textContent();
    await tab.getByRole('checkbox', { name: 'Coast and River' }).check();
    await tab.getByRole('checkbox', { name: 'The Lune Courier' }).check();
    await becomes(shown, ['long', 'three-quotations', 'no-quotation', 'only-a-note']);
    await tab.locator('summary', { hasText: 'Tag' }).click();
    await becomes(count('tides'), '2');
    await tab.getByRole('checkbox', { name: 'tides' }).check();
    await becomes(shown, ['long', 'only-a-note']);
    await becomes(query, '?outlet=Coast+and+River&outlet=The+Lune+Courier&tag=tides');
    await becomes(count('Coast and River'), '1');
    await tab.getByRole('button', { name: 'Remove filter: Coast and River' }).click();
    await becomes(shown, ['only-a-note']);
    await becomes(
      () => tab.locator('.chosen li').allTextContents(),
      ['Remove filter: The Lune Courier ×', 'Remove filter: tides ×'],
    );
  });

  test('a view can be sent, and the way back leads through the views before it', async () => {
    const outlet = tab.getByRole('checkbox', { name: 'Coast and River' });
    await open('tagged', '?q=sluices&tag=tolls');
    await becomes(shown, ['no-date']);
    await field().fill('');
    await field().pressSequentially('barge');
    await becomes(query, '?q=barge&tag=tolls');
    await outlet.check();
    await becomes(query, '?q=barge&outlet=Coast+and+River&tag=tolls');
    await tab.goBack();
    await becomes(query, '?q=barge&tag=tolls');
    await becomes(() => outlet.isChecked(), false);
    await tab.goBack();
    await becomes(() => field().inputValue(), 'sluices');
    await becomes(shown, ['no-date']);
    await tab.goForward();
    await becomes(() => field().inputValue(), 'barge');
  });

  test('where nothing matches, the page says so in the reader’s words and offers two ways on', async () => {
    await open('tagged', `?q=${encodeURIComponent('<img src=x onerror=alert(1)> sluices')}&outlet=Old+Harbour+Blog`);
    const nothing = tab.locator('.nothing');
    assert.match(
      (await nothing.textContent()) ?? '',
      /^No source matches ‘<img src=x .+ sluices’ in Old Harbour Blog\./u,
    );
    await field().fill('sluices');
    await nothing.getByText('No source matches ‘sluices’ in').waitFor();
    await nothing.getByRole('link', { name: 'Search in all sources' }).click();
    await becomes(shown, ['no-date']);
    await field().fill('zzz');
    await nothing.getByRole('link', { name: 'Show all sources' }).click();
    await becomes(async () => (await shown()).length, 11);
  });

  test('a link to a source that is filtered out shows it', async () => {
    await open('tagged', '?q=sluices#long');
    await becomes(async () => (await shown()).includes('long'), true);
    await field().fill('sluices');
    await becomes(said, '1 of 11 sources');
    await tab.locator('.years a').first().click();
    await becomes(async () => (await shown()).length, 11);
    await becomes(() => tab.evaluate('location.hash'), '#year-2018');
  });

  test('on a phone the facets open in place, by keyboard alone, and nothing scrolls sideways at 320 pixels', async () => {
    await open('tagged', '', 320);
    const button = tab.locator('.find > button:visible');
    assert.equal(await tab.locator('.facets').isVisible(), false);
    await field().focus();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await becomes(() => button.getAttribute('aria-expanded'), 'true');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Space');
    await becomes(() => button.textContent(), 'Filter (1)');
    await becomes(query, '?outlet=Coast+and+River');
    const over = 'document.documentElement.scrollWidth - innerWidth';
    assert.equal(await tab.evaluate(over), 0);
    for (const one of await tab.locator('.find > button:visible, input[type=search]:visible').all())
      assert.ok(((await one.boundingBox())?.height ?? 0) >= 44);
  });

  test('where the list has sections, the bars choose years', async () => {
    await open('sections');
    const bar = tab.locator('[data-years="2018"]');
    await bar.click();
    await becomes(query, '?year=2018');
    await becomes(() => bar.getAttribute('aria-pressed'), 'true');
    await becomes(said, '2 of 11 sources');
    await bar.click();
    await becomes(query, '');
    await tab.getByRole('checkbox', { name: 'What it costs' }).check();
    await becomes(
      () => tab.locator('h2.group:visible, h3.group:visible').allTextContents(),
      ['The plan 0 / 3 sources', 'What it costs 4 / 4 sources'],
    );
  });

  test('from right to left, a word is found without its article and its accents', async () => {
    await open('arabic', '?q=هيئه');
    await becomes(said, '9 من 9 مصادر');
    await becomes(markedWords, ['الهيئة']);
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
    const days = () =>
      tab.locator('article:visible').evaluateAll((all) => all.map((one) => one.getAttribute('data-added')));
    await becomes(
      days,
      TAGGED.entries
        .map(({ added = '' }) => added)
        .toSorted()
        .reverse(),
    );
    assert.equal(await tab.locator('h2.group', { hasText: '2021' }).isVisible(), false);
    await tab.getByRole('radio', { name: 'by date', exact: true }).check();
    await becomes(shown, first);
  });

  test('nothing is new on a first visit; what came since is offered on the next', async () => {
    const path = join(root, 'growing');
    const visit = async (entries: Page['entries'], day: string) => {
      await writeSite(path, { ...TAGGED, entries });
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
    const found = second.locator('article:visible');
    await becomes(() => found.evaluateAll((all) => all.map(({ id }) => id)), ['long']);
    await readers.close();
  });

  test('in a browser without painted ranges hits are marked by elements, and the text stays as it was', async () => {
    const old = await browser.newPage();
    await old.addInitScript('delete CSS.highlights');
    await old.goto(address('tagged'));
    const text = await old.locator('main').textContent();
    await old.getByRole('searchbox').fill('dredging');
    await becomes(() => old.locator('main mark').first().textContent(), 'dredging');
    await becomes(() => old.locator('main article').first().locator('mark').count(), 6);
    await old.getByRole('searchbox').fill('');
    await becomes(() => old.locator('main mark').count(), 0);
    assert.equal(await old.locator('main').textContent(), text);
    await old.close();
  });

  test('axe finds no violation in any state', async () => {
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
      await tab.locator('.cite[open] pre').waitFor({ state: 'attached' });
      await cite.focus();
      assert.deepEqual(await axeViolations(tab), [], `${name}${view}`);
    }
    await tab.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
  });

  test('the browser has had nothing to object', () => assert.deepEqual(faults, []));
});
