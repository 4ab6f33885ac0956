/** The check marks of the web page in a browser without scripts: seen, heard, and opened from the keyboard. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { checkedPage } from './checked-page.ts';
import { needs } from './tools.ts';
import { startBrowser, writeSite } from './written-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'contextpage-verdicts-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What each line says, in the order of the page. */
const LINES: readonly RegExp[] = [
  /^Verbatim Passage$/u,
  /^Edited: .+ Passage$/u,
  /^Altered: 2 words differ from the source .+ Compare$/u,
  /^Wrong source: the words stand in “A council in the customs house” Where it stands$/u,
  /^Not found: the copy .*does not have these words What was searched$/u,
  /^Verbatim Passage$/u,
  /^Corrected on 3 May 2026 Former wording$/u,
  /^p\. 12 · Altered: 1 word differs .+ Compare$/u,
  /^Corrected in May 2026 Former wording$/u,
  /^Source unreadable: .+ Why$/u,
];

describe('In a browser without scripts', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;

  before(async () => {
    browser = await startBrowser();
    await writeSite(folder, checkedPage(), { singleFile: true });
  });

  after(() => browser.close());

  async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<Tab> {
    const tab = await browser.newPage({ javaScriptEnabled: false, ...options });
    await tab.goto(`file://${folder}/index.html`);
    return tab;
  }

  test('each line says its verdict in words and what it opens on; altered words alone are open', async () => {
    const tab = await open();
    const said = (await tab.locator('.check summary').allTextContents()).map((text) =>
      text.replace(/\s+/gu, ' ').trim(),
    );
    assert.equal(said.length, LINES.length);
    for (const [i, line] of LINES.entries()) assert.match(said[i] ?? '', line);
    assert.equal(await tab.locator('p.check', { hasText: 'Not checked' }).count(), 1);
    const opened = await tab.locator('.check[open] summary').allTextContents();
    assert.deepEqual(
      opened.map((text) => /Altered/u.test(text)),
      [true, true],
    );
    await tab.close();
  });

  test('the keyboard reaches every line, and Enter opens and closes it', async () => {
    const tab = await open();
    const lines = tab.locator('.check summary');
    const passage = tab.locator('details.check', { hasText: 'Verbatim' }).first().locator('.more');
    assert.equal(await passage.isVisible(), false);
    const reached = new Set<number | undefined>();
    for (let i = 0; i < 160 && reached.size < LINES.length; i++) {
      await tab.keyboard.press('Tab');
      const focused = tab.locator('.check summary:focus');
      if ((await focused.count()) === 0) continue;
      reached.add((await focused.boundingBox())?.y);
      if (reached.size === 1) {
        await tab.keyboard.press('Enter');
        assert.equal(await passage.isVisible(), true);
        await tab.keyboard.press('Enter');
        assert.equal(await passage.isVisible(), false);
      }
    }
    assert.equal(reached.size, await lines.count());
    await tab.close();
  });

  test('a passage opens on the words of the source, marked, between what stands around them', async () => {
    const tab = await open();
    await tab.locator('.check summary').first().click();
    const more = tab.locator('details.check').first().locator('.more');
    assert.equal(await more.locator('mark').textContent(), 'nine boats lie in the channel');
    assert.match((await more.locator('.passage').textContent()) ?? '', /since nine boats lie in the channel\. Nobody/u);
    await tab.close();
  });

  test('altered words and the source’s are one text, in which each says whose it is', async () => {
    const tab = await open();
    const merged = tab.locator('.q.altered .passage').first();
    assert.equal(await merged.locator('ins').first().textContent(), '[the source only: not]');
    assert.equal(await merged.locator('del').first().textContent(), '[this page only: summer]');
    await tab.close();
  });

  test('what was withdrawn answers at its permalink, and what still stands is not called withdrawn', async () => {
    const tab = await open();
    const gone = tab.locator('.gone');
    assert.equal(await gone.count(), 1);
    assert.equal(await gone.getAttribute('id'), 'pell-2025-ferry');
    assert.equal((await gone.textContent())?.replace(/\s/gu, ' '), 'Withdrawn on 3 May 2026. At the author’s request.');
    await tab.close();
  });
});
