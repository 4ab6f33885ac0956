/**
 * CPU and memory for each entry of a plain text page of 1,000, 10,000 and 100,000 entries, read in one pass.
 *
 *   node bench/reading-speed.ts [entries …]
 *
 * Each size runs in a process of its own. The floor is what decoding the same bytes and splitting them into lines takes
 * in the same process, so that a slow machine slows both; memory is the peak resident set above that before reading.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { readPage } from '../src/read/read.ts';
import { dateText } from './variety/conventions.ts';
import { LANGUAGES } from './variety/languages.ts';
import { randomFrom } from './variety/random.ts';

/** Entries that the floor goes through in all, since a single run is too short to be measured. */
const FLOOR_ENTRIES = 1_000_000;
/** Read beforehand, so that what is loaded and compiled once does not count. */
const WARM_UP = 1000;
const CHILD = '--child';

const [first, ...rest] = process.argv.slice(2);
if (first === CHILD) await measure(Number(rest[0]));
else {
  print(' entries   µs CPU an entry   × floor   peak memory, kB an entry');
  for (const entries of first === undefined ? ['1000', '10000', '100000'] : [first, ...rest]) {
    const { status } = spawnSync(process.execPath, [import.meta.filename, CHILD, entries], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`reading ${entries} entries ended with ${status}`);
  }
}

async function measure(entries: number): Promise<void> {
  const bytes = new TextEncoder().encode(pageOf(entries));
  await readPage(pageOf(WARM_UP), { name: 'page.txt' });
  const runs = Math.ceil(FLOOR_ENTRIES / entries);
  const floor =
    cpu(() => {
      let lines = 0;
      for (let run = 0; run < runs; run++) lines += new TextDecoder().decode(bytes).split('\n').length;
      return lines;
    }) / runs;
  const before = process.resourceUsage().maxRSS;
  const start = process.cpuUsage();
  const { page } = await readPage(bytes, { name: 'page.txt' });
  const taken = microseconds(start);
  if (page.entries.length !== entries) throw new Error(`${page.entries.length} entries were read of ${entries}`);
  const memory = process.resourceUsage().maxRSS - before;
  print(
    [
      String(entries).padStart(8),
      (taken / entries).toFixed(0).padStart(17),
      (taken / floor).toFixed(0).padStart(9),
      (memory / entries).toFixed(1).padStart(26),
    ].join(' '),
  );
}

/** A reference line and a quotation for each entry, all different, the same for the same number. */
function pageOf(entries: number): string {
  const random = randomFrom(1);
  const english = LANGUAGES.find(({ tag }) => tag === 'en');
  if (!english) throw new Error('the English words are missing');
  const { given, family, outlets, heads, tails, quotes } = english;
  const lines = ['Context: the Orsel barrier', ''];
  for (let i = 0; i < entries; i++) {
    const title = `${random.pick(heads)}, ${random.pick(tails)} ${i + 1}`;
    const date = dateText([2015 + random.below(9), 1 + random.below(12), 1 + random.below(28)], 'long', 'en');
    lines.push(`${random.pick(given)} ${random.pick(family)}, ‘${title}’, ${random.pick(outlets)}, ${date}`);
    lines.push(`“${random.pick(quotes)}”`, '');
  }
  return lines.join('\n');
}

/** In microseconds. */
function cpu(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return microseconds(start);
}

function microseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
