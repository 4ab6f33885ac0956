/**
 * Reads each page of a folder and writes what was read in the flat form in which such pages are labelled by hand, so
 * that a scorer outside this repository can compare the two.
 *
 *   node bench/pages.ts DIR OUT      DIR/name.txt, .md, .html … → OUT/name.json; prints entries and unread share
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import process from 'node:process';
import { toEdtf } from '../src/cite/dates.ts';
import type { CslItem, CslName } from '../src/model/csl.ts';
import { InputError } from '../src/model/input-error.ts';
import type { Entry, Page } from '../src/model/page.ts';
import type { Reading, Span } from '../src/model/reading.ts';
import { readPage } from '../src/read/read.ts';

/** What labels call a publisher is only that of books and laws; elsewhere the body that issues a text is its outlet. */
const BOOKS: ReadonlySet<string> = new Set(['book', 'chapter', 'thesis', 'bill', 'legislation', 'legal_case']);

function labelled(page: Page): object {
  const sections = new Map(page.sections.map((section) => [section.id, section.title]));
  return {
    title: page.title,
    lang: page.lang,
    entries: page.entries.map((entry) => labelledEntry(entry, sections)),
    other: page.other.map(({ text }) => text),
  };
}

function labelledEntry(
  { reference, section, quotations, notes }: Entry,
  sections: ReadonlyMap<string, string>,
): object {
  return {
    type: reference.type,
    authors: (reference.author ?? []).map(labelledName),
    title: reference.title,
    ...labelledOutlet(reference),
    date: toEdtf(reference.issued) ?? reference.issued?.literal,
    url: reference.URL,
    excerpts: quotations.map(({ text }) => text.plain),
    notes: notes.map(({ text }) => text.plain),
    section: section === undefined ? undefined : sections.get(section),
  };
}

function labelledOutlet(reference: CslItem): object {
  const { 'container-title': outlet, source, publisher } = reference;
  const isBook = BOOKS.has(reference.type);
  // Labels keep an agency and its outlet as they stand on the line, in one field.
  const named = outlet !== undefined && source !== undefined ? `${source}, ${outlet}` : (outlet ?? source);
  return { container: named ?? (isBook ? undefined : publisher), publisher: isBook ? publisher : undefined };
}

function labelledName(name: CslName): object {
  if (name.literal !== undefined) return { literal: name.literal };
  const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');
  return {
    family: joined(name['non-dropping-particle'], name['dropping-particle'], name.family),
    given: joined(name.given, name.suffix),
  };
}

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
  writeFileSync(join(to, `${parse(file).name}.json`), `${JSON.stringify(labelled(page), null, 1)}\n`);
  const unread = (100 * unreadShare(spans)).toFixed(2);
  process.stdout.write(`${file.padEnd(40)} ${String(page.entries.length).padStart(4)} entries, ${unread} % unread\n`);
}
