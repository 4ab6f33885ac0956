/**
 * How well pages are read that nobody tuned to: made-up pages with their labels, in templates, citation styles and
 * languages of which a third is held out.
 *
 *   node bench/variety/score.ts [seed] [pages] [--faults N] [--no-outlets]
 *
 * Prints the mean F1 of the core fields for both splits, by field, by template and by language; `--faults` shows the
 * first N faults of each split; `--no-outlets` reads with an empty list of known outlets.
 */

import process from 'node:process';
import { parseArgs } from 'node:util';
import { labelledPage } from '../labels.ts';
import { forgetOutlets } from '../no-outlets.ts';
import { unreadShare } from '../unread.ts';
import { type Split, varietyPages } from './pages.ts';
import {
  addCounts,
  CORE,
  type CoreField,
  type Count,
  emptyCounts,
  f1,
  meanCoreF1,
  type ReadEntry,
  scorePage,
} from './scorer.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { faults: { type: 'string', default: '0' }, 'no-outlets': { type: 'boolean', default: false } },
});
if (values['no-outlets']) forgetOutlets();
const { readPage } = await import('../../src/read/read.ts');
const [seed = '1', pages = '300'] = positionals;
for (const split of ['tune', 'held-out'] as const) await report(split);

async function report(split: Split): Promise<void> {
  const all = emptyCounts();
  const groups = new Map<string, Record<CoreField, Count>>();
  const faults: string[] = [];
  let [rightPages, unread, body] = [0, 0, 0];
  for (const { name, format, template, language, source, label } of varietyPages(Number(seed), Number(pages), split)) {
    const { page, spans } = await readPage(source, { name: `page.${format}` });
    const score = scorePage(label.entries, labelledPage(page).entries as readonly ReadEntry[]);
    if (score.faults.length === 0) rightPages++;
    for (const key of [`template ${template}`, `language ${language}`, `format ${format}`]) {
      const group = groups.get(key) ?? emptyCounts();
      addCounts(group, score.counts);
      groups.set(key, group);
    }
    addCounts(all, score.counts);
    faults.push(
      ...score.faults.map(({ field, wanted, got }) => `${name} [${field}] ${wanted.join(' + ')} ⇒ ${got.join(' + ')}`),
    );
    const share = unreadShare(spans);
    unread += share.unread;
    body += share.body;
  }
  print(
    `${split}: mean core F1 ${meanCoreF1(all).toFixed(4)}, pages with every core field right ${((100 * rightPages) / Number(pages)).toFixed(1)} %, unread ${((100 * unread) / Math.max(1, body)).toFixed(2)} %`,
  );
  print(`  ${CORE.map((field) => `${field} ${f1(all[field]).toFixed(3)}`).join('  ')}`);
  for (const [key, counts] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) print(`  ${row(key, counts)}`);
  for (const fault of faults.slice(0, Number(values.faults))) print(fault);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A group of pages: the mean over the fields that its pages have, and each of these. */
function row(key: string, counts: Readonly<Record<CoreField, Count>>): string {
  const scores = CORE.map((field) =>
    counts[field].right + counts[field].missed === 0 ? undefined : f1(counts[field]),
  );
  const there = scores.filter((score) => score !== undefined);
  const mean = there.reduce((sum, score) => sum + score, 0) / Math.max(1, there.length);
  return `${key.padEnd(52)} ${mean.toFixed(3)}   ${scores.map((score) => score?.toFixed(2) ?? ' –  ').join(' ')}`;
}
