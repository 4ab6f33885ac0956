/** A document goes through LibreOffice, or loses what identifies it, and is known again entry by entry. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Base } from '../src/identity/base.ts';
import type { Manuscript } from '../src/model/manuscript.ts';
import type { Page } from '../src/model/page.ts';
import { readManuscript as readDocx } from '../src/read/docx/manuscript.ts';
import { readBase } from '../src/read/manuscript/own/base-part.ts';
import { readByWords } from '../src/read/manuscript/own/by-words.ts';
import { type OwnReading, readOwn } from '../src/read/manuscript/own/own.ts';
import { weaveNotes } from '../src/read/manuscript/weave-notes.ts';
import { readManuscript as readOdt } from '../src/read/odt/manuscript.ts';
import { readPage } from '../src/read/read.ts';
import { checkedPage } from './checked-page.ts';
import { arabicPage, harbourPage, japanesePage } from './docx-pages.ts';
import { docxBytes, partsOf } from './docx-parts.ts';
import { printedPage, withoutPlaces } from './printed-page.ts';
import { run } from './run-cli.ts';
import { needs } from './tools.ts';

const LIBRE_OFFICE = needs('soffice', 'apt-get install libreoffice-writer');
const EXAMPLE = new URL('../examples/halder-barrier.md', import.meta.url);

const PAGES: ReadonlyMap<string, Page> = new Map([
  ['example', (await readPage(readFileSync(EXAMPLE), { name: 'halder-barrier.md' })).page],
  ['three-hundred', harbourPage(300)],
  ['arabic', arabicPage],
  ['japanese', japanesePage],
  ['footnotes', checkedPage()],
  ['arabic-footnotes', checkedPage({ lang: 'ar' })],
  ['sections', sectionedPage()],
]);

/** Sections in two depths, one of them empty, and a source before the first. */
function sectionedPage(): Page {
  const page = harbourPage(12);
  const sections = [
    { id: 'gates', title: 'Gates', level: 2 },
    { id: 'toll', title: 'The toll', level: 3 },
    { id: 'empty', title: 'Nothing yet', level: 2 },
  ];
  const entries = page.entries.map((entry, i) => (i === 5 ? entry : { ...entry, section: i < 5 ? 'gates' : 'toll' }));
  return { ...page, sections, entries, intro: [...page.intro, { plain: 'Two paragraphs.\nOf one text.' }] };
}

const folder = mkdtempSync(join(tmpdir(), 'contextpage-comes-back-'));
after(() => rmSync(folder, { recursive: true }));

before(() => {
  if (LIBRE_OFFICE.skip !== false) return;
  const written = [...PAGES].map(([name, page]) => save(join(folder, `${name}.docx`), docxBytes(page)));
  convert(written, 'docx', 'docx');
  convert(written, 'odt', 'odt');
  convert(
    [...PAGES.keys()].map((name) => join(folder, 'odt', `${name}.odt`)),
    'docx',
    'odt-docx',
  );
});

function save(path: string, bytes: Uint8Array): string {
  writeFileSync(path, bytes);
  return path;
}

/** What LibreOffice makes of documents. A profile of its own keeps it apart from one that runs on this machine. */
function convert(paths: readonly string[], format: string, into: string): void {
  const out = join(folder, into);
  mkdirSync(out);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...paths], {
    ...{ stdio: 'ignore', timeout: 120_000 },
  });
}

function converted(name: string, into: string): Manuscript {
  const path = join(folder, into, `${name}.${into === 'odt' ? 'odt' : 'docx'}`);
  return into === 'odt' ? readOdt(readFileSync(path), path) : readDocx(readFileSync(path), path);
}

/** What the document of a page was printed from: for documents that have lost theirs. */
function baseOf(page: Page): Base {
  const found = readBase(readDocx(docxBytes(page), 'page.docx'));
  assert.ok(found && 'base' in found);
  return found.base;
}

function readAgain(manuscript: Manuscript, base: Base): OwnReading {
  return readOwn(weaveNotes(manuscript).parts, { name: 'page', title: 'page', lang: 'en', base });
}

for (const into of ['docx', 'odt', 'odt-docx']) {
  test(
    `saved by LibreOffice as ${into}, every entry is known by its bookmark and no word has changed`,
    LIBRE_OFFICE,
    () => {
      for (const [name, page] of PAGES) {
        const { page: read, placements } = readAgain(converted(name, into), baseOf(page));
        assert.deepEqual(withoutPlaces(read), printedPage(page), name);
        for (const { placement, quotations, notes } of placements) {
          for (const rung of [placement.rung, ...quotations, ...notes]) assert.equal(rung, 'bookmark', name);
        }
      }
    },
  );
}

