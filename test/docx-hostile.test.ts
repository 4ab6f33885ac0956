/** Word documents that are damaged or made to do harm: each gets one sentence, and nothing that they point to is opened. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { readPage } from '../src/read/read.ts';
import { published } from '../src/write/published.ts';
import { RUNS } from './arbitrary-page.ts';
import { harbourPage } from './docx-pages.ts';
import { docxBytes } from './docx-parts.ts';
import { copiedExamples, run as runCli } from './run-cli.ts';
import { paragraph, relationships, run, type WordParts, wordFile, wordPart, wordParts, zipParts } from './word-file.ts';
import { assertReadsWell, BODY, NAME, QUOTED, REFERENCE, sentenceFor } from './word-reading.ts';
import { zipFile } from './zip-file.ts';

const DAMAGED = '“lakes.docx” is damaged and cannot be read; open it in Word or LibreOffice and save it again.';

/** Everything that a reading gives away. */
async function wordsOf(parts: WordParts): Promise<string> {
  const reading = await readPage(wordFile(parts), { name: NAME });
  return JSON.stringify(reading);
}

test('a document that was cut off anywhere is damaged', async () => {
  const whole = docxBytes(harbourPage(8));
  for (let part = 1; part < 50; part++) {
    const bytes = whole.subarray(0, Math.floor((whole.length * part) / 50));
    assert.equal(await sentenceFor(bytes), DAMAGED, `${part} fiftieths`);
  }
});

test('a document with one byte changed is read as it was, in other words, or not at all, and never crashes', async () => {
  const whole = docxBytes(harbourPage(2));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ bits;
      const sentence = await sentenceFor(bytes);
      assert.match(sentence, /^read without a word$|^“lakes\.docx” [^\n]{20,300}[^\n]$/u);
    }),
    RUNS,
  );
});

test('a small file that unpacks to a lot is refused at once, with what to make of it', async () => {
  const parts = zipParts(wordParts(BODY));
  /** The text is followed by so many bytes that cannot be compressed. */
  const claiming = (length: number, noise = 0): Buffer => {
    const random = createHash('shake256', { outputLength: noise }).digest();
    return zipFile(
      parts.map((part) => {
        if (part.name !== 'word/document.xml') return part;
        return {
          ...part,
          content: Buffer.concat([Buffer.from(part.content), random]),
          central: { length },
          local: { length },
        };
      }),
    );
  };
  assert.equal(
    await sentenceFor(claiming(50 << 20)),
    '“lakes.docx” unpacks to far more than a document of its size holds, and was not read; make sure who sent it to you.',
  );
  assert.equal(await sentenceFor(claiming(50)), DAMAGED, 'a part that is longer than it says');
  assert.equal(
    await sentenceFor(claiming(300 << 20, 2 << 20)),
    '“lakes.docx” unpacks to more than 256 MB; split it into smaller documents.',
  );
  const pictures = Array.from({ length: 10_000 }, (_, i) => ({ name: `word/media/${i}`, content: '', isStored: true }));
  assert.equal(
    await sentenceFor(zipFile([...parts, ...pictures])),
    '“lakes.docx” holds more than 10,000 parts, such as pictures; split it into smaller documents.',
  );
});

test('pictures may be as large as they like: only the parts that are read count', async () => {
  const size = { length: 300 << 20 };
  const picture = { name: 'word/media/image1.png', content: 'a', central: size, local: size };
  await assertReadsWell(zipFile([...zipParts(wordParts(BODY)), picture]));
});

/** A document with each kind of part, and all of them asked for. */
function fullParts(): WordParts {
  const content = paragraph('The lock.');
  return {
    ...wordParts(BODY),
    'word/_rels/document.xml.rels': relationships(
      ['a', 'styles', 'styles.xml'],
      ['b', 'comments', 'comments.xml'],
      ['c', 'footnotes', 'footnotes.xml'],
      ['d', 'numbering', 'numbering.xml'],
    ),
    'word/comments.xml': wordPart('comments', `<w:comment w:id="1">${content}</w:comment>`),
    'word/footnotes.xml': wordPart('footnotes', `<w:footnote w:id="1">${content}</w:footnote>`),
    'word/numbering.xml': wordPart('numbering', '<w:num w:numId="1"/>'),
  };
}

test('a document type declaration, endless nesting or half a tag is damage in every part that is read', async () => {
  const parts = fullParts();
  const deep = '<a>'.repeat(1000) + '</a>'.repeat(1000);
  const harms: Readonly<Record<string, (xml: string) => string | Uint8Array>> = {
    bomb: (xml) => xml.replace(/<([\w:]+) /u, '<!DOCTYPE $1 [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>$&'),
    outside: (xml) => xml.replace(/<([\w:]+) /u, '<!DOCTYPE $1 SYSTEM "file:///etc/hostname">$&'),
    deep: (xml) => xml.replace(/<\/[^<]*$/u, `${deep}$&`),
    open: (xml) => `${xml}<`,
    half: (xml) => xml.slice(0, xml.length / 2),
    letters: (xml) => Buffer.from(xml.replace(/<\/[^<]*$/u, '\u00e9$&'), 'latin1'),
  };
  for (const name of Object.keys(parts).filter((one) => one !== '[Content_Types].xml')) {
    for (const [harm, harmed] of Object.entries(harms)) {
      const content = harmed(String(parts[name]));
      assert.notEqual(content, parts[name]);
      assert.equal(await sentenceFor(wordFile({ ...parts, [name]: content })), DAMAGED, `${harm} in ${name}`);
    }
  }
  await assertReadsWell(wordFile(parts));
});

