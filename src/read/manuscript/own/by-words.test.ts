/** A document of ours that went through a program which keeps the words and drops all bookmarks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { harbourPage } from '../../../../test/docx-pages.ts';
import { docxBytes } from '../../../../test/docx-parts.ts';
import type { Page } from '../../../model/page.ts';
import { readPage } from '../../read.ts';

const [FIRST, ...REST] = harbourPage(4).entries;
const QUOTATION = {
  id: 'gauge',
  text: { plain: 'Der Pegel stand bei neun Fuß, und niemand kam.' },
  lang: 'de',
  speaker: 'Mirja Okonjo',
  locator: 'p. 12',
  translation: { plain: 'The gauge stood at nine feet, and nobody came.' },
};

async function readWithoutBookmarks(page: Page): Promise<Page> {
  const parts = unzipSync(docxBytes(page));
  const xml = new TextDecoder().decode(parts['word/document.xml']).replace(/<w:bookmark(?:Start|End)[^>]*>/gu, '');
  return (await readPage(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }), { name: 'page.docx' })).page;
}

test('who says a quotation, where it stands and its translation are no notes', async () => {
  assert.ok(FIRST);
  const { entries } = await readWithoutBookmarks({
    ...harbourPage(4),
    entries: [{ ...FIRST, quotations: [QUOTATION] }, ...REST],
  });
  assert.deepEqual(entries[0]?.notes, []);
  assert.deepEqual(
    entries[0]?.quotations.map(({ place: _, ...quotation }) => quotation),
    [QUOTATION],
  );
});

test('a heading right above a source without an author is its heading', async () => {
  assert.ok(FIRST);
  const sections = ['Acts', 'Books', 'Letters'].map((title) => ({ id: title.toLowerCase(), title, level: 2 }));
  const entries = sections.map(({ id }, i) => ({
    ...FIRST,
    ...{ id: `act-${i}`, section: id, quotations: [], notes: [] },
    reference: { type: 'legislation', title: `Lune Ferry Act ${i}`, issued: { 'date-parts': [[1899]] } } as const,
  }));
  const read = await readWithoutBookmarks({ ...harbourPage(4), sections, entries });
  assert.deepEqual(read.sections, sections);
  assert.deepEqual(
    read.entries.map(({ reference }) => reference),
    entries.map(({ reference }) => reference),
  );
});

test('the facts at the head are no source and no text of the page', async () => {
  const page = { ...harbourPage(4), rights: 'Lines and notes are free to use.' };
  const read = await readWithoutBookmarks(page);
  assert.deepEqual(
    read.entries.map(({ id }) => id),
    page.entries.map(({ id }) => id),
  );
  assert.deepEqual(read.intro, page.intro);
});
