/**
 * How much CPU the commands take beside the bare start of Node, and how reading grows with the length of a page.
 *
 *   npm run build && node bench/speed.ts [page]      default: the example as pasted
 *
 * Figures are user + system seconds, medians of 9 runs, taken in turn so that a busy machine slows all of them alike.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { readPage } from '../src/read/read.ts';

const RUNS = 9;
const ROOT = join(import.meta.dirname, '..');
const MAIN = join(ROOT, 'dist/cli/main.js');
const EXAMPLE = join(ROOT, 'examples/halder-barrier-as-pasted.txt');

/** CPU seconds of a program and all it starts. Node does not report those of a child, bash does. */
function cpuOf(args: readonly string[]): number {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1';
  const run = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], { encoding: 'utf8' });
  // 1 says that `check` has something to say.
  if (run.status !== 0 && run.status !== 1) throw new Error(`node ${args.join(' ')} ended with ${run.status}`);
  const [user = Number.NaN, system = Number.NaN] = run.stderr.trim().split(' ').map(Number);
  return user + system;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

function commands(page: string): void {
  const out = mkdtempSync(join(tmpdir(), 'contextpage-speed-'));
  const jobs: Readonly<Record<string, readonly string[]>> = {
    'node -e 0': ['-e', '0'],
    check: [MAIN, 'check', page],
    build: [MAIN, 'build', page, '--out', join(out, 'site')],
  };
  const seconds = Object.fromEntries(Object.keys(jobs).map((name): [string, number[]] => [name, []]));
  for (let run = 0; run < RUNS; run++) {
    for (const [name, args] of Object.entries(jobs)) seconds[name]?.push(cpuOf(args));
  }
  rmSync(out, { recursive: true });
  const floor = median(seconds['node -e 0'] ?? []);
  for (const [name, all] of Object.entries(seconds)) {
    const figure = median(all);
    print(`${name.padEnd(10)} ${figure.toFixed(3)} s CPU  ${(figure / floor).toFixed(2)} × node -e 0`);
  }
}

/** Reads pages of n, 2n and 4n sources in this process: where the time per source stays the same, growth is linear. */
async function growth(): Promise<void> {
  const lines = readFileSync(EXAMPLE, 'utf8').split('\n').slice(1);
  for (const times of [100, 200, 400]) {
    const text = Array.from({ length: times }, (_, i) => lines.map((line) => line.replace('Halder', `Halder ${i}`)));
    const page = text.flat().join('\n');
    const taken: number[] = [];
    let sources = 0;
    for (let run = 0; run < 3; run++) {
      const before = process.cpuUsage();
      sources = (await readPage(page, { name: 'long.txt' })).page.entries.length;
      const { user, system } = process.cpuUsage(before);
      taken.push((user + system) / 1e6);
    }
    const figure = median(taken);
    print(
      `reading ${sources} sources: ${figure.toFixed(2)} s CPU, ${((1e6 * figure) / sources).toFixed(0)} µs a source`,
    );
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (!existsSync(MAIN)) throw new Error('dist is missing: run npm run build first');
commands(process.argv[2] ?? EXAMPLE);
await growth();