test('two things said of one part, shared bytes and names that lead out are damage', async () => {
  const parts = zipParts(wordParts(BODY));
  const [first] = parts;
  assert.ok(first);
  const inner = { name: 'inner', content: 'x' };
  /** Where the content of a part with a name of five letters begins that follows the others. */
  const inShell = zipFile(parts).indexOf('PK\u0001\u0002') + 35;
  for (const more of [
    [first],
    [{ ...inner, name: '../../startup.dot' }],
    [{ ...inner, local: { name: 'outer' } }],
    [
      { name: 'shell', content: zipFile([inner]), isStored: true },
      { ...inner, central: { offset: inShell } },
    ],
  ]) {
    assert.equal(await sentenceFor(zipFile([...parts, ...more])), DAMAGED);
  }
  const encrypted = { ...inner, central: { flags: 1 } };
  assert.match(await sentenceFor(zipFile([...parts, encrypted])), /^“lakes\.docx” is protected with a password; /u);
});

test('nothing that a document points to is opened', async (t) => {
  const folder = copiedExamples(t);
  const secret = join(folder, 'secret.xml');
  writeFileSync(secret, wordPart('document', `<w:body>${paragraph('The word is KINGFISHER.')}</w:body>`));
  const address = pathToFileURL(secret).href;
  const types = ['attachedTemplate', 'image', 'oleObject', 'frame', 'styles', 'footnotes', 'comments', 'subDocument'];
  const external = types.map((type, i) => [`x${i}`, type, address, 'External'] as const);
  const inside = types.map((type, i) => [`i${i}`, type, `../../../../../..${secret}`] as const);
  const fields = ['INCLUDETEXT', 'INCLUDEPICTURE', 'LINK Word.Document.12', 'DDEAUTO c:\\\\cmd.exe', 'DDE cmd', 'RD'];
  const body = [
    ...fields.map((name, i) => `<w:p>${field(`${name} "${address}"`, `result ${i}`)}</w:p>`),
    `<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:o" r:id="x2"/></w:object></w:r>${run('An object.')}</w:p>`,
    '<w:subDoc r:id="x7"/><w:altChunk r:id="x7"/>',
  ];
  for (const relations of [external, inside]) {
    const words = await wordsOf({
      ...wordParts(BODY + body.join('')),
      'word/_rels/document.xml.rels': relationships(['s', 'styles', 'styles.xml'], ...relations),
    });
    assert.doesNotMatch(words, /KINGFISHER/u);
    for (let i = 0; i < fields.length; i++) assert.match(words, new RegExp(`result ${i}`, 'u'));
    assert.doesNotMatch(words, /DDEAUTO|INCLUDETEXT|cmd\.exe/u);
  }
});

test('addresses that run or that lead to a disk are not published', async () => {
  const addresses = ['javascript:alert(1)', 'file:///etc/hostname', 'smb://harbour.example/a', '\\\\harbour\\a.docx'];
  for (const address of addresses) {
    const link = `<w:p><w:hyperlink r:id="h">${run(REFERENCE)}</w:hyperlink></w:p>${paragraph(QUOTED, 'Zitat')}`;
    const rels = relationships(['s', 'styles', 'styles.xml'], ['h', 'hyperlink', address, 'External']);
    const { page } = await assertReadsWell(wordFile({ ...wordParts(link), 'word/_rels/document.xml.rels': rels }));
    assert.equal(published(page).entries[0]?.reference.URL, undefined, address);
  }
});

/** A field in pieces, as Word writes it: its instruction, and what it showed when it was last run. */
function field(instruction: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText>${instruction}</w:instrText></w:r>`;
  return `${mark('begin')}${code}${mark('separate')}${run(result)}${mark('end')}`;
}

test('the command line ends with exit code 2 and leaves no file', async (t) => {
  const folder = copiedExamples(t);
  writeFileSync(join(folder, NAME), docxBytes(harbourPage(3)).subarray(0, 3000));
  writeFileSync(
    join(folder, 'sheet.docx'),
    wordFile({ ...wordParts(BODY), '[Content_Types].xml': 'ms-excel.sheet.main' }),
  );
  const before = readdirSync(folder).sort();
  for (const [file, says] of [
    [NAME, DAMAGED],
    ['sheet.docx', 'is a spreadsheet'],
  ] as const) {
    const { code, stdout, stderr } = await runCli(folder, ['convert', file, 'out.md']);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^contextpage: [^\n]+\n$/u);
    assert.ok(stderr.includes(says), stderr);
  }
  assert.deepEqual(readdirSync(folder).sort(), before);
});
