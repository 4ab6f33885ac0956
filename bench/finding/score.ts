/**
 * Finding on a page that has all its sources, beside two libraries that others use for it, in the same Chromium on the same pages.
 *
 *   node bench/finding/score.ts [DIR]
 *
 * DIR is where `npm install minisearch pagefind` was run; neither is a dependency. Without it only ours is measured.
 * Prints tables in Markdown: bytes, milliseconds from a key to what it shows (median of 20), and labelled queries.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page as Tab } from 'playwright-core';
import type { Page } from '../../src/model/page.ts';
import { writePage } from '../../src/write/write.ts';
import { type Finder, miniSearch, OURS, PAGEFIND } from './finders.ts';
import { labelledPage, largePage } from './pages.ts';
import { QUERIES } from './texts.ts';

/** Typed one character at a time, twenty keys in all. */
const TYPED = ['the council', 'ferry mil'];

const root = mkdtempSync(join(tmpdir(), 'contextpage-finding-'));
const [peers] = process.argv.slice(2);
const finders: Finder[] = [OURS];
const MINI = peers && readFileSync(join(peers, 'node_modules/minisearch/dist/umd/index.js'), 'utf8');
if (MINI) finders.push(miniSearch(MINI), PAGEFIND);

const pages = { labelled: labelledPage(), 500: largePage(500) };
for (const [name, page] of Object.entries(pages)) await write(name, page);
const server = createServer(({ url = '/' }, response) => {
  const path = join(root, decodeURIComponent(new URL(url, 'http://localhost').pathname));
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' };
  response.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  try {
    response.end(readFileSync(path));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

print('| | 500 sources: first search, median and slowest of 20 keys |\n|---|---|');
for (const finder of finders) print(`| ${finder.name} | ${await latency(browser, finder, '500')} |`);
print('');
const kinds = [...new Set(QUERIES.map(({ kind }) => kind))];
print(`| exactly the sources wanted | ${kinds.join(' | ')} | all |\n|---|${kinds.map(() => '---|').join('')}---|`);
for (const finder of finders) print(`| ${finder.name} | ${(await quality(browser, finder)).join(' | ')} |`);
print('');
sizes();
await browser.close();
server.close();
rmSync(root, { recursive: true });

async function write(name: string, page: Page): Promise<void> {
  for (const file of await writePage(page, 'html', {})) {
    const path = join(root, name, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content as string | Uint8Array);
  }
  if (peers === undefined) return;
  const { createIndex } = await import(pathToFileURL(join(peers, 'node_modules/pagefind/lib/index.js')).href);
  const { index } = await createIndex();
  for (const { id, reference, quotations } of page.entries) {
    const content = [reference.title, ...quotations.map(({ text }) => text.plain)].join('\n');
    // One language for the page, as its reader searches all of it.
    await index.addCustomRecord({ url: `/${id}`, content, language: page.lang });
  }
  await index.writeFiles({ outputPath: join(root, name, 'pagefind') });
}

async function open(from: Browser, { own, code }: Finder, name: string): Promise<Tab> {
  const context = await from.newContext({ bypassCSP: true, viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  if (!own) await tab.route('**/assets/page-*.js', (route) => route.abort());
  await tab.goto(`${origin}/${name}/index.html`);
  await tab.addScriptTag({ content: code });
  return tab;
}

/** “first / median / slowest” in milliseconds, from the key until the frame is drawn that shows what it found. */
async function latency(from: Browser, finder: Finder, name: string): Promise<string> {
  const tab = await open(from, finder, name);
  const times: number[] = await tab.evaluate(`(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); }));
    const timed = async (work) => { await drawn(); const start = performance.now(); await work(); await drawn(); return performance.now() - start; };
    const times = [await timed(async () => { await setUp(); await find('h'); })];
    for (const typed of ${JSON.stringify(TYPED)}) for (let i = 1; i <= typed.length; i++) times.push(await timed(() => find(typed.slice(0, i))));
    return times;
  })()`);
  await tab.context().close();
  const [first = 0, ...keys] = times;
  keys.sort((a, b) => a - b);
  return [first, keys[Math.floor(keys.length / 2)] ?? 0, keys.at(-1) ?? 0].map((time) => time.toFixed(0)).join(' / ');
}

async function quality(from: Browser, finder: Finder): Promise<string[]> {
  const tab = await open(from, finder, 'labelled');
  await tab.evaluate('setUp()');
  const right = new Map<string, number>();
  for (const { kind, query, wanted } of QUERIES) {
    const found: string[] = await tab.evaluate(
      `find(${JSON.stringify(query)}).then(() => [...document.querySelectorAll('main article')].filter((one) => !one.hidden).map((one) => one.id))`,
    );
    const isRight = found.length === wanted.length && wanted.every((id) => found.includes(id));
    right.set(kind, (right.get(kind) ?? 0) + Number(isRight));
  }
  await tab.context().close();
  const counts = kinds.map((kind) => `${right.get(kind) ?? 0} of ${QUERIES.filter((one) => one.kind === kind).length}`);
  return [...counts, `${[...right.values()].reduce((a, b) => a + b, 0)} of ${QUERIES.length}`];
}

/** Compressed, for the page of 500. */
function sizes(): void {
  const folder = join(root, '500');
  const packed = (path: string): number => gzipSync(readFileSync(path)).length;
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const form = /<form class="find".*?<\/form>/su.exec(html)?.[0] ?? '';
  const script = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  print(
    `Ours: page ${kB(gzipSync(html).length)}, of it search and facets ${kB(gzipSync(form).length)}; script ${kB(packed(join(folder, 'assets', script[0] ?? '')))}; no index.`,
  );
  if (!MINI) return;
  print(`MiniSearch (not minified): ${kB(gzipSync(MINI).length)}; no index.`);
  const files = readdirSync(join(folder, 'pagefind'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, 'pagefind', name),
  );
  const all = files.filter((path) => statSync(path).isFile());
  const needed = all.filter((path) =>
    /pagefind\.js$|wasm\.en\.pagefind$|\.pf_meta$|entry\.json$|worker\.js$/u.test(path),
  );
  print(
    `Pagefind: ${kB(sum(needed))} before the first search, ${kB(sum(all.filter((path) => /\.pf_(?:index|fragment)$/u.test(path))))} of index and fragments in ${all.length} files.`,
  );
}

/** Pagefind's own files are compressed already. */
function sum(paths: readonly string[]): number {
  return paths.reduce(
    (bytes, path) => bytes + (/\.js(?:on)?$/u.test(path) ? gzipSync(readFileSync(path)).length : statSync(path).size),
    0,
  );
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
