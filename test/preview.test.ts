/** Journeys with `contextpage preview`, as a person at a terminal and a browser has them. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { becomes, eventually } from './eventually.ts';
import { ask, startPreview, startPreviewProcess } from './preview-run.ts';
import { run } from './run-cli.ts';
import { needs } from './tools.ts';
import { axeViolations, startBrowser } from './written-site.ts';

const CHROMIUM = needs('chromium', 'apt-get install chromium');

function pageOf(title: string, entries: readonly string[]): string {
  return `---\ncontextpage: 1\ntitle: ${title}\nlang: en\nurl: https://quay.example/\n---\n\n${entries.join('\n\n')}\n`;
}

/** `day` is the day of March, so that every source is another one. */
function entry(day: number, words: string): string {
  return `Ada Okonjo, [‘Voyage${day} to the harbour’](https://lune.example/${day}), *Lune Herald*, ${day} March 2021\n\n> ${words}`;
}

function entries(count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    entry(i + 1, `Words of day ${i + 1} about the harbour. `.repeat(12).trim()),
  );
}

function newFolder(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-pages-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function contentOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Of the files that programs keep for a while, those of previews. */
function sitesIn(temporary: string): string[] {
  return readdirSync(temporary).filter((name) => name.startsWith('contextpage-'));
}

function buildsIn(printed: string): number {
  return printed.match(/ ports\.md,/gu)?.length ?? 0;
}

const panel = (tab: Tab) => tab.locator('section[aria-label="Preview"]');

async function opened(t: TestContext, browser: Browser, address: string): Promise<Tab> {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const foreign: string[] = [];
  tab.on('request', (one) => {
    if (new URL(one.url()).origin !== new URL(address).origin) foreign.push(one.url());
  });
  t.after(() => assert.deepEqual(foreign, [], 'the preview asks nobody else'));
  await tab.goto(address);
  return tab;
}

test('a page and a folder of pages, written in an editor beside the browser', CHROMIUM, async (t) => {
  const browser = await startBrowser();
  t.after(() => browser.close());

  await t.test('what is saved is shown, at the place that was looked at and as open as it was', async (t) => {
    const folder = newFolder(t, { 'ports.md': pageOf('Ports', entries(12)) });
    const preview = await startPreview(t, folder, ['ports.md']);
    const tab = await opened(t, browser, preview.address);
    await tab.locator('article').nth(6).scrollIntoViewIfNeeded();
    const seen = tab.locator('article', { hasText: 'Voyage6 to' });
    await seen
      .locator('details')
      .first()
      .evaluate((fold) => fold.setAttribute('open', ''));
    await tab.evaluate('document.querySelectorAll("article")[6].scrollIntoView()');
    const place = await seen.boundingBox();
    assert.ok(place);
    writeFileSync(
      join(folder, 'ports.md'),
      pageOf('Ports and quays', [...entries(12), entry(30, 'The newest words.')]),
    );
    await becomes(() => tab.locator('h1').textContent(), 'Ports and quays');
    await eventually(async () => {
      const now = await seen.boundingBox();
      assert.ok(now && Math.abs(now.y - place.y) < 3, `${now?.y} was ${place.y}`);
    });
    assert.equal(await tab.locator('details[open]').count(), 1);
    assert.equal(await seen.locator('details[open]').count(), 1);
    assert.match(preview.printed(), /\n\d\d:\d\d:\d\d ports\.md, \d+\.\d s\n/u);
  });

  await t.test('files that are put in the place of the old one are followed, and fifty saves in a burst', async (t) => {
    const folder = newFolder(t, { 'ports.md': pageOf('Ports', entries(2)) });
    const preview = await startPreview(t, folder, ['ports.md']);
    const tab = await opened(t, browser, preview.address);
    for (const title of ['Quays', 'Locks']) {
      writeFileSync(join(folder, '.ports.md.swp'), pageOf(title, entries(2)));
      renameSync(join(folder, '.ports.md.swp'), join(folder, 'ports.md'));
      await becomes(() => tab.locator('h1').textContent(), title);
    }
    const buildsBefore = buildsIn(preview.printed());
    for (let save = 1; save <= 50; save++) writeFileSync(join(folder, 'ports.md'), pageOf(`Save ${save}`, entries(2)));
    await becomes(() => tab.locator('h1').textContent(), 'Save 50');
    const builds = buildsIn(preview.printed()) - buildsBefore;
    assert.ok(builds < 10, `${builds} builds`);
  });

  await t.test('what is wrong stands at the foot with its place, until it is mended or dismissed', async (t) => {
    const good = pageOf('Ports', entries(3));
    const folder = newFolder(t, { 'ports.md': good });
    const preview = await startPreview(t, folder, ['ports.md']);
    const tab = await opened(t, browser, preview.address);
    await becomes(() => panel(tab).isVisible(), false);

    writeFileSync(join(folder, 'ports.md'), good.replaceAll('day 2 ', 'day 1 '));
    await becomes(() => panel(tab).locator('li.error code').first().textContent(), 'ports.md:10:3');
    const shown = String(await panel(tab).textContent());
    assert.match(shown, /> Words of day 1 about the harbour\./u, 'the line itself');
    assert.match(String(await tab.locator('[role=status].said').textContent()), /1 error/u);
    assert.match(preview.printed(), /ports\.md, \d+\.\d s, 1 error\n/u);
    assert.deepEqual(await axeViolations(tab), []);

    await tab.keyboard.press('Shift+Tab');
    assert.equal(await tab.evaluate('document.activeElement.shadowRoot?.activeElement?.textContent'), 'Dismiss');
    await tab.keyboard.press('Enter');
    await becomes(() => panel(tab).isVisible(), false);

    writeFileSync(join(folder, 'ports.md'), good.replaceAll('day 3 ', 'day 1 '));
    await becomes(() => panel(tab).isVisible(), true);
    assert.match(String(await panel(tab).textContent()), /Voyage3/u);
    writeFileSync(join(folder, 'ports.md'), good);
    await becomes(() => panel(tab).isVisible(), false);
  });

  await t.test('a save that cannot be read leaves the pages as they were, and says why', async (t) => {
    const good = pageOf('Ports', entries(2));
    const folder = newFolder(t, { 'ports.md': good, 'rivers.md': pageOf('Rivers', entries(3)) });
    const preview = await startPreview(t, folder, ['.']);
    assert.match(preview.printed(), new RegExp(`\\n\\d\\d:\\d\\d:\\d\\d ${basename(folder)}, \\d`, 'u'));
    const tab = await opened(t, browser, `${preview.address}ports/`);

    writeFileSync(join(folder, 'ports.md'), '');
    await becomes(async () => /ports\.md.*empty/su.test(String(await panel(tab).textContent())), true);
    assert.equal(await tab.locator('h1').textContent(), 'Ports');
    // Another save does not take away the page, either.
    writeFileSync(join(folder, 'rivers.md'), pageOf('Rivers and lakes', entries(3)));
    await eventually(() => assert.match(preview.printed(), /rivers\.md, .* not shown/u));
    assert.equal((await ask(preview.address, '/ports/')).status, 200);

    writeFileSync(join(folder, 'ports.md'), good);
    await eventually(async () => assert.match((await ask(preview.address, '/')).body, /Rivers and lakes/u));
    await becomes(() => panel(tab).isVisible(), false);

    writeFileSync(join(folder, 'contextpage.json'), '{\n  "titel": "Quays"\n}\n');
    await becomes(async () => /contextpage\.json:2:3/u.test(String(await panel(tab).textContent())), true);
    writeFileSync(join(folder, 'contextpage.json'), '{\n  "title": "Quays"\n}\n');
    await becomes(() => panel(tab).isVisible(), false);
    // The tab may be loading the page again at this moment.
    await eventually(() => tab.goto(preview.address));
    await becomes(() => tab.locator('h1').textContent(), 'Quays');

    writeFileSync(join(folder, 'weirs.md'), pageOf('Weirs', entries(2)));
    await becomes(() => tab.locator('h2', { hasText: 'Weirs' }).count(), 1);
    rmSync(join(folder, 'weirs.md'));
    await becomes(() => tab.locator('h2', { hasText: 'Weirs' }).count(), 0);
  });

  await t.test(
    'a page that cannot be shown at first is shown when it is mended; the end of the preview is told',
    async (t) => {
      const folder = newFolder(t, { 'ports.md': '' });
      const preview = await startPreview(t, folder, ['ports.md']);
      const tab = await opened(t, browser, preview.address);
      await becomes(async () => /empty/u.test(String(await panel(tab).textContent())), true);
      assert.equal(await tab.locator('h1').textContent(), 'Nothing can be shown yet');
      assert.deepEqual(await axeViolations(tab), []);
      writeFileSync(join(folder, 'ports.md'), pageOf('Ports', entries(2)));
      await becomes(() => tab.locator('h1').textContent(), 'Ports');
      assert.equal(await preview.end(), 0);
      await becomes(async () => /The preview has ended/u.test(String(await panel(tab).textContent())), true);
    },
  );
});

test('a preview answers this machine alone, with nothing but the site', async (t) => {
  const folder = newFolder(t, { 'ports.md': pageOf('Ports', entries(2)), 'secret.txt': 'secret' });
  const { address } = await startPreview(t, folder, ['ports.md']);
  const { port } = new URL(address);
  assert.match((await ask(address, '/')).body, /<h1[^>]*>Ports/u);
  assert.equal((await ask(address, '/', { headers: { Host: `localhost:${port}` } })).status, 200);
  for (const host of ['quay.example', `quay.example:${port}`, `127.0.0.1.quay.example:${port}`, '127.0.0.1'])
    assert.equal((await ask(address, '/', { headers: { Host: host } })).status, 403, host);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await ask(address, '/', { method });
    assert.deepEqual([status, headers.allow], [405, 'GET, HEAD'], method);
  }
  const head = await ask(address, '/', { method: 'HEAD' });
  assert.deepEqual([head.status, head.body], [200, '']);
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/.contextpage',
    `/${folder}/secret.txt`,
    '/secret.txt',
    '//etc/passwd',
    '/%',
    `/${'a'.repeat(5000)}`,
    '/index.html/ports.docx',
  ]) {
    const { status, body } = await ask(address, path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /<h1>Ports|^secret/u, path);
  }
  const { status: ofIcon, body: icon } = await ask(address, '/favicon.ico');
  assert.deepEqual([ofIcon, icon], [204, ''], 'browsers ask for it unasked, and report what is missing');
  const { headers } = await ask(address, '/ports.docx');
  assert.match(headers['content-type'] ?? '', /wordprocessingml/u);
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
});

