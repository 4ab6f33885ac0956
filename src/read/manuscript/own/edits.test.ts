/** What people do to a document of ours, and how it reads then. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { harbourPage } from '../../../../test/docx-pages.ts';
import { docxBytes } from '../../../../test/docx-parts.ts';
import type { Entry } from '../../../model/page.ts';
import type { Reading } from '../../../model/reading.ts';
import { readPage } from '../../read.ts';

const PAGE = harbourPage(6);
const PARTS = unzipSync(docxBytes(PAGE));
const XML = new TextDecoder().decode(PARTS['word/document.xml']);
const PARAGRAPHS: readonly string[] = XML.match(/<w:p>.*?<\/w:p>/gs) ?? [];

/** The document with some of its markup replaced. */
function edited(
  changes: readonly (readonly [before: string, after: string])[],
  more: Record<string, string> = {},
): Promise<Reading> {
  let xml = XML;
  for (const [before, after] of changes) {
    assert.ok(xml.includes(before), before);
    xml = xml.replace(before, () => after);
  }
  const parts = Object.entries(more).map(([path, text]) => [path, strToU8(text)]);
  const files = { ...PARTS, 'word/document.xml': strToU8(xml), ...Object.fromEntries(parts) };
  return readPage(zipSync(files), { name: 'page.docx' });
}

/** The paragraph whose words begin so; marks and labels count. */
function paragraph(words: string): string {
  const found = PARAGRAPHS.find((xml) => textOf(xml).includes(words));
  assert.ok(found, words);
  return found;
}

function textOf(xml: string): string {
  return xml.replace(/<[^>]+>/g, '');
}

