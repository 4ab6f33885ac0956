/**
 * How well the pages of a folder are read, against their labels (`NAME.expected.json` beside `NAME.txt`, `.html`, `.md`).
 *
 *   node bench/score-folder.ts DIR [--faults N]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readPage } from '../src/read/read.ts';
import { labelledPage } from './labels.ts';
import { unreadShare } from './unread.ts';
import { align } from './variety/align.ts';
import type { Label } from './variety/label.ts';
import { addCounts, CORE, emptyCounts, f1, meanCoreF1, type ReadEntry, scorePage } from './variety/scorer.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { faults: { type: 'string', default: '0' } },
});
const [folder = '.'] = positionals;
const all = emptyCounts();
const faults: string[] = [];
let [pages, rightPages, entries, rightEntries, unread, body] = [0, 0, 0, 0, 0, 0];
for (const name of readdirSync(folder).filter((file) => file.endsWith('.expected.json'))) {
  const base = name.slice(0, -'.expected.json'.length);
  const page = readdirSync(folder).find((file) => file.startsWith(`${base}.`) && file !== name) ?? '';
  const label = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { entries: Label[] };
  const reading = await readPage(readFileSync(join(folder, page)), { name: page });
  const read = labelledPage(reading.page).entries as readonly ReadEntry[];
  const score = scorePage(label.entries, read);
  addCounts(all, score.counts);
  pages++;
  if (score.faults.length === 0) rightPages++;
  const partners = align(label.entries, read);
  entries += label.entries.length;
  rightEntries += label.entries.filter((wanted, i) => isRight(wanted, read[partners[i] ?? -1])).length;
  faults.push(
    ...score.faults.map(({ field, wanted, got }) => `${base} [${field}] ${wanted.join(' + ')} ⇒ ${got.join(' + ')}`),
  );
  const share = unreadShare(reading.spans);
  unread += share.unread;
  body += share.body;
}
print(
  `mean core F1 ${meanCoreF1(all).toFixed(4)}: ${CORE.map((field) => `${field} ${f1(all[field]).toFixed(3)}`).join('  ')}`,
);
print(`entries with every core field right ${rightEntries} of ${entries}; pages ${rightPages} of ${pages}`);
print(`unread ${((100 * unread) / Math.max(1, body)).toFixed(2)} %`);
for (const fault of faults.slice(0, Number(values.faults))) print(fault);

function isRight(wanted: Label, got: ReadEntry | undefined): boolean {
  return got !== undefined && scorePage([wanted], [got]).faults.length === 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
