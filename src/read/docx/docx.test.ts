import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { harbourPage } from '../../../test/docx-pages.ts';
import { docxBytes } from '../../../test/docx-parts.ts';
import type { Blocks } from '../../model/block.ts';
import { InputError } from '../../model/input-error.ts';
import { sourceEnd, sourceStart } from '../../model/origin.ts';
import { readForeign } from '../manuscript/foreign.ts';
import type { Input } from '../reader.ts';
import { docx } from './docx.ts';
import { readManuscript } from './manuscript.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STYLES = `<w:styles xmlns:w="${WORD}">
  <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="House"><w:name w:val="House heading"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
  <w:style w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
  <w:style w:styleId="a"><w:name w:val="Loop a"/><w:basedOn w:val="b"/></w:style>
  <w:style w:styleId="b"><w:name w:val="Loop b"/><w:basedOn w:val="a"/></w:style>
</w:styles>`;

/** A Word document with the given body, written by hand. */
function wordFile(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="h" Type="${OFFICE}/hyperlink" Target="https://delta.example/a" TargetMode="External"/></Relationships>`,
    'word/styles.xml': STYLES,
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, typeof xml === 'string' ? strToU8(xml) : xml]),
    ),
  );
}

function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function styled(style: string, text: string): string {
  return p(text, `<w:pStyle w:val="${style}"/>`);
}

function input(bytes: Uint8Array): Input {
  return { bytes, text: '', name: 'lakes.docx' };
}

async function read(bytes: Uint8Array): Promise<{ blocks: Blocks; source: string; reasons: string[] }> {
  const result = await docx.read(input(bytes));
  assert.ok('blocks' in result);
  return { blocks: result.blocks, source: result.source ?? '', reasons: result.messages.map(({ reason }) => reason) };
}

async function outline(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string[]> {
  const { blocks } = await read(wordFile(body, more));
  return blocks.blocks.map(({ kind, level, text }) => `${kind} ${level}: ${text}`);
}

test('headings, lists and quotations are told by the names of their styles, in every language of Word', async () => {
  const body = [
    ...[styled('Titel', 'Lakes'), styled('berschrift1', 'One'), styled('House', 'Two'), styled('Zitat', 'Words')],
    ...[styled('Liste', 'Item'), styled('a', 'Loop'), p('Level', '<w:outlineLvl w:val="2"/>')],
    p('Deep', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'),
  ];
  assert.deepEqual(await outline(body.join('')), [
    ...['heading 1: Lakes', 'heading 2: One', 'heading 2: Two', 'quotation 0: Words', 'item 1: Item'],
    ...['paragraph 0: Loop', 'heading 4: Level', 'item 2: Deep'],
  ]);
});

test('without a title the first level of headings is the first level of the page', async () => {
  assert.deepEqual(await outline(styled('berschrift1', 'One')), ['heading 1: One']);
});

test('links come from relationships, from simple fields and from fields in pieces', async () => {
  const t = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const body = `<w:p><w:hyperlink r:id="h">${t('one')}</w:hyperlink>${t(' and ')}
    <w:fldSimple w:instr=' HYPERLINK "https://b.example/" \\o "tip" '>${t('two')}</w:fldSimple>${t(' and ')}
    ${mark('begin')}${code(' HYPER')}${code('LINK "https://c.example/" \\l "x" ')}${mark('separate')}${t('three')}${mark('end')}
    ${mark('begin')}${code(' PAGE ')}${mark('separate')}${t(' 4')}${mark('end')}</w:p>`;
  const [block] = (await read(wordFile(body))).blocks.blocks;
  assert.equal(block?.text, 'one and two and three 4');
  assert.deepEqual(
    block.marks.map(({ start, end, href }) => [block.text.slice(start, end), href]),
    [
      ['one', 'https://delta.example/a'],
      ['two', 'https://b.example/'],
      ['three', 'https://c.example/#x'],
    ],
  );
});

test('tracked changes read as accepted, and the reader says so', async () => {
  const body = `<w:p><w:r><w:t>The </w:t></w:r><w:del w:author="A"><w:r><w:delText>old </w:delText></w:r></w:del><w:ins w:author="A"><w:r><w:t>new </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone </w:t></w:r></w:moveFrom><w:r><w:rPr><w:b w:val="0"/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>lock</w:t></w:r></w:p>`;
  const { blocks, reasons } = await read(wordFile(body));
  assert.deepEqual([blocks.blocks[0]?.text, blocks.blocks[0]?.marks], ['The new lock', []]);
  assert.equal(reasons.length, 2);
  assert.match(reasons[0] ?? '', /4 tracked changes by A:/);
  assert.match(reasons[1] ?? '', /Deleted by A, and left out: “old”/);
  assert.deepEqual((await read(wordFile(p('Quiet')))).reasons, []);
});

test('a paragraph whose end was deleted goes on in the next one', async () => {
  const body = `<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>${p('line.')}`;
  assert.deepEqual(await outline(body), ['paragraph 0: One line.']);
});

test('text that Word stores twice is read once, and hidden text not at all', async () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const body = `<w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box('Boxed')}</mc:Choice><mc:Fallback>${box('Boxed')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>`;
  assert.deepEqual(await outline(body), ['paragraph 0: Before', 'paragraph 0: Boxed']);
});

test('wrappers such as content controls let their text through', async () => {
  const body = `<w:sdt><w:sdtContent><w:p><w:smartTag><w:r><w:t>Inside</w:t></w:r></w:smartTag></w:p></w:sdtContent></w:sdt>`;
  assert.deepEqual(await outline(body), ['paragraph 0: Inside']);
});

test('rows of a table keep their cells, and a table of one cell is only a frame', async () => {
  const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  const body = `<w:tbl>${row(p('a'), p('b') + p('c'))}${row(p('alone'))}</w:tbl>`;
  const { blocks } = await read(wordFile(body));
  assert.deepEqual(
    blocks.blocks.map(({ kind, text, cells }) => [kind, text, cells?.map(({ start, end }) => text.slice(start, end))]),
    [
      ['row', 'a\tb\nc', ['a', 'b\nc']],
      ['paragraph', 'alone', undefined],
    ],
  );
});

test('cells merged over rows and columns leave empty cells in their places', async () => {
  const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const body = `<w:tbl>${row(cell('3 May', '<w:vMerge w:val="restart"/>'), cell('Ada'), cell('Dikes'))}
    ${row(cell('', '<w:vMerge/>'), cell('Bo', '<w:gridSpan w:val="2"/>'))}
    ${row(cell('kept', '<w:vMerge/>'), cell('Cy'), cell('Locks'))}</w:tbl>`;
  const { blocks } = (await read(wordFile(body))).blocks;
  assert.deepEqual(
    blocks.map(({ text, cells, shared }) => [text, cells?.map(({ start, end }) => text.slice(start, end)), shared]),
    [
      ['3 May\tAda\tDikes', ['3 May', 'Ada', 'Dikes'], undefined],
      ['\tBo\t', ['', 'Bo', ''], [0]],
      ['kept\tCy\tLocks', ['kept', 'Cy', 'Locks'], undefined],
    ],
  );
});

test('documents in the strict form and in UTF-16 are read like any other', async () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
  const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${strict}"><w:body>${p('Straße')}</w:body></w:document>`;
  assert.deepEqual(await outline('', { 'word/document.xml': Buffer.from(xml, 'utf16le') }), ['paragraph 0: Straße']);
});

