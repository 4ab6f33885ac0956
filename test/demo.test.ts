/** `npm run demo`, as who has just cloned the project runs it: the journey from sources to a page with all its marks. */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { needs } from './tools.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contextpage-demo-'));
const VERDICTS = ['Verbatim', 'Edited', 'Altered', 'Wrong source', 'Not found', 'Source unreadable', 'Not checked'];

describe('The demo', () => {
  let demo: ChildProcess;
  let said = '';

  before(async () => {
    demo = spawn(process.execPath, ['scripts/demo.ts', join(folder, 'demo')], { cwd: root });
    demo.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    while (!said.includes('Ctrl-C')) {
      const [ended] = await Promise.race([once(demo.stdout ?? demo, 'data').then(() => [false]), once(demo, 'exit')]);
      if (ended !== false) assert.fail(`The demo ended with ${ended}: ${said}`);
    }
  });

  after(async () => {
    // A demo that ended by itself has told so already, and would not tell it again.
    if (demo.exitCode === null && demo.kill()) await once(demo, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });

  test('captures the sources, judges the quotations and says what to open', () => {
    assert.match(said, /14 new · 1 not kept/u);
    assert.match(said, /9 verbatim · 2 edited · 1 altered · 1 wrong source · 1 not found · 1 unreadable/u);
    assert.match(said, /The page with its marks: +http:\/\/127\.0\.0\.1:\d+\//u);
  });

  test('hands out receipts that the one-file checker confirms by the archive', () => {
    const checker = join(root, 'dist', 'check-receipts.mjs');
    const files = ['receipts.json', 'archive'].map((name) => join(folder, 'demo', name));
    const checked = execFileSync(process.execPath, [checker, ...files], { cwd: tmpdir(), encoding: 'utf8' });
    assert.match(checked, /\n15 confirmed · none failed\n$/u);
  });

  test(
    'shows all seven marks, and axe finds no violation, light and dark',
    needs('chromium', 'apt-get install chromium'),
    async () => {
      const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\/$/mu.exec(said)?.[0] ?? '';
      for (const colorScheme of ['light', 'dark'] as const) {
        const tab = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme });
        await tab.goto(address);
        const lines = await tab.locator('.check .v').allTextContents();
        assert.deepEqual(new Set(lines.map((line) => line.replace(':', '').trim())), new Set(VERDICTS));
        await tab.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
        await tab.evaluate(axe);
        const found = await tab.evaluate(`axe.run().then(({ violations }) => violations.map((one) => one.id))`);
        assert.deepEqual(found, [], colorScheme);
      }
      await browser.close();
    },
  );
});
