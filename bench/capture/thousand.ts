/**
 * Captures a page of many sources from 20 hosts of loopback by the command itself, with its own pauses: once a fifth of
 * them, once all, and once all with the program killed (-9) when half is done, and started again.
 *
 *   node bench/capture/thousand.ts [count]      default: 1000, some five minutes; Linux, for the memory
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { readArchive } from '../../src/archive/folder.ts';
import { shortestPause } from '../../test/fake-web.ts';
import { firstSentence, headline, type SourceSite, startSources } from './site.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const SAMPLE_MS = 100;

interface Row {
  readonly sources: string;
  readonly seconds: number;
  readonly requests: number;
  /** Copies in the archive in the end. */
  readonly kept: number;
  /**
   * The shortest between two requests of a host by one process, in milliseconds; negative where two overlap. It is some
   * milliseconds less than the program’s own, as a busy site notes the end of an answer late.
   */
  readonly pause: number;
  /** Articles that were asked for although they lay in the archive. */
  readonly needless: number;
  /** The most memory of a process, in MB. */
  readonly memory: number;
}

/** Captures into a new archive; if `isKilled`, in two goes. */
async function measure(count: number, isKilled: boolean): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'contextpage-capture-'));
  const site = await startSources(count);
  const archive = join(folder, 'archive');
  try {
    writeFileSync(join(folder, 'page.md'), page(count, site));
    const began = performance.now();
    const first = await capture(folder, site, isKilled ? Math.floor(count / 2) : Number.POSITIVE_INFINITY);
    const atKill = { asked: site.articles.length, answered: site.requests.length };
    const keptBefore = new Set(isKilled ? readArchive(archive, archive).looks.map(({ url }) => url) : []);
    const second = isKilled ? await capture(folder, site, Number.POSITIVE_INFINITY) : 0;
    const askedAgain = site.articles.slice(atKill.asked).filter((url) => keptBefore.has(url));
    const halves = [site.requests.slice(0, atKill.answered), site.requests.slice(atKill.answered)];
    return {
      sources: isKilled ? `${count}, killed` : `${count}`,
      seconds: (performance.now() - began) / 1_000,
      requests: site.requests.length,
      kept: readArchive(archive, archive).looks.filter(({ copy }) => copy).length,
      pause: Math.min(...halves.map(shortestPause)),
      needless: isKilled ? askedAgain.length : site.articles.length - new Set(site.articles).size,
      memory: Math.max(first, second),
    };
  } finally {
    site.close();
    rmSync(folder, { recursive: true });
  }
}

function page(count: number, site: SourceSite): string {
  const entries = Array.from(
    { length: count },
    (_, i) => `Ada Quill, [‘${headline(i)}’](${site.address(i)}), *The Quay*, 29 March 2021\n\n> ${firstSentence(i)}\n`,
  );
  return `---\ncontextpage: 1\ntitle: A page of ${count} sources\nlang: en\n---\n\n${entries.join('\n')}`;
}

/** Runs the command, kills it when so many articles were asked for, and returns the most memory it took, in MB. */
async function capture(folder: string, site: SourceSite, killAfter: number): Promise<number> {
  const allowed = site.hosts.flatMap((host) => ['--allow-host', host]);
  const child = spawn(process.execPath, [MAIN, 'capture', 'page.md', '--archive', 'archive', ...allowed], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  let memory = 0;
  while (child.exitCode === null && child.signalCode === null) {
    memory = peakMemory(child) ?? memory;
    if (site.articles.length >= killAfter) child.kill('SIGKILL');
    await Promise.race([ended, sleep(SAMPLE_MS)]);
  }
  if (child.exitCode !== 0 && child.signalCode !== 'SIGKILL') throw new Error(`capture ended with ${child.exitCode}`);
  // The site sees the ends of the connections of a killed program.
  await sleep(SAMPLE_MS);
  return memory;
}

/** In MB; undefined where the process is just ending. */
function peakMemory({ pid }: ChildProcess): number | undefined {
  try {
    const peak = /^VmHWM:\s*(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak) / 1_024;
  } catch {
    // It ended between two looks.
    return undefined;
  }
}

function print(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell, i) => (i === 0 ? cell.padEnd(14) : cell.padStart(12))).join('')}\n`);
}

const count = Number(process.argv[2] ?? 1_000);
print(['sources', 'seconds', 'requests', 'kept', 'pause ms', 'needless', 'peak MB']);
for (const [sources, isKilled] of [
  [Math.ceil(count / 5), false],
  [count, false],
  [count, true],
] as const) {
  const row = await measure(sources, isKilled);
  print([
    row.sources,
    row.seconds.toFixed(1),
    `${row.requests}`,
    `${row.kept}`,
    row.pause.toFixed(0),
    `${row.needless}`,
    row.memory.toFixed(0),
  ]);
}
