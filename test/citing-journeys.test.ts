/** What readers do to cite sources and to take them along, from the disk in a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Browser, chromium, type Page as Tab } from 'playwright-core';
import { readPage } from '../src/index.ts';
import { writePage } from '../src/write/write.ts';
import type { OutputFile } from '../src/write/writer.ts';
import { STATES } from './site-pages.ts';
import { needs } from './tools.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-citing-'));
after(() => rmSync(root, { recursive: true, force: true }));

function save(files: readonly OutputFile[], folder: string): void {
  for (const file of files) {
    const path = join(root, folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    assert.ok(typeof file.content === 'string' || file.content instanceof Uint8Array);
    writeFileSync(path, file.content);
  }
}

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;
  let tab: Tab;
  const faults: string[] = [];
  const OPTIONS = { baseName: 'harbour', stamp: '1a2b3c4d', commonStyles: { former: new Map() } };

  before(async () => {
    save(await writePage(STATES, 'html', OPTIONS), 'site');
    save(await writePage(STATES, 'html', { ...OPTIONS, singleFile: true }), 'alone');
    const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    tab.on('console', (message) => faults.push(message.text()));
    tab.on('pageerror', (error) => faults.push(error.message));
  });

  after(() => browser.close());

  const open = (folder: string, query = '') => tab.goto(`file://${join(root, folder, 'index.html')}${query}`);
  const cite = async (id: string) => {
    const panel = tab.locator(`[id="${id}"] .cite`);
    await panel.locator('summary').first().click();
    await panel.getByRole('combobox', { name: 'Citation style' }).waitFor();
    return panel;
  };
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
    await first.getByLabel('Citation style').selectOption('APA');
    const line = 'Holm, A. (2021, March 29). What the barges carry. Coast and River. https://paper.example/2021/3/29/';
    assert.equal(await second.locator('[aria-live]').textContent(), line);
    await second.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await second.getByRole('button', { name: 'Copied' }).waitFor();
    assert.equal(await tab.evaluate('window["text/plain"]'), line);
    assert.match(String(await tab.evaluate('window["text/html"]')), /<i>Coast and River<\/i>/u);
    await tab.reload();
    const again = await cite('three-quotations');
    assert.equal(await again.getByLabel('Citation style').inputValue(), 'apa');
    assert.equal(await again.locator('[aria-live]').textContent(), line);
    const page = tab.locator('footer .cite');
    await page.locator('summary').first().click();
    assert.match((await page.locator('[aria-live]').textContent()) ?? '', /^The Lune harbour .* \(2021, April 12\)/u);
    await again.getByLabel('Citation style').selectOption('As on this page');
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
    await panel.getByRole('button', { name: 'Copy quotation with its reference' }).nth(1).click();
    await panel.getByRole('button', { name: 'Copied' }).waitFor();
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
      assert.equal(await tab.locator('.save').isVisible(), false);
    });
  }

  test('where the citations do not load, the page says what can be done, and another try brings them', async () => {
    await open('site', '?q=dredging');
    const assets = join(root, 'site', 'assets');
    renameSync(assets, `${assets}-away`);
    const quiet = faults.length;
    const panel = tab.locator('#long .cite');
    await panel.locator('summary').first().click();
    await panel.getByText('did not load').waitFor();
    await tab.getByRole('button', { name: /^Save these sources/u }).click();
    await tab.locator('.save', { hasText: 'nothing was saved' }).waitFor();
    renameSync(`${assets}-away`, assets);
    faults.splice(quiet);
    await panel.locator('summary').first().click();
    await panel.locator('summary').first().click();
    await panel.getByLabel('Citation style').waitFor();
    assert.equal(await panel.getByText('did not load').count(), 0);
  });

  test('without scripts “Cite” opens on the reference, and nothing dead is shown', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(`file://${join(root, 'site', 'index.html')}`);
    const panel = bare.locator('#three-quotations .cite');
    await panel.locator('summary').click();
    assert.match((await panel.locator('div').textContent()) ?? '', /^Ada Holm, .*\/29\/Link to quotation 1/u);
    assert.equal(await bare.locator('button, select').filter({ visible: true }).count(), 0);
    await context.close();
  });

  test('axe finds no violation in what is opened', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const run = `axe.run({ rules: { 'target-size': { enabled: true } } }).then((found) => found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' ')))`;
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1440, 'light'],
    ] as const) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.emulateMedia({ colorScheme });
      await open('site', '?q=barge');
      await cite('three-quotations');
      await tab.locator('summary:visible', { hasText: 'BibTeX' }).click();
      await tab.evaluate(axe);
      assert.deepEqual(await tab.evaluate(run), []);
      assert.equal(await tab.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
      if (process.env.SHOTS)
        await tab.screenshot({ path: `${process.env.SHOTS}/cite-${width}.png`, fullPage: width < 400 });
    }
  });

  test('the browser has had nothing to object', () => assert.deepEqual(faults, []));
});