test('LibreOffice keeps the base in a Word document, and the name of the export in all', LIBRE_OFFICE, async () => {
  for (const [name, page] of PAGES) {
    const path = join(folder, 'docx', `${name}.docx`);
    const { page: read, messages } = await readPage(readFileSync(path), { name: path });
    assert.deepEqual(withoutPlaces(read), printedPage(page), name);
    assert.deepEqual(messages, [], name);
    const { exported } = readDocx(docxBytes(page), 'page.docx');
    for (const into of ['docx', 'odt', 'odt-docx']) assert.equal(converted(name, into).exported, exported, into);
  }
});

/** Reading prose takes its time: fewer sources are enough to mistake one for another. */
const WITHOUT_NAMES: ReadonlyMap<string, Page> = new Map([
  ...[...PAGES].filter(([name]) => name !== 'three-hundred'),
  ['near-duplicates', harbourPage(process.env.CONTEXTPAGE_SOAK ? 1000 : 60)],
]);

/** Places of entries, held against the titles that their lines have. */
function assertPlaces(name: string, page: Page, { placements, page: read }: OwnReading): void {
  const titles = new Map(page.entries.map(({ id, reference }) => [id, reference.title ?? '']));
  const entries = new Map(read.entries.map((entry) => [entry.id, entry]));
  const placed = placements.filter(({ placement }) => placement.known !== undefined);
  assert.ok(placed.length >= 0.95 * page.entries.length, `${name}: ${placed.length} of ${page.entries.length}`);
  for (const { entry } of placed) assert.equal(entries.get(entry)?.reference.title ?? '', titles.get(entry), name);
}

function withoutBookmarks(bytes: Uint8Array): Uint8Array {
  return rewritten(bytes, (xml) => xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, ''));
}

function rewritten(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const xml = change(partsOf(bytes).get('word/document.xml') ?? '');
  return zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(xml) });
}

test('without any bookmark, the entries are known by the rest that they have, and none is taken for another', () => {
  for (const [name, page] of WITHOUT_NAMES) {
    const manuscript = readDocx(withoutBookmarks(docxBytes(page)), 'page.docx');
    const reading = readByWords(weaveNotes(manuscript).parts, {
      ...{ name: 'page', title: 'page', lang: 'en', base: baseOf(page) },
    });
    assertPlaces(name, page, reading);
    for (const { placement } of reading.placements) assert.notEqual(placement.rung, 'bookmark');
  }
});

test('so they are in what LibreOffice saved', LIBRE_OFFICE, () => {
  for (const [name, page] of PAGES) {
    if (!WITHOUT_NAMES.has(name)) continue;
    const parts = weaveNotes(converted(name, 'odt')).parts.map((part) =>
      'cells' in part ? part : { ...part, bookmarks: [] },
    );
    assertPlaces(name, page, readByWords(parts, { name, title: name, lang: 'en', base: baseOf(page) }));
  }
});

test('convert says how a document was known again where its bookmarks are gone', async () => {
  save(join(folder, 'stripped.docx'), withoutBookmarks(docxBytes(harbourPage(15))));
  const { code, stdout } = await run(folder, ['convert', 'stripped.docx', 'stripped.md']);
  assert.equal(code, 0);
  assert.match(stdout, /\n15 sources known again: 14 by address, 1 by their words\.\n$/);
});

test('a table that somebody puts between two sources parts neither from its words, and none of it is lost', async () => {
  const cell = (text: string): string => `<w:tc><w:tcPr/><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell('Gauge')}${cell('nine feet')}</w:tr></w:tbl>`;
  const page = harbourPage(6);
  const bytes = rewritten(docxBytes(page), (xml) =>
    xml.replace(/(?=<w:p><w:pPr><w:pStyle w:val="SourceReference"\/>)/g, table),
  );
  const { page: read } = await readPage(bytes, { name: 'page.docx' });
  assert.deepEqual(
    read.entries.map(({ id, quotations }) => [id, quotations.map(({ text }) => text.plain)]),
    page.entries.map(({ id, quotations }) => [id, quotations.map(({ text }) => text.plain)]),
  );
  const kept = JSON.stringify([read.intro, read.entries.map(({ notes }) => notes), read.other]);
  assert.equal(kept.match(/nine feet/g)?.length, 6);
});