test('however a preview ends, nothing is left, and nothing was written beside the pages', async (t) => {
  const folder = newFolder(t, { 'ports.md': pageOf('Ports', entries(2)), 'rivers.md': pageOf('Rivers', entries(2)) });
  const before = contentOf(folder);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    const preview = await startPreviewProcess(t, folder, ['ports.md']);
    assert.notDeepEqual(sitesIn(preview.temporary), []);
    assert.equal(await preview.end(signal), 0, signal);
    assert.deepEqual(sitesIn(preview.temporary), [], signal);
  }
  const killed = await startPreviewProcess(t, folder, ['ports.md']);
  assert.equal(await killed.end('SIGKILL'), 'SIGKILL');
  assert.equal(sitesIn(killed.temporary).length, 1);
  const next = await startPreviewProcess(t, folder, ['ports.md'], killed.temporary);
  assert.equal(sitesIn(killed.temporary).length, 1, 'the next one removes what a killed one left');
  assert.equal(await next.end('SIGINT'), 0);
  assert.deepEqual(sitesIn(killed.temporary), []);
  assert.deepEqual(contentOf(folder), before);
});

test('a preview that cannot begin says why', async (t) => {
  const folder = newFolder(t, { 'ports.md': pageOf('Ports', entries(1)) });
  mkdirSync(join(folder, 'empty'));
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  const { port } = other.address() as AddressInfo;
  const taken = await run(folder, ['preview', 'ports.md', '--port', String(port)]);
  assert.deepEqual([taken.code, taken.stdout], [2, '']);
  assert.match(taken.stderr, new RegExp(`port ${port}: another program has it; give another port`, 'u'));
  for (const [argument, sentence] of [
    ['gone.md', /Cannot read “gone\.md”: there is no such file/u],
    ['https://quay.example/', /contextpage init --from/u],
    ['-', /contextpage init --from/u],
  ] as const) {
    const { code, stderr } = await run(folder, ['preview', argument]);
    assert.equal(code, 2, argument);
    assert.match(stderr, sentence);
  }
  assert.equal((await run(folder, ['preview', 'ports.md', '--port', '70000'])).code, 2);
});
