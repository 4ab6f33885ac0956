/**
 * Reads each page of a folder and writes what was read in the flat form in which such pages are labelled by hand, so
 * that a scorer outside this repository can compare the two.
 *
 *   node bench/pages.ts DIR OUT [--no-outlets]
 *
 * DIR/name.txt, .md, .html … → OUT/name.json; prints entries and unread share. `--no-outlets` empties the list of known
 * outlets.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { InputError } from '../src/model/input-error.ts';
import type { Reading } from '../src/model/reading.ts';
import { labelledPage } from './labels.ts';
import { forgetOutlets } from './no-outlets.ts';
import { unreadShare } from './unread.ts';

/** A page that cannot be read scores as an empty one, and says why; anything but that is a defect and stops the run. */
async function readOrExplain(name: string, bytes: Uint8Array): Promise<Pick<Reading, 'page' | 'spans'>> {
  try {
    return await readPage(bytes, { name });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stdout.write(`${name}: ${error.message}\n`);
    return { page: { title: '', lang: 'en', intro: [], sections: [], entries: [], other: [] }, spans: [] };
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'no-outlets': { type: 'boolean' } } });
const [from, to] = positionals;
if (from === undefined || to === undefined) {
  process.stderr.write('usage: node bench/pages.ts DIR OUT [--no-outlets]\n');
  process.exit(2);
}
if (values['no-outlets']) forgetOutlets();
// Only now, so that it finds the list empty.
const { readPage } = await import('../src/read/read.ts');
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).sort()) {
  if (file.endsWith('.expected.json')) continue;
  const { page, spans } = await readOrExplain(file, readFileSync(join(from, file)));
  writeFileSync(join(to, `${parse(file).name}.json`), `${JSON.stringify(labelledPage(page), null, 1)}\n`);
  const { unread, body } = unreadShare(spans);
  const share = ((100 * unread) / Math.max(1, body)).toFixed(2);
  process.stdout.write(`${file.padEnd(40)} ${String(page.entries.length).padStart(4)} entries, ${share} % unread\n`);
}
