/** Accounts of how a page was read, and of how a document was edited, before outside judges: an accessibility checker, and a browser. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { editsReports } from './edits-reports.ts';
import { lossReports } from './loss-reports.ts';
import { needs } from './tools.ts';
import { axeViolations, startBrowser } from './written-site.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-report-'));
const documents: string[] = [];

before(async () => {
  for (const [name, html] of [...(await lossReports()), ...editsReports()]) {
    writeFileSync(join(root, `${name}.html`), html);
    documents.push(join(root, `${name}.html`));
  }
});

after(() => rmSync(root, { recursive: true, force: true }));

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;

  before(async () => {
    browser = await startBrowser();
  });

  after(() => browser.close());

  test('axe finds no violation and nothing scrolls sideways, light and dark, down to 320 pixels', async () => {
    for (const document of documents) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const tab = await browser.newPage({ viewport: { width: 320, height: 900 }, colorScheme });
        await tab.goto(`file://${document}`);
        await tab.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        assert.deepEqual(await axeViolations(tab), [], `${document}, ${colorScheme}`);
        assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), 320, document);
        await tab.close();
      }
    }
  });

  test('each link of the list of doubtful parts leads to the words that it names', async () => {
    const tab = await browser.newPage();
    await tab.goto(`file://${documents[0]}`);
    const pairs = (await tab.evaluate(
      `[...document.querySelectorAll('.lost a[href^="#f"]')].map((link) => [
        link.parentElement.querySelector('bdi').textContent,
        document.querySelector(link.hash).lastChild.textContent,
      ])`,
    )) as [string, string][];
    assert.ok(pairs.length >= 6);
    for (const [named, shown] of pairs) assert.equal(shown, named);
    await tab.close();
  });
});
