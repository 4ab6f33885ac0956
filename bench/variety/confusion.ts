/**
 * What is taken for what: of the values that a careful human reads, how many came out as the field they are, as another,
 * or as none.
 *
 *   node bench/variety/confusion.ts [seed] [pages]      a table for each split, rows what it is, columns what it was read as
 */
import process from 'node:process';
import { readPage } from '../../src/read/read.ts';
import { labelledPage } from '../labels.ts';
import { align } from './align.ts';
import type { Label } from './label.ts';
import { varietyPages } from './pages.ts';
import { CORE, folded, type ReadEntry, scorePage } from './scorer.ts';

const FIELDS = ['authors', 'title', 'container', 'date', 'url', 'excerpts', 'notes'] as const;
type Field = (typeof FIELDS)[number];
/** Values shorter than this are found in too many others by chance. */
const SHORTEST = 4;

const [seed = '1', pages = '200'] = process.argv.slice(2);
for (const split of ['tune', 'held-out'] as const) {
  const table = new Map<Field, Map<string, number>>(FIELDS.map((field) => [field, new Map()]));
  for (const { format, source, label } of varietyPages(Number(seed), Number(pages), split)) {
    const { page } = await readPage(source, { name: `page.${format}` });
    const entries = labelledPage(page).entries as readonly ReadEntry[];
    for (const [i, partner] of align(label.entries, entries).entries()) {
      const wanted = valuesOf(label.entries[i] as ReadEntry);
      const got = partner === undefined ? undefined : valuesOf(entries[partner] as ReadEntry);
      const entry = partner === undefined ? undefined : entries[partner];
      const wrong = new Set<string>(
        entry ? scorePage([label.entries[i] as Label], [entry]).faults.map((fault) => fault.field) : [],
      );
      for (const field of FIELDS) {
        const right = entry !== undefined && CORE.some((core) => core === field) && !wrong.has(field);
        for (const value of wanted[field])
          count(table, field, right ? field : got ? readAs(field, value, got) : 'no entry');
      }
    }
  }
  print(split, table);
}

function valuesOf(entry: ReadEntry): Record<Field, string[]> {
  const one = (value: string | undefined): string[] => (value === undefined ? [] : [folded(value)]);
  return {
    authors: (entry.authors ?? []).map(({ literal, family, given }) =>
      folded(literal ?? `${given ?? ''} ${family ?? ''}`),
    ),
    title: one(entry.title),
    container: one(entry.container),
    date: one(entry.date),
    url: one(entry.url),
    excerpts: (entry.excerpts ?? []).map(folded),
    notes: (entry.notes ?? []).map(folded),
  };
}

function readAs(field: Field, value: string, got: Readonly<Record<Field, readonly string[]>>): string {
  if (got[field].includes(value)) return field;
  if (value.length < SHORTEST) return 'nothing';
  const alike = (other: string): boolean =>
    other.length >= SHORTEST && (other.includes(value) || value.includes(other));
  if (got[field].some(alike)) return 'in part';
  return FIELDS.find((other) => other !== field && got[other].some(alike)) ?? 'nothing';
}

function count(table: Map<Field, Map<string, number>>, field: Field, as: string): void {
  const row = table.get(field);
  row?.set(as, (row.get(as) ?? 0) + 1);
}

function print(split: string, table: ReadonlyMap<Field, ReadonlyMap<string, number>>): void {
  const columns = [...FIELDS, 'in part', 'nothing', 'no entry'];
  process.stdout.write(
    `\n${split}\n\n| it is | ${columns.join(' | ')} |\n|---|${columns.map(() => '---:|').join('')}\n`,
  );
  for (const [field, row] of table) {
    process.stdout.write(`| ${field} | ${columns.map((column) => row.get(column) ?? 0).join(' | ')} |\n`);
  }
}
