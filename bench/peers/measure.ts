/**
 * Parsers of single references beside this reader, on the same invented reference lines in English: first those that
 * citation styles print, then those that curators write.
 *
 *   node bench/peers/measure.ts [--academia DIR] [--biblio DIR]
 *
 * DIR is where the peer is installed; none of them is a dependency. `academia`: the npm package of that name (MIT).
 * `biblio`: the Perl library Biblio::Citation::Parser (GPL or Artistic; Debian libbiblio-citation-parser-perl). Prints a
 * table in Markdown: the mean F1 of authors (family names), title, outlet and year, and of each.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readPage } from '../../src/read/read.ts';
import { labelledPage } from '../labels.ts';
import { align } from '../variety/align.ts';
import { f1, loose, type ReadEntry } from '../variety/scorer.ts';
import { academia } from './academia.ts';
import { biblio } from './biblio.ts';
import { type Sample, samples } from './samples.ts';

const FIELDS = ['authors', 'title', 'outlet', 'year'] as const;
type Field = (typeof FIELDS)[number];

/** Reads the lines of one page, one result for each. */
type Peer = (lines: readonly string[]) => Promise<readonly (ReadEntry | undefined)[]>;

const { values } = parseArgs({ options: { academia: { type: 'string' }, biblio: { type: 'string' } } });
const peers = new Map<string, Peer>([
  ['contextpage, the page as a whole', wholePage],
  [
    'contextpage, each line by itself',
    async (lines) => Promise.all(lines.map(async (line) => (await entriesOf(line))[0])),
  ],
]);
if (values.academia !== undefined)
  peers.set('academia 0.4.3 (npm), each line by itself', await academia(values.academia));
if (values.biblio !== undefined)
  peers.set('Biblio::Citation::Parser 1.10 (Perl), each line by itself', biblio(values.biblio));

print('| lines of | reader | mean F1 | authors | title | outlet | year |');
print('|---|---|---|---|---|---|---|');
for (const [kind, pages] of samples()) {
  for (const [name, peer] of peers) print(`| ${kind} | ${name} | ${(await scores(peer, pages)).join(' | ')} |`);
}

async function wholePage(lines: readonly string[]): Promise<readonly (ReadEntry | undefined)[]> {
  const entries = await entriesOf(lines.join('\n\n'));
  // What was not read as an entry of its own is missed.
  return align(
    lines.map((line) => ({ type: '', authors: [], title: line, excerpts: [], notes: [] })),
    entries.map(asLine),
  ).map((at) => (at === undefined ? undefined : entries[at]));
}

/** Everything that was read of an entry in one text, by which its line is found again. */
function asLine(entry: ReadEntry): ReadEntry {
  const names = (entry.authors ?? []).map((name) => name.literal ?? `${name.given} ${name.family}`);
  return { title: [...names, entry.title, entry.container, entry.date].join(' ') };
}

async function entriesOf(text: string): Promise<readonly ReadEntry[]> {
  const { page } = await readPage(text, { name: 'lines.txt' });
  return labelledPage(page).entries as readonly ReadEntry[];
}

async function scores(peer: Peer, pages: readonly Sample[]): Promise<string[]> {
  const counts = FIELDS.map(() => ({ right: 0, extra: 0, missed: 0 }));
  for (const { lines, labels } of pages) {
    const got = await peer(lines);
    for (const [i, label] of labels.entries()) {
      for (const [f, field] of FIELDS.entries()) {
        const count = counts[f];
        const [wanted, found] = [valuesOf(field, label), valuesOf(field, got[i])];
        const right = wanted.filter((value) => found.includes(value)).length;
        if (!count) continue;
        count.right += right;
        count.extra += found.length - right;
        count.missed += wanted.length - right;
      }
    }
  }
  const each = counts.map(f1);
  const mean = each.reduce((sum, score) => sum + score, 0) / each.length;
  return [mean, ...each].map((score) => score.toFixed(2));
}

/** Lenient, so that no peer suffers from how it writes what it has read. */
function valuesOf(field: Field, entry: ReadEntry | undefined): string[] {
  if (!entry) return [];
  if (field === 'authors') return (entry.authors ?? []).map((name) => loose(name.family ?? name.literal ?? ''));
  const value = field === 'title' ? entry.title : field === 'outlet' ? entry.container : entry.date?.slice(0, 4);
  return value === undefined
    ? []
    : [
        loose(value)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