function typed(text: string, style = 'Normal'): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function entry(reading: Reading, id: string): Entry {
  const found = reading.page.entries.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

function quoted(reading: Reading, id: string): string[] {
  return entry(reading, id).quotations.map(({ text }) => text.plain);
}

const LINE_3 = paragraph('part 3');
const LINE_2 = paragraph('part 2');
const WORDS_2 = PARAGRAPHS[PARAGRAPHS.indexOf(LINE_2) + 1] ?? '';
const WITHOUT_MARKS = /<w:bookmark(?:Start|End)[^>]*>/g;

test('an edited reference changes in the fields that were edited, and in no other', async () => {
  const reading = await edited([['4\u00a0April\u00a02018', '5 May 2018']]);
  const before = PAGE.entries[3]?.reference;
  assert.deepEqual(entry(reading, 'harbour-3').reference, { ...before, issued: { 'date-parts': [[2018, 5, 5]] } });
  assert.deepEqual(reading.messages, []);
});

test('a link that leads elsewhere now is the address of the source', async () => {
  const rels = new TextDecoder().decode(PARTS['word/_rels/document.xml.rels']);
  const other = rels.replace('story?number=3&amp;page=a', 'moved/3');
  const reading = await edited([], { 'word/_rels/document.xml.rels': other });
  assert.equal(entry(reading, 'harbour-3').reference.URL, 'https://courier.example/moved/3');
});

test('what is typed at the edges of a quotation belongs to it; marks that are typed differently are still its marks', async () => {
  const open = WORDS_2.replace('“</w:t>', '"</w:t>').replace(
    /(<w:bookmarkEnd [^>]*>)(?=<w:r>)/,
    `$1${run(' And so on.')}`,
  );
  const reading = await edited([[WORDS_2, open.replace('”</w:t></w:r></w:p>', '"</w:t></w:r></w:p>')]]);
  const [first] = quoted(reading, 'harbour-2');
  assert.equal(first, `${PAGE.entries[2]?.quotations[0]?.text.plain} And so on.`);
  assert.equal(entry(reading, 'harbour-2').quotations[0]?.id, 'harbour-2-0');
});

test('a reference and a quotation that were run together are still two', async () => {
  const joined = LINE_2.replace('</w:p>', '') + WORDS_2.replace(/^<w:p><w:pPr>.*?<\/w:pPr>/s, '');
  const reading = await edited([[LINE_2 + WORDS_2, joined]]);
  assert.deepEqual(entry(reading, 'harbour-2').reference, PAGE.entries[2]?.reference);
  assert.deepEqual(
    quoted(reading, 'harbour-2'),
    PAGE.entries[2]?.quotations.map(({ text }) => text.plain),
  );
});

test('a source that is pasted between two others is a new entry, and says so', async () => {
  const line = typed('Ada Brook, ‘The gauge of the upper lock’, The Lune Courier, 3 May 2021', 'SourceReference');
  const reading = await edited([[LINE_3, line + typed('“The gauge stood at nine feet.”', 'Quote') + LINE_3]]);
  const ids = reading.page.entries.map(({ id }) => id);
  assert.deepEqual(
    ids.toSpliced(ids.indexOf('brook-2021-gauge'), 1),
    PAGE.entries.map(({ id }) => id),
  );
  assert.deepEqual(quoted(reading, 'brook-2021-gauge'), ['The gauge stood at nine feet.']);
  assert.deepEqual(
    reading.messages.map(({ reason }) => reason),
    ['6 sources known again: 6 by their bookmark; 1 is new.'],
  );
});

test('a quotation or a remark that is typed below a source belongs to it', async () => {
  const added = typed('“The gauge stood at nine feet, and nobody came.”') + typed('This is a remark of the desk.');
  const reading = await edited([[LINE_3, LINE_3 + added]]);
  assert.equal(quoted(reading, 'harbour-3')[0], 'The gauge stood at nine feet, and nobody came.');
  assert.deepEqual(entry(reading, 'harbour-3').notes, [{ text: { plain: 'This is a remark of the desk.' } }]);
});

test('the label of a note is none of its words, and no note where the words were deleted', async () => {
  const note = paragraph('Note: The paper corrected figure 1');
  const left = note.replace(WITHOUT_MARKS, '').replace('The paper corrected figure 1 later.', '');
  const typedNote = typed('Note: The desk wrote again.', 'CuratorNote');
  const reading = await edited([
    [note, left],
    [LINE_3, LINE_3 + typedNote],
  ]);
  assert.deepEqual(entry(reading, 'harbour-1').notes, []);
  assert.deepEqual(entry(reading, 'harbour-3').notes, [{ text: { plain: 'The desk wrote again.' } }]);
});

test('a quotation that was typed anew is known by its words', async () => {
  const anew = WORDS_2.replace(WITHOUT_MARKS, '').replace('a dredger', 'a big dredger');
  const [first] = entry(await edited([[WORDS_2, anew]]), 'harbour-2').quotations;
  assert.equal(first?.id, 'harbour-2-0');
  assert.match(first?.text.plain ?? '', /a big dredger/);
});

test('a copied source is another one, with all that the line was printed from', async () => {
  const report = { ...PAGE.entries[3]?.reference, type: 'report', language: 'de' } as const;
  const page = { ...PAGE, entries: PAGE.entries.map((one, i) => (i === 3 ? { ...one, reference: report } : one)) };
  const parts = unzipSync(docxBytes(page));
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const line = xml.match(/<w:p>.*?<\/w:p>/gs)?.find((one) => textOf(one).includes('part 3')) ?? '';
  const twice = xml.replace(LINE_2, () => line.replace(WITHOUT_MARKS, '') + LINE_2);
  const { entries } = (await readPage(zipSync({ ...parts, 'word/document.xml': strToU8(twice) }), { name: 'p.docx' }))
    .page;
  const copies = entries.filter(({ reference }) => reference.title === report.title);
  assert.deepEqual(
    copies.map(({ reference }) => reference),
    [report, report],
  );
});

test('a quotation of a copied source is in the language that its words are marked with', async () => {
  const marked = WORDS_2.replace(WITHOUT_MARKS, '').replace(/<w:r>/gu, '<w:r><w:rPr><w:lang w:val="de-DE"/></w:rPr>');
  const copy = LINE_2.replace(WITHOUT_MARKS, '') + marked;
  const { entries } = (await edited([['<w:sectPr>', `${copy}<w:sectPr>`]])).page;
  assert.deepEqual(
    entries.flatMap(({ id, quotations }) => (id === 'harbour-2' ? [] : quotations.flatMap(({ lang }) => lang ?? []))),
    ['de'],
  );
});

test('a row of a table that is put below a source is a remark of one line, its cells parted', async () => {
  const cells = [typed('Gauge'), typed('nine feet') + typed('or more')].map((cell) => `<w:tc>${cell}</w:tc>`);
  const table = `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
  const { notes } = entry(await edited([[LINE_3, LINE_3 + table]]), 'harbour-3');
  assert.deepEqual(notes, [{ text: { plain: 'Gauge\tnine feet or more' } }]);
});

test('an edit of a reference that no field can take is told, with the line', async () => {
  const page = harbourPage(9);
  const parts = unzipSync(docxBytes(page));
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const otherwise = strToU8(xml.replace(/(?<=>)no\sdate(?=<)/u, 'undated'));
  const reading = await readPage(zipSync({ ...parts, 'word/document.xml': otherwise }), { name: 'page.docx' });
  assert.deepEqual(
    reading.page.entries.map(({ reference }) => reference),
    page.entries.map(({ reference }) => reference),
  );
  assert.match(reading.messages[0]?.reason ?? '', /part 8’.*” was edited .* There it is: .*part 8.*undated$/u);
});

test('words whose reference was deleted are not given to the source above them', async () => {
  const reading = await edited([[LINE_3, '']]);
  assert.deepEqual(
    quoted(reading, 'harbour-2'),
    PAGE.entries[2]?.quotations.map(({ text }) => text.plain),
  );
  assert.deepEqual(entry(reading, 'harbour-3').reference, PAGE.entries[3]?.reference);
  assert.match(reading.messages[0]?.reason ?? '', /part 3’, .*4 April 2018.*” was deleted/);
});

test('a reference that was typed anew has the words below it', async () => {
  const reading = await edited([[LINE_3, LINE_3.replace(WITHOUT_MARKS, '').replace('part 3', 'part three')]]);
  assert.match(entry(reading, 'harbour-3').reference.title ?? '', /part three$/);
  assert.equal(reading.page.entries.length, 6);
});

test('a reference that lost its bookmark is known by that of the words behind it', async () => {
  const page = harbourPage(9);
  const parts = unzipSync(docxBytes(page));
  const xml = new TextDecoder().decode(parts['word/document.xml']);
  const line = /<w:p>(?:(?!<\/w:p>).)*part 8(?:(?!<\/w:p>).)*<\/w:p>/su.exec(xml)?.[0] ?? '';
  assert.match(line, /_cp_d_.*no/su);
  const [, id = ''] = /w:id="(\d+)" w:name="_cp_e_/u.exec(line) ?? [];
  const bare = line.replace(new RegExp(`<w:bookmark(?:Start|End) w:id="${id}"[^>]*>`, 'gu'), '');
  const file = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(line, () => bare)) });
  const reading = await readPage(file, { name: 'page.docx' });
  assert.deepEqual(entry(reading, 'harbour-8').reference, page.entries[8]?.reference);
  assert.equal(reading.page.entries.length, 9);
});

test('a copy is a new entry, and the original keeps its id', async () => {
  const copy = (LINE_2 + WORDS_2).replace(/(w:name="_cp_[^"]+)"/g, '$1_Copy_1"');
  const reading = await edited([['<w:sectPr>', `${copy}<w:sectPr>`]]);
  assert.equal(reading.page.entries.length, 7);
  assert.equal(new Set(reading.page.entries.map(({ id }) => id)).size, 7);
  assert.equal(entry(reading, 'harbour-2').quotations[0]?.id, 'harbour-2-0');
});

test('tracked changes are read as accepted: a source that was moved has its place there, once', async () => {
  const by = 'w:id="900" w:author="Bo Weir" w:date="2021-05-03T10:00:00Z"';
  const tracked = (xml: string, mark: string): string =>
    xml
      .replace('</w:pPr>', `<w:rPr><w:${mark} ${by}/></w:rPr></w:pPr>`)
      .replace(/<w:hyperlink.*?<\/w:hyperlink>|<w:r>.*?<\/w:r>/gs, (run) => `<w:${mark} ${by}>${run}</w:${mark}>`);
  const to = tracked(LINE_2, 'moveTo').replace(/(w:name="_cp_[^"]+)"/g, '$1_Copy_1"');
  const reading = await edited([
    [LINE_2, tracked(LINE_2, 'moveFrom')],
    [WORDS_2, ''],
    ['<w:sectPr>', `${to}${WORDS_2}<w:sectPr>`],
  ]);
  assert.equal(reading.page.entries.at(-1)?.id, 'harbour-2');
  assert.deepEqual(entry(reading, 'harbour-2').reference, PAGE.entries[2]?.reference);
  assert.equal(reading.page.entries.length, 6);
});

test('a comment on the words of a source is a private note of it', async () => {
  const rels = new TextDecoder().decode(PARTS['word/_rels/document.xml.rels']);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const relation = `<Relationship Id="comments" Type="${type}" Target="comments.xml"/></Relationships>`;
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const comment = `<w:comment w:id="7" w:author="Bo Weir">${typed('Is this the right year?')}</w:comment>`;
  const start = '<w:commentRangeStart w:id="7"/>';
  const end = '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>';
  const reading = await edited([[LINE_3, LINE_3.replace('</w:pPr>', `</w:pPr>${start}`).replace('</w:p>', end)]], {
    'word/_rels/document.xml.rels': rels.replace('</Relationships>', relation),
    'word/comments.xml': `<w:comments ${w}>${comment}</w:comments>`,
  });
  const [note] = entry(reading, 'harbour-3').notes;
  assert.equal(note?.private, true);
  assert.match(note?.text.plain ?? '', /Bo Weir.*Is this the right year\?/);
  assert.deepEqual(entry(reading, 'harbour-3').reference, PAGE.entries[3]?.reference);
});

test('styles decide nothing: a note in the style of a reference is a note', async () => {
  const note = paragraph('Note: The paper corrected figure 1');
  const reading = await edited([[note, note.replace('CuratorNote', 'SourceReference')]]);
  assert.deepEqual(entry(reading, 'harbour-1').notes, [{ text: { plain: 'The paper corrected figure 1 later.' } }]);
});

test('what is typed behind a check, in the style of a check, is a remark', async () => {
  const reading = await edited([[LINE_3, LINE_3 + typed('This is a remark of the desk.', 'QuotationCheck')]]);
  assert.deepEqual(entry(reading, 'harbour-3').notes, [{ text: { plain: 'This is a remark of the desk.' } }]);
});

test('a base that is damaged, or belongs to another document, is told and not used', async () => {
  const base = new TextDecoder().decode(PARTS['customXml/item1.xml']);
  const other = new TextDecoder().decode(unzipSync(docxBytes(harbourPage(5)))['customXml/item1.xml']);
  for (const [text, reason] of [
    [base.replace('part 3', 'part 4'), /are damaged/],
    [base.slice(0, -200), /are damaged/],
    [base.replace(/"at":\d+/, '"at":"x"'), /are damaged/],
    [other, /belong to another document/],
  ] as const) {
    const reading = await edited([], { 'customXml/item1.xml': text });
    assert.match(reading.messages[0]?.reason ?? '', reason);
    assert.equal(reading.page.entries.length, 6);
    assert.equal(reading.page.entries.flatMap(({ quotations }) => quotations).length, 7);
  }
});

test('without a base the fields are told by their bookmarks all the same', async () => {
  const reading = await edited([], { 'customXml/item1.xml': '<a/>' });
  assert.equal(reading.page.title, PAGE.title);
  assert.deepEqual(reading.page.intro, PAGE.intro);
  assert.deepEqual(reading.page.sections, []);
  assert.equal(reading.page.url, PAGE.url);
  const last = reading.page.entries.find(({ reference }) => reference.title?.endsWith('part 3'));
  const [, second] = last?.quotations ?? [];
  assert.deepEqual([second?.speaker, second?.locator, second?.lang], ['Ada Lindqvist', 'p. 12', undefined]);
  assert.equal(second?.text.plain, PAGE.entries[3]?.quotations[1]?.text.plain);
});
