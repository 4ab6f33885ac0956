/**
 * How well pages are read that nobody tuned to: made-up pages of reference and quotation lines in many conventions, with
 * their ground truth. A fresh seed is a fresh draw.
 *
 *   node bench/variety.ts [seed]      prints the share of lines with every field right, and the faults by convention
 */
import process from 'node:process';
import { readPage } from '../src/read/read.ts';
import { type MadeLine, type MadePage, madePage, random } from './made-pages.ts';

const PAGES = 300;
const next = random(Number(process.argv[2] ?? 1));
let lines = 0;
let right = 0;
const faults = new Map<string, number>();
const conventions = new Map<string, number>();
for (let i = 0; i < PAGES; i++) {
  const made = madePage(next);
  const wrong = await faultsOf(made);
  lines += made.lines.length;
  right += made.lines.length - wrong.length;
  for (const field of wrong.flat()) count(faults, field);
  if (wrong.length > 0) for (const word of made.convention.split(' ')) count(conventions, word, wrong.length);
}
process.stdout.write(`${right} of ${lines} lines right in every field: ${(right / lines).toFixed(4)}\n`);
print('fields', faults);
print('conventions', conventions);

async function faultsOf({ source, name, lines: truth }: MadePage): Promise<string[][]> {
  const { page } = await readPage(source, { name });
  return truth.map((line, i) => wrongFields(line, page.entries[i])).filter((fields) => fields.length > 0);
}

function wrongFields(
  truth: MadeLine,
  entry: Awaited<ReturnType<typeof readPage>>['page']['entries'][number] | undefined,
): string[] {
  if (!entry) return ['entry'];
  const { author = [], title = '', publisher = '', issued, URL } = entry.reference;
  const names = author.map(
    (name) =>
      name.literal ??
      [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
  );
  const same: Record<string, boolean> = {
    title: plain(title) === plain(truth.title),
    authors: names.join('|') === truth.authors.join('|'),
    outlet: (entry.reference['container-title'] ?? publisher) === truth.outlet,
    date: issued?.['date-parts']?.[0]?.join('-') === truth.date.join('-'),
    quotation: plain(entry.quotations[0]?.text.plain ?? '') === plain(truth.quotation),
    address: truth.address === undefined || URL === truth.address,
  };
  return Object.keys(same).filter((field) => !same[field]);
}

function plain(text: string): string {
  return text.replace(/[\u2018-\u201f"\u00ab\u00bb]/gu, "'").replace(/[.,\s]+$/u, '');
}

function count(map: Map<string, number>, key: string, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

function print(head: string, map: ReadonlyMap<string, number>): void {
  const sorted = [...map].sort((a, b) => b[1] - a[1]).map(([key, n]) => `${key} ${n}`);
  process.stdout.write(`wrong, by ${head}: ${sorted.join(', ') || 'none'}\n`);
}
