/**
 * Finding in a list that stands on several pages, beside two libraries that others use for it, in the same Chromium.
 *
 *   node bench/finding/large.ts [DIR]
 *
 * DIR is where `npm install minisearch pagefind` was run; neither is a dependency. Without it only ours is measured.
 * Prints a table in Markdown: time to build, compressed bytes of the first view (without fonts) and of the first query,
 * and milliseconds from a key to the frame that shows twenty of the sources found.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import type { Page } from '../../src/model/page.ts';
import { writePage } from '../../src/write/write.ts';
import { largePage } from './pages.ts';

/** Few sources have it, and they stand far apart. */
const FIRST_QUERY = 'pump 165';
/** Typed one character at a time, twenty keys in all. */
const TYPED = ['the council', 'ferry mil'];

interface Finder {
  readonly name: string;
  /** Writes the site, or the index for it, into a folder. */
  readonly build: (page: Page, folder: string) => Promise<void>;
  /** Text of `find(query)` for the browser, which ends when what it found is shown. */
  readonly code: string;
}

const OURS: Finder = {
  name: 'contextpage',
  async build(page, folder) {
    for (const { path, content } of await writePage(page, 'html', {})) write(folder, path, content as string);
  },
  code: `
const settled = () => document.querySelector('main').ariaBusy !== 'true';
window.find = async (query) => {
  const field = document.querySelector('input[name=q]');
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const busy = new MessageChannel();
  while (!settled()) await new Promise((done) => { busy.port1.onmessage = done; busy.port2.postMessage(0); });
};`,
};

/** The libraries fill a page that is empty but for their results: a line and the text, or what they offer of it. */
const BARE = '<!DOCTYPE html><meta charset="utf-8"><title>x</title><main></main>';
const SHOW = `const show = (texts) => document.querySelector('main').replaceChildren(...texts.map((text) => { const one = document.createElement('article'); one.textContent = text; return one; }));`;

/** Of each source the text that is searched. */
function textOf({ entries }: Page): { id: string; text: string }[] {
  return entries.map(({ id, reference, quotations }) => ({
    id,
    text: [reference.title, ...quotations.map(({ text }) => text.plain)].join('\n'),
  }));
}

function miniSearch(peers: string): Finder {
  const library = readFileSync(join(peers, 'node_modules/minisearch/dist/umd/index.js'), 'utf8');
  return {
    name: 'MiniSearch',
    async build(page, folder) {
      write(folder, 'index.html', BARE);
      write(folder, 'minisearch.js', library);
      write(folder, 'documents.json', JSON.stringify(textOf(page)));
    },
    code: `${SHOW}
let ready;
const start = async () => {
  const script = document.createElement('script');
  script.src = 'minisearch.js';
  const loaded = new Promise((done) => { script.onload = done; });
  document.head.append(script);
  const documents = await (await fetch('documents.json')).json();
  await loaded;
  const index = new MiniSearch({ fields: ['text'], storeFields: ['text'] });
  index.addAll(documents);
  return index;
};
window.find = async (query) => {
  const index = await (ready ??= start());
  const found = index.search(query, { combineWith: 'AND', prefix: (_, i, terms) => i === terms.length - 1 });
  show(found.slice(0, 20).map(({ text }) => text));
};`,
  };
}

function pagefind(peers: string): Finder {
  return {
    name: 'Pagefind',
    async build(page, folder) {
      write(folder, 'index.html', BARE);
      const { createIndex } = await import(pathToFileURL(join(peers, 'node_modules/pagefind/lib/index.js')).href);
      const { index } = await createIndex();
      for (const { id, text } of textOf(page))
        await index.addCustomRecord({ url: `/${id}`, content: text, language: page.lang });
      await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    },
    code: `${SHOW}
let ready;
const start = async () => { const it = await import(new URL('pagefind/pagefind.js', location.href)); await it.init(); return it; };
window.find = async (query) => {
  const { results } = await (await (ready ??= start())).search(query);
  show((await Promise.all(results.slice(0, 20).map((one) => one.data()))).map(({ excerpt }) => excerpt));
};`,
  };
}

function write(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const root = mkdtempSync(join(tmpdir(), 'contextpage-finding-large-'));
/** Bytes over the wire since they were last taken. */
let sent = 0;
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' };
const server = createServer(({ url = '/' }, response) => {
  const path = join(root, decodeURIComponent(new URL(url, 'http://localhost').pathname));
  const extension = path.split('.').at(-1) ?? '';
  try {
    const content = readFileSync(path);
    // Pagefind's own files are compressed already.
    if (/^(?:html|js|json|css)$/u.test(extension)) sent += gzipSync(content).length;
    else if (extension !== 'woff2') sent += content.length;
    response.setHeader('content-type', TYPES[extension] ?? 'application/octet-stream');
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

const [peers] = process.argv.slice(2);
print('| sources | | build | first view | first query | first / median / slowest of 20 keys |');
print('|---|---|---|---|---|---|');
for (const size of [3000, 20_000]) {
  const page = largePage(size);
  // Its index of 20,000 would be made anew, from all texts, by every reader.
  const finders = [OURS, ...(peers ? [pagefind(peers), ...(size > 3000 ? [] : [miniSearch(peers)])] : [])];
  for (const [at, finder] of finders.entries()) print(await row(size, finder, page, `${size}-${at}`));
}
await browser.close();
server.close();
rmSync(root, { recursive: true });
// Pagefind's own process stays.
process.exit();

async function row(size: number, finder: Finder, page: Page, name: string): Promise<string> {
  const start = performance.now();
  await finder.build(page, join(root, name));
  const build = performance.now() - start;
  const { view, query, times } = await measured(browser, finder, name);
  const [first = 0, ...keys] = times;
  keys.sort((a, b) => a - b);
  const shown = [first, keys[Math.floor(keys.length / 2)] ?? 0, keys.at(-1) ?? 0].map((time) => time.toFixed(0));
  const seconds = `${(build / 1000).toFixed(1)} s`;
  return `| ${size.toLocaleString('en')} | ${finder.name} | ${seconds} | ${kB(view)} | ${kB(query)} | ${shown.join(' / ')} |`;
}

interface Measured {
  readonly view: number;
  readonly query: number;
  readonly times: readonly number[];
}

async function measured(from: Browser, { code }: Finder, name: string): Promise<Measured> {
  const context = await from.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  sent = 0;
  await tab.goto(`${origin}/${name}/index.html`, { waitUntil: 'networkidle' });
  const view = sent;
  await tab.addScriptTag({ content: code });
  sent = 0;
  const timed = `
    const drawn = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
    const timed = async (query) => { await drawn(); const start = performance.now(); await find(query); await drawn(); return performance.now() - start; };`;
  const first: number = await tab.evaluate(`(async () => { ${timed} return timed('${FIRST_QUERY}'); })()`);
  const query = sent;
  const keys: number[] = await tab.evaluate(
    `(async () => { ${timed} const times = []; for (const typed of ${JSON.stringify(TYPED)}) for (let i = 1; i <= typed.length; i++) times.push(await timed(typed.slice(0, i))); return times; })()`,
  );
  await context.close();
  return { view, query, times: [first, ...keys] };
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
