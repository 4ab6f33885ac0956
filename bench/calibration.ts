/**
 * Does the confidence mean something: of the fields that are given with a confidence in some band, how many are right?
 *
 *   node bench/calibration.ts [seed] [pages]      over both splits of the made-up pages
 *   node bench/calibration.ts --pages DIR         over the pages of a folder with their labels
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Reading } from '../src/model/reading.ts';
import { readPage } from '../src/read/read.ts';
import { labelledPage } from './labels.ts';
import { align } from './variety/align.ts';
import type { Label } from './variety/label.ts';
import { varietyPages } from './variety/pages.ts';
import { type CoreField, type ReadEntry, scorePage } from './variety/scorer.ts';

/** Lower ends of the bands. */
const BANDS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];
const FIELDS: Readonly<Record<string, CoreField>> = {
  author: 'authors',
  title: 'title',
  outlet: 'container',
  publisher: 'container',
  date: 'date',
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { pages: { type: 'string' } } });
const [seed = '1', count = '200'] = positionals;
if (values.pages === undefined) {
  for (const split of ['tune', 'held-out'] as const) {
    const table = newTable();
    for (const { format, source, label } of varietyPages(Number(seed), Number(count), split)) {
      add(table, await readPage(source, { name: `page.${format}` }), label.entries);
    }
    print(split, table);
  }
} else {
  const table = newTable();
  for (const name of readdirSync(values.pages).filter((file) => file.endsWith('.expected.json'))) {
    const base = name.slice(0, -'.expected.json'.length);
    const page = readdirSync(values.pages).find((file) => file.startsWith(`${base}.`) && file !== name) ?? '';
    const { entries } = JSON.parse(readFileSync(join(values.pages, name), 'utf8')) as { entries: Label[] };
    add(table, await readPage(readFileSync(join(values.pages, page)), { name: page }), entries);
  }
  print(values.pages, table);
}

type Table = Map<string, { right: number; all: number }[]>;

function newTable(): Table {
  return new Map(
    ['all', ...new Set(Object.values(FIELDS))].map((field) => [field, BANDS.map(() => ({ right: 0, all: 0 }))]),
  );
}

/** Counts each field that was read of each entry that has a label. */
function add(table: Table, { page, lines }: Reading, labels: readonly Label[]): void {
  const entries = labelledPage(page).entries as readonly ReadEntry[];
  const lineOf = new Map(lines.filter(({ kind }) => kind === 'reference').map((line) => [line.entry, line]));
  for (const [i, partner] of align(labels, entries).entries()) {
    const [label, entry] = [labels[i], partner === undefined ? undefined : entries[partner]];
    const line = lineOf.get(page.entries[partner ?? -1]?.id ?? '');
    if (!label || !entry || !line) continue;
    const wrong = new Set(scorePage([label], [entry]).faults.map(({ field }) => field));
    const sure = new Map<CoreField, number>();
    for (const { field, confidence } of line.fields) {
      const core = FIELDS[field];
      if (core) sure.set(core, Math.min(sure.get(core) ?? 1, confidence));
    }
    for (const [field, confidence] of sure) {
      const band = BANDS.findLastIndex((least) => confidence >= least);
      for (const key of ['all', field]) {
        const cell = table.get(key)?.[band];
        if (!cell) continue;
        cell.all++;
        if (!wrong.has(field)) cell.right++;
      }
    }
  }
}

function print(name: string, table: Table): void {
  process.stdout.write(
    `${name}\n  ${'from'.padEnd(12)}${BANDS.map((band) => band.toFixed(2).padStart(16)).join('')}   at 0.9 or more\n`,
  );
  for (const [field, cells] of table) {
    const high = cells.slice(BANDS.indexOf(0.9));
    const [right, all] = [
      high.reduce((sum, cell) => sum + cell.right, 0),
      high.reduce((sum, cell) => sum + cell.all, 0),
    ];
    const shown = cells.map((cell) =>
      (cell.all === 0 ? '–' : `${((100 * cell.right) / cell.all).toFixed(1)} % of ${cell.all}`).padStart(16),
    );
    process.stdout.write(
      `  ${field.padEnd(12)}${shown.join('')}   ${((100 * right) / Math.max(1, all)).toFixed(2)} % of ${all}\n`,
    );
  }
}
