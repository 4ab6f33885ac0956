import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { checkedPage } from '../../../test/checked-page.ts';
import { arabicPage, harbourPage, japanesePage } from '../../../test/docx-pages.ts';
import { docxBytes } from '../../../test/docx-parts.ts';
import { flatOdtFile, odtFile } from '../../../test/odt-file.ts';
import { odtBytes } from '../../../test/odt-parts.ts';
import { InputError } from '../../model/input-error.ts';
import type { Manuscript, Part } from '../../model/manuscript.ts';
import type { Page } from '../../model/page.ts';
import { readManuscript as readWord } from '../docx/manuscript.ts';
import { withoutSeams } from '../manuscript/readings.ts';
import { readPage } from '../read.ts';
import { readManuscript } from './manuscript.ts';

/** What the reader of Word documents keeps of a style for itself. */
const WORDS_OWN = new Set(['isHidden', 'numId']);

/** What both formats hold, without the contents, whose lines each program makes anew. */
function shared({ base, notes, parts, ...rest }: Manuscript): unknown {
  const isContents = (part: Part): boolean => !('cells' in part) && part.style?.name === 'toc 1';
  const data = { ...rest, parts: parts.filter((part) => !isContents(part)), notes: [...notes.values()] };
  const json = JSON.stringify(data, (key, value) =>
    key === 'note' ? 'a note' : WORDS_OWN.has(key) ? undefined : value,
  );
  return { ...JSON.parse(json), base: base && Buffer.concat([...base()]).toString() };
}

/** Without the languages of runs: blanks and marks between two scripts go with either. */
function withoutLanguages({ parts, notes, ...rest }: Manuscript): Manuscript {
  const bare = (list: readonly Part[]): Part[] =>
    list.map((part) =>
      'cells' in part ? part : { ...part, runs: withoutSeams(part.runs.map(({ lang: _, ...run }) => run)) },
    );
  return { ...rest, parts: bare(parts), notes: new Map([...notes].map(([key, note]) => [key, bare(note)])) };
}

function both(page: Page): [Manuscript, Manuscript] {
  return [readManuscript(odtBytes(page), 'page.odt'), readWord(docxBytes(page), 'page.docx')];
}

test('any page reads alike from OpenDocument and from Word: words, looks, styles, bookmarks, notes and base', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const [odt, docx] = both(page).map(withoutLanguages).map(shared);
      assert.deepEqual(odt, docx);
    }),
    { numRuns: Math.ceil(RUNS.numRuns / 4) },
  );
});

test('pages of several scripts read alike from OpenDocument and from Word, also their languages', () => {
  for (const page of [harbourPage(160), arabicPage, japanesePage, checkedPage(), checkedPage({ lang: 'ar' })]) {
    const [odt, docx] = both(page).map(shared);
    assert.deepEqual(odt, docx);
  }
});

test('a document in one file reads as one in a package', async () => {
  const text = '<text:p text:style-name="Title">Lakes</text:p><text:p>Words.</text:p>';
  assert.deepEqual(readManuscript(flatOdtFile(text), 'a.fodt').parts, readManuscript(odtFile(text), 'a.odt').parts);
  assert.equal((await readPage(flatOdtFile(text), { name: 'no-name' })).format, 'odt');
});

test('a document is told by its content, whatever its name', async () => {
  for (const name of ['page.docx', 'page', 'page.odt']) {
    assert.equal((await readPage(odtFile('<text:p>Words.</text:p>'), { name })).format, 'odt');
  }
});

test('a template, and a document whose type only its manifest tells, are read', () => {
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text-template"/></manifest:manifest>`;
  const bytes = odtFile('<text:p>Words.</text:p>', { mimetype: '', 'META-INF/manifest.xml': manifest });
  assert.equal(readManuscript(bytes, 'a.ott').parts.length, 1);
});

test('what cannot be read is told in one sentence', async () => {
  const encrypted = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['locked.odt', odtFile('', { 'META-INF/manifest.xml': encrypted }), /“locked\.odt” is protected with a password/],
    ['cut.odt', odtFile('<text:p>Words.</text:p>').subarray(0, 300), /“cut\.odt” is damaged and cannot be read/],
    ['broken.odt', odtFile('<text:p>'), /“broken\.odt” is damaged/],
    [
      'plain.odt',
      'Ada Weir, “Locks”, The Courier, 3 May 2021',
      /“plain\.odt” holds plain text, not an OpenDocument text/,
    ],
    ['empty.odt', odtFile('<text:p/>'), /“empty\.odt” holds no text/],
    ['table.odt', odtFile('', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), /is a spreadsheet/],
  ];
  for (const [name, input, sentence] of cases) {
    await assert.rejects(
      readPage(input, { name }),
      (error) => error instanceof InputError && sentence.test(error.message),
      name,
    );
  }
});

test('a damaged document is read or refused in a sentence, wherever it is cut or changed', () => {
  const whole = odtBytes(harbourPage(2));
  const refusal = (bytes: Uint8Array): unknown => {
    try {
      readManuscript(bytes, 'a.odt');
      return undefined;
    } catch (error) {
      return error;
    }
  };
  for (let part = 1; part < 20; part++) {
    assert.ok(refusal(whole.subarray(0, (whole.length * part) / 20)) instanceof InputError);
  }
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
      const error = refusal(bytes);
      assert.ok(error === undefined || error instanceof InputError, String(error));
    }),
    { numRuns: RUNS.numRuns },
  );
});

test('comments become private notes of the entries they stand at, and deleted words are told', async () => {
  const reference =
    'Ada Weir, ‘The lower lock’, <text:span text:style-name="Emphasis">The Lune Courier</text:span>, 3 May 2021';
  const comment =
    '<office:annotation><dc:creator>Mirja Hale</dc:creator><dc:date>2026-03-02T10:00:00</dc:date><text:p>Check the day.</text:p></office:annotation>';
  const tracked =
    '<text:tracked-changes><text:changed-region text:id="a"><text:deletion><office:change-info><dc:creator>Mirja Hale</dc:creator></office:change-info><text:p>at last </text:p></text:deletion></text:changed-region></text:tracked-changes>';
  const text = `${tracked}<text:p>${reference}${comment}</text:p><text:p text:style-name="Quotations">“The lock was <text:change text:change-id="a"/>opened on Monday.”</text:p>`;
  const { page, messages } = await readPage(odtFile(text), { name: 'a.odt' });
  const [entry] = page.entries;
  assert.equal(entry?.quotations[0]?.text.plain, 'The lock was opened on Monday.');
  assert.match(entry?.notes[0]?.text.plain ?? '', /Mirja Hale.*Check the day\./);
  assert.equal(entry?.notes[0]?.private, true);
  assert.ok(messages.some(({ reason }) => reason.includes('at last')));
});
