/**
 * How well it is read what sources say of themselves, against labels by hand.
 *
 *   node --import ./test/loopback-only.mjs bench/metadata/score.ts [labels.jsonl] [--by language|format] [--list]
 *
 * Prints how many pages have every field right, and for each field how many are right, missed (nothing was said) and
 * wrong. `--by` adds a line for each language or format; `--list` names the faults, for those who may see them
 * (README.md). With METADATA_PEERS=DIR it also measures two other extractors, on HTML, which is all that they read. To
 * install them:
 *
 *   npm install --prefix DIR metascraper@5.58.1 metascraper-title@5.56.2 metascraper-author@5.56.2 \
 *     metascraper-date@5.55.0 metascraper-publisher@5.56.2 defuddle@0.19.4 linkedom@0.18.15
 */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { toEdtf } from '../../src/cite/dates/dates.ts';
import { nameInReadingOrder } from '../../src/cite/names/names.ts';
import { describeSource } from '../../src/describe/describe-source.ts';
import { FIELDS, type Reading, result, said } from './compare.ts';
import { type Label, type LabelledPage, readLabelledPages } from './label.ts';
import { defuddle, metascraper, type Reader } from './peers.ts';

interface Outcome {
  readonly label: Label;
  readonly reading: Reading;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { by: { type: 'string' }, list: { type: 'boolean', default: false } },
});
const [labelsFile = join(import.meta.dirname, 'held/labels.jsonl')] = positionals;
const pages = readLabelledPages(labelsFile);
const { by } = values;
print(row('', 'right/missed/wrong', FIELDS));
const outcomes = await readAll(described, pages);
printScore('contextpage', outcomes);
const { METADATA_PEERS } = process.env;
if (METADATA_PEERS !== undefined) await printBesidePeers(METADATA_PEERS);
if (values.list) for (const outcome of outcomes) print(faults(outcome));

async function printBesidePeers(folder: string): Promise<void> {
  const html = pages.filter(({ label }) => formatOf(label) === 'html');
  const readers: readonly (readonly [string, Reader])[] = [
    ['contextpage', described],
    ['metascraper', metascraper(folder)],
    ['defuddle', await defuddle(folder)],
  ];
  print('HTML alone');
  for (const [name, reader] of readers) printScore(name, await readAll(reader, html));
}

function printScore(name: string, read: readonly Outcome[]): void {
  print(line(name, read));
  if (by !== 'language' && by !== 'format') return;
  for (const [group, members] of Map.groupBy(read, ({ label }) => groupOf(label, by)))
    print(line(`  ${group}`, members));
}

async function described({ label, bytes }: LabelledPage): Promise<Reading> {
  const { contentType, url } = label;
  const description = await describeSource(bytes, { contentType, ...(url === null ? {} : { url }) });
  const { title, author, issued, outlet, publisher } = description;
  const date = toEdtf(issued?.value);
  return {
    title: title?.value,
    author: (author?.value ?? []).map(nameInReadingOrder),
    issued: date === undefined ? [] : [date],
    outlet: (outlet ?? publisher)?.value,
  };
}

async function readAll(reader: Reader, labelled: readonly LabelledPage[]): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const page of labelled) all.push({ label: page.label, reading: await reader(page) });
  return all;
}

function groupOf(label: Label, kind: 'language' | 'format'): string {
  return kind === 'format' ? formatOf(label) : (label.language.split('-')[0] ?? label.language);
}

function formatOf({ contentType }: Label): string {
  const essence = contentType.split(';')[0]?.trim() ?? '';
  return essence.split(/[./]/u).at(-1) ?? essence;
}

function line(name: string, group: readonly Outcome[]): string {
  const results = FIELDS.map((field) => group.map(({ label, reading }) => result(field, label, reading)));
  const cells = results.map((of) => (['right', 'missed', 'wrong'] as const).map((kind) => count(of, kind)).join('/'));
  const whole = group.filter((_, at) => results.every((of) => of[at] === 'right')).length;
  return row(name, `${group.length} pages, ${whole} whole`, cells);
}

function count<T>(list: readonly T[], sought: T): number {
  return list.filter((one) => one === sought).length;
}

function row(name: string, what: string, cells: readonly string[]): string {
  return name.padEnd(14) + what.padEnd(22) + cells.map((cell) => cell.padStart(12)).join('');
}

function faults({ label, reading }: Outcome): string {
  const wrong = FIELDS.filter((field) => result(field, label, reading) !== 'right');
  return wrong
    .map((field) => {
      const wanted = [label[field] ?? 'nothing'].flat().join(' + ');
      return `${label.file} ${field}: ${wanted} ⇒ ${said(field, reading).join(' + ') || 'nothing'}`;
    })
    .join('\n');
}

function print(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`);
}
