/**
 * The published page before Lighthouse, served from this machine as a decent host would: scores, and what loads.
 *
 *   node bench/page/lighthouse.ts DIR [SITE]…
 *
 * DIR is where `npm install lighthouse` was run; it is no dependency. Each SITE is a folder that `contextpage build` made,
 * measured beside our own pages. Prints tables in Markdown: medians of five runs.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '../../src/model/page.ts';
import { writePage } from '../../src/write/write.ts';
import { checkedPage } from '../../test/checked-page.ts';
import { DOWNLOADS, PAGES } from '../../test/site-pages.ts';
import { hostOf } from './host.ts';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const KINDS = ['Document', 'Script', 'Font'];

const [peers, ...sites] = process.argv.slice(2);
if (peers === undefined) throw new Error('Name the folder in which “npm install lighthouse” was run.');
const modules = join(resolve(peers), 'node_modules');
const { default: lighthouse } = await load('lighthouse/core/index.js');
const { default: desk } = await load('lighthouse/core/config/desktop-config.js');
const { launch } = await load('chrome-launcher/dist/index.js');

/** Lighthouse reckons what a slow phone would take; held back, the browser itself is slowed down to that. */
const DEVICES = [
  { device: 'phone', flags: {}, config: undefined },
  { device: 'phone held back', flags: { throttlingMethod: 'devtools' }, config: undefined },
  { device: 'desk', flags: {}, config: desk },
];

const root = mkdtempSync(join(tmpdir(), 'contextpage-lighthouse-'));
const addresses = [...(await ownPages()), ...sites.map(copied)];
const { server, origin } = await hostOf(root);
const chromePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim();
// No name is looked up, whatever the browser would like to ask.
const chromeFlags = ['--headless=new', '--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
const chrome = await launch({ chromePath, chromeFlags });

print(`| median of ${RUNS} | ${CATEGORIES.join(' | ')} | text after | largest after | shift | blocked |`);
print(`|---|${CATEGORIES.map(() => '---|').join('')}---|---|---|---|`);
const loads: string[] = [];
const faults = new Set<string>();
for (const address of addresses) {
  for (const { device, flags, config } of DEVICES) {
    const runs: Result[] = [];
    for (let i = 0; i < RUNS; i++)
      runs.push((await lighthouse(`${origin}/${address}`, { ...flags, port: chrome.port }, config)).lhr);
    print(scores(`${address}, ${device}`, runs));
    for (const run of runs) for (const fault of faultsOf(run)) faults.add(`${address}: ${fault}`);
    if (device === 'desk' && runs[0]) loads.push(loadOf(address, runs[0]));
  }
}
print(
  `\n| kB over the wire | ${KINDS.join(' | ')} | other | requests | to other hosts |\n|---|---|---|---|---|---|---|`,
);
for (const line of loads) print(line);
print(`\n${[...faults].map((fault) => `- ${fault}`).join('\n') || 'Nothing below a full score but speed.'}`);
await chrome.kill();
server.close();
rmSync(root, { recursive: true });

/** What is read of a result of Lighthouse. */
interface Result {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

interface Category {
  readonly score: number;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
  readonly details?: { readonly items: readonly Request[] };
}

interface Request {
  readonly url: string;
  readonly resourceType: string;
  readonly transferSize: number;
}

/** Modules of the peer, which have no types here. */
function load(path: string) {
  return import(pathToFileURL(join(modules, path)).href);
}

/** The example as a person builds it, with its overview, a page with every check mark, and one of sixty sources. */
async function ownPages(): Promise<string[]> {
  const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const example = fileURLToPath(new URL('../../examples/halder-barrier.md', import.meta.url));
  execFileSync(process.execPath, [program, 'build', example, '--quiet', '--out', join(root, 'example')]);
  const pages: Readonly<Record<string, Page>> = { checked: checkedPage(), ...(PAGES.sixty && { sixty: PAGES.sixty }) };
  for (const [name, page] of Object.entries(pages)) {
    for (const { path, content } of await writePage(page, 'html', { baseName: 'harbour', downloads: DOWNLOADS })) {
      mkdirSync(dirname(join(root, name, path)), { recursive: true });
      writeFileSync(join(root, name, path), content as string | Uint8Array);
    }
  }
  return ['example/', 'example/explore.html', ...Object.keys(pages).map((name) => `${name}/`)];
}

function copied(site: string): string {
  const name = basename(resolve(site));
  cpSync(site, join(root, name), { recursive: true });
  return `${name}/`;
}

function scores(name: string, runs: readonly Result[]): string {
  const points = CATEGORIES.map((category) =>
    median(runs.map((run) => run.categories[category]?.score ?? 0)).toFixed(2),
  );
  const measured = (audit: string): number => median(runs.map((run) => run.audits[audit]?.numericValue ?? Number.NaN));
  const seconds = (audit: string): string => `${(measured(audit) / 1000).toFixed(2)} s`;
  const shift = measured('cumulative-layout-shift').toFixed(3);
  return `| ${name} | ${points.join(' | ')} | ${seconds('first-contentful-paint')} | ${seconds('largest-contentful-paint')} | ${shift} | ${measured('total-blocking-time').toFixed(0)} ms |`;
}

function loadOf(address: string, run: Result): string {
  const requests = run.audits['network-requests']?.details?.items ?? [];
  const sum = (of: readonly Request[]): string => kB(of.reduce((bytes, { transferSize }) => bytes + transferSize, 0));
  const byKind = KINDS.map((kind) => sum(requests.filter(({ resourceType }) => resourceType === kind)));
  const rest = sum(requests.filter(({ resourceType }) => !KINDS.includes(resourceType)));
  const elsewhere = requests.filter(({ url }) => !url.startsWith(origin)).length;
  return `| ${address} | ${byKind.join(' | ')} | ${rest} | ${requests.length} | ${elsewhere} |`;
}

/** What cost points, speed left out: that has a table. */
function faultsOf({ categories, audits }: Result): string[] {
  return CATEGORIES.slice(1).flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${category}: ${audits[id]?.title} (${id})`),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
