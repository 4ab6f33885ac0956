/**
 * Reads each page of a folder and writes what was read in the flat form in which such pages are labelled by hand, so
 * that a scorer outside this repository can compare the two.
 *
 *   node bench/pages.ts DIR OUT      DIR/name.txt, .md, .html … → OUT/name.json; prints entries and unread share
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import process from 'node:process';
import { InputError } from '../src/model/input-error.ts';
import type { Reading, Span } from '../src/model/reading.ts';
import { readPage } from '../src/read/read.ts';
import { labelledPage } from './labels.ts';

function unreadShare(spans: readonly Span[]): number {
  let [unread, body] = [0, 0];
  for (const { kind, start, end } of spans) {
    if (kind === 'unread') unread += end - start;
    if (kind !== 'furniture' && kind !== 'layout') body += end - start;
  }
  return body === 0 ? 0 : unread / body;
}

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

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  process.stderr.write('usage: node bench/pages.ts DIR OUT\n');
  process.exit(2);
}
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).sort()) {
  if (file.endsWith('.expected.json')) continue;
  const { page, spans } = await readOrExplain(file, readFileSync(join(from, file)));
  writeFileSync(join(to, `${parse(file).name}.json`), `${JSON.stringify(labelledPage(page), null, 1)}\n`);
  const unread = (100 * unreadShare(spans)).toFixed(2);
  process.stdout.write(`${file.padEnd(40)} ${String(page.entries.length).padStart(4)} entries, ${unread} % unread\n`);
}
