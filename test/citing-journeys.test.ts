/** What readers do to cite sources and to take them along, from the disk in a browser. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page as Tab } from 'playwright-core';
import { readPage } from '../src/index.ts';
import { becomes, eventually } from './eventually.ts';
import { STATES } from './site-pages.ts';
import { needs } from './tools.ts';
import { axeViolations, startBrowser, writeSite } from './written-site.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-citing-'));
after(() => rmSync(root, { recursive: true, force: true }));

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;
  let tab: Tab;
  const faults: string[] = [];
  const OPTIONS = { baseName: 'harbour', stamp: '1a2b3c4d', commonStyles: { former: new Map() } };

  before(async () => {
    await writeSite(join(root, 'site'), STATES, OPTIONS);
    await writeSite(join(root, 'alone'), STATES, { ...OPTIONS, singleFile: true });
    browser = await startBrowser();
    tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    tab.on('console', (message) => faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
  });

  after(() => browser.close());

  const address = (folder: string, query = '') => `file://${join(root, folder, 'index.html')}${query}`;
  const open = (folder: string, query = '') => tab.goto(address(folder, query));
  const cite = async (id: string) => {
    const panel = tab.locator(`[id="${id}"] .cite`);
    await panel.locator('summary').first().click();
    await panel.getByRole('combobox', { name: 'Citation style' }).waitFor();
    return panel;
  };
  /** The button says so for two seconds only, so it is watched before it is pressed. */
  const copy = (panel: Locator, button: Locator) =>
    Promise.all([panel.getByRole('button', { name: 'Copied' }).waitFor(), button.click()]);
  /** What the reader pastes as text and as text with italics, without a clipboard of the machine. */
  const watchClipboard = () =>
    tab.evaluate(`navigator.clipboard.write = async ([item]) => {
      for (const type of item.types) window[type] = await (await item.getType(type)).text();
    }`);

  test('the reader’s style is that of all sources, is copied with its italics, and is kept', async () => {
    await open('site');
    await watchClipboard();
    const first = await cite('long');
    const second = await cite('three-quotations');
    const own = await second.locator('[aria-live]').textContent();
    await first.getByLabel('Citation style').selectOption('APA');
    const line = 'Holm, A. (2021, March 29). What the barges carry. Coast and River. https://paper.example/2021/3/29/';
    await becomes(() => second.locator('[aria-live]').textContent(), line);
    await copy(second, second.getByRole('button', { name: 'Copy', exact: true }).first());
    assert.equal(await tab.evaluate('window["text/plain"]'), line);
    assert.match(String(await tab.evaluate('window["text/html"]')), /<i>Coast and River<\/i>/u);
    await tab.reload();
    const again = await cite('three-quotations');
    await becomes(() => again.getByLabel('Citation style').inputValue(), 'apa');
    await becomes(() => again.locator('[aria-live]').textContent(), line);
    const page = tab.locator('footer .cite');
    await page.locator('summary').first().click();
    await eventually(async () =>
      assert.match((await page.locator('[aria-live]').textContent()) ?? '', /^The Lune harbour .* \(2021, April 12\)/u),
    );
    await again.getByLabel('Citation style').selectOption('As on this page');
    await becomes(() => again.locator('[aria-live]').textContent(), own);
  });

  test('behind “Cite” stand BibTeX, each quotation with its reference, and the way to its words in the source', async () => {
    await open('site');
    await watchClipboard();
    const panel = await cite('three-quotations');
    await panel.locator('summary', { hasText: 'BibTeX' }).click();
    const { page } = await readPage((await panel.locator('pre').textContent()) ?? '', { name: 'copied.bib' });
    assert.deepEqual(
      page.entries.map(({ reference, quotations }) => [reference, quotations]),
      [[STATES.entries.find(({ id }) => id === 'three-quotations')?.reference, []]],
    );
    await copy(panel, panel.getByRole('button', { name: 'Copy quotation with its reference' }).nth(1));
    assert.equal(
      await tab.evaluate('window["text/plain"]'),
      '“The second is short.”\nAda Holm, ‘What the barges carry’, Coast and River, 29 March 2021, https://paper.example/2021/3/29/',
    );
    const places = await panel.getByRole('link', { name: 'Look for it in the source' }).all();
    assert.deepEqual(await Promise.all(places.map((link) => link.getAttribute('href'))), [
      'https://paper.example/2021/3/29/#:~:text=until%20the%20first%20pile%20was%20driven',
      'https://paper.example/2021/3/29/#:~:text=The%20second%20is%20short',
      'https://paper.example/2021/3/29/#:~:text=The%20third%20is%20spoken',
    ]);
  });

  for (const folder of ['site', 'alone']) {
    test(`the sources that a search has found are saved in four forms, with their quotations (${folder})`, async () => {
      await open(folder, '?q=dredging&outlet=Coast+and+River');
      const found = await tab.locator('article:visible').evaluateAll((all) => all.map((one) => one.id));
      assert.deepEqual(found, ['long']);
      for (const extension of ['ris', 'bib', 'csl.json', 'txt']) {
        await tab.getByLabel('Format of the file').selectOption(extension);
        const [download] = await Promise.all([
          tab.waitForEvent('download'),
          tab.getByRole('button', { name: 'Save these sources (1)' }).click(),
        ]);
        const name = `harbour-selection.${extension}`;
        assert.equal(download.suggestedFilename(), name);
        const text = readFileSync(await download.path(), 'utf8');
        if (extension === 'txt') assert.match(text, /^Ada Okonjo, ‘Lessons .*\n$/u);
        else {
          const { page } = await readPage(text, { name });
          assert.deepEqual(
            page.entries.map((entry) => [entry.id, entry.reference.title, entry.quotations[0]?.text.plain]),
            STATES.entries
              .slice(0, 1)
              .map((entry) => [entry.id, entry.reference.title, entry.quotations[0]?.text.plain]),
          );
        }
        await tab.locator('.save [role=status]', { hasText: `Saved as ${name}` }).waitFor();
      }
      await tab.getByRole('searchbox', { name: 'Search' }).fill('');
      await tab.getByRole('button', { name: /^Remove filter/u }).click();
      await becomes(() => tab.locator('.save').isVisible(), false);
    });
  }

  test('where the citations do not load, the page says what can be done, and another try brings them', async () => {
    const lost = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await lost.route('**/cite-*', (route) => route.abort());
    await lost.goto(address('site', '?q=dredging'));
    const panel = lost.locator('#long .cite');
    await panel.locator('summary').first().click();
    await panel.getByText('did not load').waitFor();
    await lost.getByRole('button', { name: /^Save these sources/u }).click();
    await lost.locator('.save', { hasText: 'nothing was saved' }).waitFor();
    await lost.unroute('**/cite-*');
    await panel.locator('summary').first().click();
    await panel.locator('summary').first().click();
    await panel.getByLabel('Citation style').waitFor();
    assert.equal(await panel.getByText('did not load').count(), 0);
    await lost.close();
  });

  test('without scripts “Cite” opens on the reference, and nothing dead is shown', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(address('site'));
    const panel = bare.locator('#three-quotations .cite');
    await panel.locator('summary').click();
    assert.match((await panel.locator('div').textContent()) ?? '', /^Ada Holm, .*\/29\/Link to quotation 1/u);
    assert.equal(await bare.locator('button, select').filter({ visible: true }).count(), 0);
    await context.close();
  });

  test('axe finds no violation in what is opened', async () => {
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1440, 'light'],
    ] as const) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      await open('site', '?q=barge');
      await cite('three-quotations');
      await tab.locator('summary:visible', { hasText: 'BibTeX' }).click();
      assert.deepEqual(await axeViolations(tab), []);
      assert.equal(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
      if (process.env.SHOTS)
        await tab.screenshot({ path: `${process.env.SHOTS}/cite-${width}.png`, fullPage: width < 400 });
    }
  });

  test('the browser has had nothing to object', () => assert.deepEqual(faults, []));
});
