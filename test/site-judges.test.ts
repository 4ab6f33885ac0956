/** The web page before outside judges: an accessibility checker, and a browser. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page as Tab } from 'playwright-core';
import { writePage } from '../src/write/write.ts';
import { DOWNLOADS, PAGES } from './site-pages.ts';
import { needs } from './tools.ts';
import { axeViolations, openAll, startBrowser, writeSite } from './written-site.ts';

const root = mkdtempSync(join(tmpdir(), 'contextpage-site-'));
const documents = Object.keys(PAGES).map((name) => join(root, name, 'index.html'));

/** Words in every field, then every button and box, one after the other. */
const USE_ALL = `for (const field of document.querySelectorAll('input[type=search]')) {
  field.value = 'gate';
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
for (const one of document.querySelectorAll('button, input')) one.click();`;

/** The sum of all shifts of the layout, once frames have been drawn with all fonts. */
const SHIFT = `(async () => {
  let sum = 0;
  const count = (shifts) => { for (const { value } of shifts) sum += value; };
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  count(observer.takeRecords());
  return sum;
})()`;

before(async () => {
  for (const [name, page] of Object.entries(PAGES)) {
    await writeSite(join(root, name), page, { baseName: 'harbour', downloads: DOWNLOADS });
  }
});

after(() => rmSync(root, { recursive: true, force: true }));

test('A page of fifteen sources has at most 12 kB, its style sheet at most 6 kB', async () => {
  const page = PAGES.sixty;
  assert.ok(page);
  const [index] = await writePage({ ...page, entries: page.entries.slice(0, 15) }, 'html', { downloads: DOWNLOADS });
  assert.ok(typeof index?.content === 'string');
  const css = /<style>(.*)<\/style>/su.exec(index.content)?.[1] ?? '';
  assert.ok(css.length > 1000);
  assert.ok(gzipSync(css).length <= 6000, `${gzipSync(css).length} bytes`);
  assert.ok(gzipSync(index.content).length <= 12_000, `${gzipSync(index.content).length} bytes`);
});

describe('In a browser', needs('chromium', 'apt-get install chromium'), () => {
  let browser: Browser;
  let server: Server;
  let origin = '';

  before(async () => {
    browser = await startBrowser();
    // Fonts come late, as they do over slow lines.
    server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const isFont = path.endsWith('.woff2');
      response.setHeader('content-type', isFont ? 'font/woff2' : 'text/html; charset=utf-8');
      if (existsSync(join(root, path)))
        setTimeout(() => response.end(readFileSync(join(root, path))), isFont ? 400 : 0);
      // Browsers ask every host for an icon of their own accord.
      else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    origin = `http://127.0.0.1:${address.port}`;
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  async function open(url: string, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Tab> {
    const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await tab.goto(url);
    return tab;
  }

  test('axe finds no violation on a dark phone and on a light desk', async () => {
    const [phone, desk] = [[390, 'dark'] as const, [1440, 'light'] as const];
    const ways = {
      states: [phone, desk],
      checked: [phone, desk],
      arabic: [phone],
      checkedArabic: [desk],
      sections: [desk],
      empty: [phone],
    };
    for (const [name, windows] of Object.entries(ways)) {
      for (const [width, scheme] of windows) {
        const tab = await open(`file://${join(root, name, 'index.html')}`, width, scheme);
        await openAll(tab);
        assert.deepEqual(await axeViolations(tab), [], `${name} at ${width}, ${scheme}`);
        await tab.close();
      }
    }
  });

  test('No page scrolls sideways, down to 320 pixels', async () => {
    for (const document of documents) {
      const tab = await open(`file://${document}`, 320);
      await openAll(tab);
      for (const width of [320, 390, 768, 960, 1024, 1248, 1440]) {
        await tab.setViewportSize({ width, height: 900 });
        assert.ok(
          Number(await tab.evaluate('document.documentElement.scrollWidth')) <= width,
          `${document} at ${width}`,
        );
      }
      await tab.close();
    }
  });

  test('It asks no other host for anything, its fonts load from a server and from the disk, and the browser has nothing to object', async () => {
    for (const url of [`${origin}/states/index.html`, `file://${join(root, 'states/index.html')}`]) {
      const tab = await browser.newPage();
      const asked: string[] = [];
      const logged: string[] = [];
      tab.on('request', (request) => asked.push(request.url()));
      tab.on('console', (message) => logged.push(message.text()));
      await tab.goto(url);
      const loaded = await tab.evaluate(
        `document.fonts.ready.then((fonts) => [...fonts].filter((face) => face.status === 'loaded' && face.family.startsWith('Source')).map((face) => face.family + ' ' + face.style).sort())`,
      );
      assert.deepEqual(loaded, ['Source Sans 3 italic', 'Source Sans 3 normal', 'Source Serif 4 normal'].sort(), url);
      assert.deepEqual(
        asked.filter((one) => !one.startsWith(url.replace('index.html', ''))),
        [],
      );
      assert.deepEqual(logged, [], url);
      await tab.close();
    }
  });

  test('Whatever is opened, looked for or printed, no page of a site asks another host for anything', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const sites = ['states', 'checkedArabic', 'sixty'];
    const files = sites.flatMap((site) => readdirSync(join(root, site)).map((file) => `${site}/${file}`));
    for (const path of files.filter((file) => file.endsWith('.html'))) {
      const tab = await context.newPage();
      await tab.goto(`${origin}/${path}`);
      await openAll(tab);
      await tab.evaluate(USE_ALL);
      await tab.emulateMedia({ media: 'print' });
      await tab.evaluate('document.fonts.ready.then(() => 0)');
      await tab.close();
    }
    assert.ok(asked.some((url) => url.endsWith('.js')));
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(`${origin}/`)),
      [],
    );
    await context.close();
  });

  test('Nothing moves when the fonts arrive', async (t) => {
    const blank = await browser.newPage();
    const fallback = `new FontFace('x', 'local("Arial"), local("Liberation Sans"), local("Arimo")').load().then(() => true, () => false)`;
    if (!(await blank.evaluate(fallback))) return t.skip('install fonts-liberation: no font of the widths of Arial');
    for (const width of [390, 1440]) {
      const tab = await open(`${origin}/states/index.html`, width);
      const shift = await tab.evaluate(SHIFT);
      assert.ok(Number(shift) < 0.02, `shift of ${shift} at ${width}`);
      await tab.close();
    }
  });

  test('The first reference stands above the fold of a phone', async () => {
    const tab = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await tab.goto(`file://${join(root, 'states/index.html')}`);
    const bottom = await tab.evaluate(`document.querySelector('.ref').getBoundingClientRect().bottom`);
    assert.ok(Number(bottom) < 844, `${bottom}`);
    await tab.close();
  });

  test('Printed, a page has its sources and nothing that only a screen can use', async () => {
    for (const name of ['states', 'checked']) {
      const tab = await open(`file://${join(root, name, 'index.html')}`, 800);
      await tab.emulateMedia({ media: 'print' });
      const shown = (selector: string): Promise<unknown> =>
        tab.evaluate(
          `[...document.querySelectorAll('${selector}')].filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.outerHTML)`,
        );
      assert.notDeepEqual(await shown('article .ref'), [], name);
      assert.deepEqual(await shown('input, button, nav a, .tools a, .skip'), [], name);
      await tab.close();
    }
  });
});
