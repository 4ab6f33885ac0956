/** Word documents as other programs write them, and files that only have the name of one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../src/read/read.ts';
import { odtBytes } from './odt-parts.ts';
import { paragraph, relationships, type WordParts, wordFile, wordPart, wordParts } from './word-file.ts';
import { assertReadsWell, BODY, NAME, QUOTED, REFERENCE, sentenceFor } from './word-reading.ts';
import { zipFile } from './zip-file.ts';

test('a document with macros is read, and its macros are not', async () => {
  const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
  const parts = { ...wordParts(BODY), '[Content_Types].xml': types, 'word/vbaProject.bin': 'Sub AutoOpen()' };
  const reading = await assertReadsWell(wordFile(parts), 'lakes.docm');
  assert.doesNotMatch(JSON.stringify(reading), /AutoOpen/u);
});

test('a file with the name of a Word document is read for what it is, or told what it is', async () => {
  const office = (type: string): Buffer =>
    wordFile({
      ...wordParts(BODY),
      '[Content_Types].xml': `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    });
  const compound = (stream: string): Buffer =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
  const mimetype = (type: string): Buffer => zipFile([{ name: 'mimetype', content: type, isStored: true }]);
  const others: readonly (readonly [Uint8Array, RegExp])[] = [
    [
      office('spreadsheetml.sheet'),
      /^“lakes\.docx” is a spreadsheet; save the sheet that lists the sources as \.csv\.$/u,
    ],
    [office('presentationml.presentation'), /is a presentation; save its text as/u],
    [mimetype('application/vnd.oasis.opendocument.spreadsheet'), /is a spreadsheet/u],
    [mimetype('application/epub+zip'), /is an EPUB book; give the page as/u],
    [zipFile([{ name: 'Index/Document.iwa', content: '' }]), /Pages, Numbers or Keynote; export it as \.docx/u],
    [zipFile([{ name: 'a.txt', content: 'a' }]), /is a zip archive, but not a Word document/u],
    [compound('WordDocument'), /of the old kind \(\.doc\); save it as \.docx/u],
    [compound('EncryptedPackage'), /protected with a password/u],
    [Buffer.from(`{\\rtf1 ${REFERENCE}}`), /is a Rich Text file \(\.rtf\); open it .* and save it as \.docx/u],
    [Buffer.from('%PDF-1.7\n\0'), /is a PDF; give the file that it was made from/u],
    [Buffer.from(`${REFERENCE}\n`), /holds plain text, not a Word document; give it a name that ends in \.txt/u],
    [Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w/>'), /saved as XML; open it/u],
    [
      Buffer.concat([Buffer.alloc(64), wordFile(wordParts(BODY))]),
      /is damaged, or holds binary data that are no page/u,
    ],
    [Buffer.from(' \n '), /holds nothing but blanks/u],
    [wordFile(wordParts('')), /holds no text; give a document with a page in it/u],
    [wordFile(wordParts(paragraph(' '))), /holds no text/u],
  ];
  for (const [bytes, says] of others) assert.match(await sentenceFor(bytes), says);
});

test('a page with the wrong name is read for what it is', async () => {
  const { page } = await assertReadsWell(wordFile(wordParts(BODY)), 'lakes.txt');
  const html = `<!doctype html><html><body><p>${REFERENCE}</p><blockquote>${QUOTED}</blockquote></body></html>`;
  assert.equal((await assertReadsWell(Buffer.from(html))).format, 'html');
  const odt = await readPage(odtBytes(page), { name: NAME });
  assert.deepEqual([odt.format, odt.page.entries[0]?.reference], ['odt', page.entries[0]?.reference]);
});

test('a document of Google Docs reads well: no properties, no styles of its own, looks at each run', async () => {
  const look = '<w:rPr><w:rFonts w:ascii="Georgia" w:cs="Georgia"/><w:sz w:val="24"/><w:rtl w:val="0"/></w:rPr>';
  const styled = (text: string): string =>
    `<w:r w:rsidDel="00" w:rsidR="00">${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const link = `<w:hyperlink r:id="rId6"><w:r>${look}<w:t>What the third survey tells</w:t></w:r></w:hyperlink>`;
  const indent = '<w:pPr><w:ind w:left="720" w:firstLine="0"/><w:rPr><w:i w:val="1"/></w:rPr></w:pPr>';
  const body = `<w:p><w:bookmarkStart w:id="0" w:name="_gjdgxs" w:colFirst="0" w:colLast="0"/><w:bookmarkEnd w:id="0"/>${styled('Ada Lindqvist, “')}${link}${styled('”, The Lune Courier, 29 March 2021')}</w:p><w:p>${indent}${styled('“The lock was ')}${styled('closed in spring.”')}</w:p>`;
  const { page } = await assertReadsWell(
    wordFile({
      'word/document.xml': wordPart('document', `<w:background w:color="ffffff"/><w:body>${body}</w:body>`),
      'word/_rels/document.xml.rels': relationships(['rId6', 'hyperlink', 'https://courier.example/a', 'External']),
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
    }),
  );
  assert.equal(page.entries[0]?.reference.URL, 'https://courier.example/a');
});

test('the parts of a document are found by their relationships, whatever their names and places', async () => {
  const { 'word/document.xml': main, 'word/styles.xml': styles } = wordParts(BODY);
  const root = (target: string): string => relationships(['d', 'officeDocument', target]);
  const looks = (target: string): string => relationships(['s', 'styles', target]);
  const forms: Readonly<Record<string, WordParts>> = {
    'another name': {
      '_rels/.rels': root('body/page.xml'),
      'body/page.xml': main,
      'body/_rels/page.xml.rels': looks('../looks.xml'),
      'looks.xml': styles,
    },
    'absolute targets': {
      '_rels/.rels': root('/a.xml'),
      'a.xml': main,
      '_rels/a.xml.rels': looks('/b/c.xml'),
      'b/c.xml': styles,
    },
    'targets with dots': { '_rels/.rels': root('./word/../a.xml'), 'a.xml': main },
    'no types': { ...wordParts(BODY), '[Content_Types].xml': undefined },
    'no relationships of the body': { ...wordParts(BODY), 'word/_rels/document.xml.rels': undefined },
    'no relationships at all': { 'word/document.xml': main },
    'no styles': { ...wordParts(BODY), 'word/styles.xml': undefined },
    'the form for large archives': wordParts(BODY),
    'UTF-16': {
      ...wordParts(BODY),
      'word/document.xml': Buffer.from(`\ufeff${String(main).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    },
  };
  for (const [name, parts] of Object.entries(forms)) {
    const isZip64 = name === 'the form for large archives';
    await assert.doesNotReject(assertReadsWell(wordFile(parts, { isZip64 })), name);
  }
});