test('what cannot be read gets one sentence with what to do', async () => {
  const compound = (stream: string): Uint8Array =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
  const whole = docxBytes(harbourPage(3));
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [whole.subarray(0, whole.length / 2), /damaged/],
    [Buffer.from('PK\u0003\u0004 and nothing else'), /damaged/],
    [compound('WordDocument'), /\.doc/],
    [compound('EncryptedPackage'), /password/],
    [zipSync({ 'a.txt': strToU8('a') }), /not a Word document/],
    [wordFile('<w:p>'), /damaged/],
    [wordFile('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }), /damaged/],
    [wordFile(p('')), /no text/],
  ];
  for (const [bytes, reason] of cases) {
    await assert.rejects(
      async () => docx.read(input(bytes)),
      (error: Error) =>
        error instanceof InputError && reason.test(error.message) && error.message.includes('lakes.docx'),
    );
  }
});

test('only a Word document is taken for one by its content', () => {
  assert.equal(docx.detect(input(docxBytes(harbourPage(0)))), true);
  assert.equal(docx.detect(input(zipSync({ 'a.txt': strToU8('a') }))), false);
  assert.equal(docx.detect(input(Buffer.from('PK and no more'))), false);
});

test('what the writer prints is read back as prose: every quotation, and the place of every character', () => {
  fc.assert(
    fc.property(arbitraryPage(), (page) => {
      const result = readForeign(readManuscript(docxBytes(page), 'page.docx'), 'page.docx');
      assert.ok('blocks' in result);
      const { blocks, source = '' } = result;
      const quoted = blocks.blocks.filter(({ kind }) => kind === 'quotation').map(({ text }) => squeezed(text));
      const all = quoted.join('\n');
      for (const { text } of page.entries.flatMap((entry) => entry.quotations)) {
        for (const line of text.plain.split('\n')) assert.ok(all.includes(squeezed(line)), line);
      }
      let end = 0;
      for (const block of blocks.blocks) {
        assert.ok(block.start >= end);
        end = block.end;
        const from = sourceStart(block.origin, 0);
        const to = sourceEnd(block.origin, block.text.length);
        assert.ok(from >= block.start && to <= block.end);
        assert.equal(squeezed(source.slice(from, to)), squeezed(block.text));
      }
    }),
    RUNS,
  );
});

/** White space and soft hyphens are folded on the way; the rest is not. */
function squeezed(text: string): string {
  return text
    .replace(/\u00ad/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
