/** `node test/wordpress/shots.ts FOLDER`: how a published page looks in the themes of WordPress, to be looked at by people. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { run } from '../run-cli.ts';
import { startWordPress } from './wordpress.ts';

const PAGE = 'halder-barrier.md';
const WIDTHS = { desk: 1280, phone: 390 };
const [folder = '.'] = process.argv.slice(2);

const wordPress = await startWordPress();
const work = mkdtempSync(join(tmpdir(), 'contextpage-shots-'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  cpSync(fileURLToPath(new URL(`../../examples/${PAGE}`, import.meta.url)), join(work, PAGE));
  const env = { CONTEXTPAGE_WORDPRESS_USER: 'editor', CONTEXTPAGE_WORDPRESS_PASSWORD: wordPress.passwords.editor };
  const { stdout, stderr } = await run(work, ['publish', wordPress.url, PAGE], { env });
  process.stdout.write(stdout + stderr);
  const id = /page_id=(\d+)/u.exec(stdout)?.[1] ?? '';
  const address = wordPress.php(`wp_publish_post(${id}); echo get_permalink(${id});`);
  for (const theme of ['twentytwentyone', 'twentytwentythree']) {
    wordPress.php(`switch_theme('${theme}');`);
    for (const [name, width] of Object.entries(WIDTHS)) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(address);
      // Its head and the first sources, as much as a person looks at.
      const clip = { x: 0, y: 0, width, height: 2400 };
      await page.screenshot({ path: join(folder, `${theme}-${name}.png`), fullPage: true, clip });
      await page.close();
    }
  }
} finally {
  await browser.close();
  await wordPress.stop();
  rmSync(work, { recursive: true, force: true });
}
