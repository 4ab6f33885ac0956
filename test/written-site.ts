/** Web pages on the disk, and a browser that looks at them. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page as Tab } from 'playwright-core';
import type { Page } from '../src/model/page.ts';
import { writePage } from '../src/write/write.ts';
import type { OutputFile, WriteOptions } from '../src/write/writer.ts';
import { becomes } from './eventually.ts';

/** Writes the web page of a page into a folder, which need not be there. */
export async function writeSite(
  folder: string,
  page: Page,
  options: Partial<WriteOptions> = {},
): Promise<readonly OutputFile[]> {
  const files = await writePage(page, 'html', options);
  for (const { path, content } of files) {
    assert.ok(typeof content === 'string' || content instanceof Uint8Array);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return files;
}

/** The Chromium on PATH, without its sandbox, which it has not for root. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
  return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Opens all that can be opened, and waits for what the script puts there, where the page has one. */
export async function openAll(tab: Tab): Promise<void> {
  await tab.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
  await becomes(() => tab.locator('html:has(script[data-words]) .cite[open]:not(:has(pre))').count(), 0);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE = `axe.run({ rules: { 'target-size': { enabled: true } } }).then((found) => found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' ')))`;

/** What axe objects to in what the tab shows: a rule and the elements that break it. */
export async function axeViolations(tab: Tab): Promise<unknown> {
  await tab.evaluate(AXE);
  return await tab.evaluate(RUN_AXE);
}
