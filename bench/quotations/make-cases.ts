/**
 * Makes the labelled quotations of a half from what was written by hand about its sources, and checks them.
 *
 *   node bench/quotations/make-cases.ts first
 *
 * Writes `first/cases.jsonl`; fails where a truth contradicts its source or itself. The same truth gives the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { checkSource } from './make/check-source.ts';
import { makeHalf } from './make/half.ts';
import { readTruths } from './truth.ts';

const [half = 'first'] = process.argv.slice(2);
const folder = join(import.meta.dirname, half);
const truths = readTruths(folder);
const sources = truths.map((truth) => ({ truth, bytes: readFileSync(join(folder, 'sources', truth.source)) }));
const { cases, faults } = makeHalf(truths, half.slice(0, 1));
const wrong = [...sources.flatMap(({ truth, bytes }) => checkSource(truth, bytes)), ...faults];
for (const line of wrong) process.stderr.write(`${line}\n`);
if (wrong.length > 0) process.exit(1);
writeFileSync(join(folder, 'cases.jsonl'), cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
const counts = new Map<string, number>();
for (const { category, expected } of cases) {
  const key = `${expected.verdict} ${category}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
for (const key of [...counts.keys()].sort()) process.stdout.write(`${key.padEnd(48)} ${counts.get(key)}\n`);
process.stdout.write(`${cases.length} cases of ${truths.length} sources\n`);
