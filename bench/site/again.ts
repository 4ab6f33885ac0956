/**
 * What a build costs of a site of which one page has changed, beside a build of all of it.
 *
 *   npm run build && node bench/site/again.ts [pages] [runs]      default: 40 pages, 5 runs
 *
 * Half of the pages are context files, half are prose. Figures are seconds of whole processes by the clock, medians.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/cli/main.js');
const [pages = 40, runs = 5] = process.argv.slice(2).map(Number);

const folder = mkdtempSync(join(tmpdir(), 'contextpage-again-'));
const examples = ['halder-barrier.md', 'halder-barrier-as-pasted.txt'].map((name) => ({
  extension: name.replace(/^.*\./u, ''),
  text: readFileSync(join(ROOT, 'examples', name), 'utf8'),
}));

mkdirSync(join(folder, 'pages'));
const all: number[] = [];
const one: number[] = [];
const none: number[] = [];
for (let at = 0; at < pages; at++) write(at, '');
for (let run = 0; run < runs; run++) {
  for (const made of ['site', 'cache']) rmSync(join(folder, made), { recursive: true, force: true });
  all.push(seconds());
  none.push(seconds());
  write(run % pages, ` ${run + 2}`);
  one.push(seconds());
}
rmSync(folder, { recursive: true });
for (const [what, taken] of Object.entries({ 'all pages': all, 'one page changed': one, 'nothing changed': none })) {
  process.stdout.write(`${what.padEnd(17)} ${median(taken).toFixed(2)} s\n`);
}

/** The same page under another title, with sources of its own, and with other words where it is to have changed. */
function write(at: number, change: string): void {
  const { extension, text } = examples[at % examples.length] ?? { extension: 'txt', text: '' };
  const own = text
    .replaceAll('Halder', `Halder${at}`)
    .replaceAll('‘', `‘Part ${at}: `)
    .replaceAll('https://', `https://p${at}.`);
  writeFileSync(join(folder, 'pages', `page-${at}.${extension}`), own.replaceAll(' the sea', ` the sea${change}`));
}

function seconds(): number {
  const began = performance.now();
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'build', 'pages', '--quiet'], { cwd: folder, env });
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stderr}`);
  return (performance.now() - began) / 1000;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
