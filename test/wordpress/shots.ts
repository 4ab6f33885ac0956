/**
 * `node test/wordpress/shots.ts FOLDER`: how a published page looks in the themes of WordPress and in its editor, and one
 * that reads from right to left, to be looked at by people. `small.png` is the picture in docs/wordpress.md.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { writeWordPress } from '../../src/write/wordpress/wordpress.ts';
import { arabicPage } from '../docx-pages.ts';
import { run } from '../run-cli.ts';
import { openEditor } from './editor.ts';
import { startWordPress } from './wordpress.ts';

const PAGE = 'halder-barrier.md';
const WIDTHS = { desk: 1280, phone: 390 };
/** Its first sources, in a width that is read well in a document. */
const SMALL = { width: 760, height: 900 };
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
  const arabic = wordPress.php(
    `echo get_permalink(wp_insert_post(wp_slash(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Arabic',
      'post_content' => base64_decode('${Buffer.from(writeWordPress(arabicPage, { stamp: '01234567' })).toString('base64')}')])));`,
  );
  const take = async (url: string, name: string, width: number, height = 2400): Promise<void> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(url);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, clip: { x: 0, y: 0, width, height } });
    await page.close();
  };
  for (const theme of ['twentytwentyone', 'twentytwentythree']) {
    wordPress.php(`switch_theme('${theme}');`);
    for (const [name, width] of Object.entries(WIDTHS)) {
      await take(address, `${theme}-${name}`, width);
      await take(arabic, `${theme}-${name}-rtl`, width);
    }
  }
  await take(address, 'small', SMALL.width, SMALL.height);
  const editor = await openEditor(browser, wordPress, Number(id));
  await editor.keyboard.press('Escape');
  await editor.setViewportSize({ width: WIDTHS.desk, height: 1600 });
  await editor.screenshot({ path: join(folder, 'editor.png') });
} finally {
  await browser.close();
  await wordPress.stop();
  rmSync(work, { recursive: true, force: true });
}
