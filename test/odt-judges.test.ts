/** LibreOffice, which had no part in our OpenDocument writer and reader, judges both. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Manuscript, Part } from '../src/model/manuscript.ts';
import type { Page } from '../src/model/page.ts';
import { readManuscript as readDocx } from '../src/read/docx/manuscript.ts';
import { readManuscript as readOdt } from '../src/read/odt/manuscript.ts';
import { readPage } from '../src/read/read.ts';
import { checkedPage } from './checked-page.ts';
import { arabicPage, harbourPage, japanesePage } from './docx-pages.ts';
import { docxBytes } from './docx-parts.ts';
import { odtBytes } from './odt-parts.ts';
import { printedPage, withoutPlaces } from './printed-page.ts';
import { needs } from './tools.ts';
import { relationships, WORD, wordFile, wordPart, wordParts } from './word-file.ts';

const LIBRE_OFFICE = needs('soffice', 'apt-get install libreoffice-writer');

const PAGES: ReadonlyMap<string, Page> = new Map([
  ['harbour', harbourPage(40)],
  ['arabic', arabicPage],
  ['japanese', japanesePage],
  ['checked', checkedPage()],
]);

const folder = mkdtempSync(join(tmpdir(), 'contextpage-odt-'));
after(() => rmSync(folder, { recursive: true }));

before(() => {
  if (LIBRE_OFFICE.skip !== false) return;
  for (const [name, page] of PAGES) writeFileSync(join(folder, `${name}.odt`), odtBytes(page));
  writeFileSync(join(folder, 'edited.docx'), editedWordFile());
  const ours = [...PAGES.keys()].map((name) => `${name}.odt`);
  convert(ours, 'txt:Text (encoded):UTF8', 'txt');
  convert(ours, 'docx:MS Word 2007 XML', 'docx');
  convert([...ours, 'edited.docx'], 'odt', 'odt');
});

/** A profile of its own keeps it apart from one that runs on this machine. */
function convert(names: readonly string[], format: string, into: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const paths = names.map((name) => join(folder, name));
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, into), ...paths], {
    ...{ stdio: 'ignore', timeout: 120_000 },
  });
}

function converted(name: string): Buffer {
  return readFileSync(join(folder, name.split('.').at(-1) ?? '', name));
}

test('LibreOffice opens an OpenDocument text and shows every source and every quotation', LIBRE_OFFICE, () => {
  for (const [name, { entries }] of PAGES) {
    const shown = wordsOf(converted(`${name}.txt`).toString());
    for (const { reference, quotations } of entries) {
      for (const text of [reference.title ?? '', ...quotations.flatMap((one) => one.text.plain.split('\n'))]) {
        assert.ok(shown.includes(wordsOf(text)), `${name}: ${text}`);
      }
    }
  }
});

/** Programs fold blanks, and leave out soft hyphens, as they print. */
function wordsOf(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ');
}

test(
  'LibreOffice makes a Word document of it that reads as our own does, with its styles and bookmarks',
  LIBRE_OFFICE,
  () => {
    for (const [name, page] of PAGES) {
      const ours = readDocx(docxBytes(page), 'page.docx');
      assert.deepEqual(lines(readDocx(converted(`${name}.docx`), name)), lines(ours), name);
    }
  },
);

test('untouched, an OpenDocument text comes back as the page that it was printed from', async () => {
  for (const [name, page] of PAGES) {
    const { page: back, format } = await readPage(odtBytes(page), { name: 'page.odt' });
    assert.deepEqual([format, withoutPlaces(back)], ['odt', printedPage(page)], name);
  }
});

test('saved by LibreOffice as OpenDocument, it keeps every word, style and bookmark', LIBRE_OFFICE, () => {
  for (const [name, page] of PAGES) {
    assert.deepEqual(lines(readOdt(converted(`${name}.odt`), name)), lines(readOdt(odtBytes(page), name)), name);
  }
});

/** Of each paragraph its style, its text, and the bookmarks in it with their words. */
function lines({ parts, notes }: Manuscript): string[] {
  const line = (part: Part): string[] => {
    if ('cells' in part) return part.cells.flatMap(({ paragraphs }) => paragraphs.flatMap(line));
    const text = part.runs.map((run) => run.text).join('');
    const marks = part.bookmarks?.map(({ name, start, end }) => `${name}=${text.slice(start, end)}`).toSorted() ?? [];
    // Renewed by each program: the lines of contents.
    return part.style?.name.startsWith('toc') ? [] : [[part.style?.name, text, ...marks].join(' | ')];
  };
  return [...parts, ...[...notes.values()].flat()].flatMap(line);
}

test('an edited Word document reads the same when LibreOffice has saved it as OpenDocument', LIBRE_OFFICE, () => {
  const before = readDocx(readFileSync(join(folder, 'edited.docx')), 'edited.docx');
  const after = readOdt(converted('edited.odt'), 'edited.odt');
  assert.deepEqual(tracked(after), tracked(before));
  assert.ok(before.changes.length > 5 && before.comments.length > 1 && before.notes.size > 1);
});

/** The words with what is tracked of them, and who remarked what where. LibreOffice keeps no time zone, and no threads. */
function tracked({ parts, notes, changes, comments }: Manuscript): unknown {
  const line = (part: Part): unknown =>
    'cells' in part
      ? part.cells.map(({ paragraphs, columns, goesOn }) => [columns, goesOn, goesOn ? [] : paragraphs.map(line)])
      : [
          part.listLevel,
          part.label,
          part.end,
          ...part.runs.map(({ text, tracked, strong }) => [text, strong, tracked]),
        ];
  return {
    parts: parts.map(line),
    notes: [...notes.values()].map((note) => note.map(line)),
    changes: changes.map(({ date, ...change }) => ({ ...change, date: date?.replace('Z', '') })),
    comments: comments.map(({ date, replyTo: _, ...comment }) => ({ ...comment, date: date?.replace('Z', '') })),
  };
}

/** A Word document with words put in, struck out, moved and set in bold, comments, notes, a list and a table. */
function editedWordFile(): Buffer {
  const ada = 'w:author="Ada Brook" w:date="2021-05-03T10:00:00Z"';
  const bo = 'w:author="Bo Lind" w:date="2021-05-04T10:00:00Z"';
  const r = (text: string, look = ''): string =>
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
  const ins = (text: string, by = ada): string => `<w:ins w:id="9" ${by}>${r(text)}</w:ins>`;
  const del = (text: string, by = ada): string =>
    `<w:del w:id="9" ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const end = (kind: 'ins' | 'del'): string => `<w:rPr><w:${kind} w:id="9" ${ada}/></w:rPr>`;
  const item = (level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text && r(text))}</w:tc>`;
  const body = [
    p(r('The lock'), '<w:pStyle w:val="Titel"/>'),
    p(r('The ') + del('old ', bo) + ins('new ') + r('lock is open.')),
    p(r('Begun here ') + del('and gone'), `<w:pStyle w:val="Zitat"/>${end('del')}`) + p(del('gone too ') + r('ended.')),
    p(del('A whole paragraph.'), `<w:pStyle w:val="Zitat"/>${end('del')}`) + p(r('After it.')),
    p(ins('A new paragraph.'), `<w:pStyle w:val="Zitat"/>${end('ins')}`) + p(r('After that.')),
    p(`${r('In ')}<w:ins w:id="9" ${ada}>${r('in ')}${del('out ', bo)}${r('in again ')}</w:ins>${r('end.')}`),
    p(
      `${r('Now ')}<w:r><w:rPr><w:b/><w:rPrChange w:id="9" ${bo}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>${r(' words.')}`,
    ),
    p(
      `<w:moveFromRangeStart w:id="30" w:name="move1" ${ada}/><w:moveFrom w:id="9" ${ada}>${r('Moved. ')}</w:moveFrom><w:moveFromRangeEnd w:id="30"/>${r('Stays.')}`,
    ),
    p(
      `${r('Here: ')}<w:moveToRangeStart w:id="31" w:name="move1" ${ada}/><w:moveTo w:id="9" ${ada}>${r('Moved. ')}</w:moveTo><w:moveToRangeEnd w:id="31"/>${r('End.')}`,
    ),
    p(
      `<w:commentRangeStart w:id="0"/>${r('Remarked words')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(' and a place')}<w:r><w:commentReference w:id="1"/></w:r>${r('.')}`,
    ),
    p(
      `${r('Noted')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' twice')}<w:r><w:endnoteReference w:id="2"/></w:r>${r('.')}`,
    ),
    p(r('First'), item(0)) + p(r('Below'), item(1)) + p(r('Second'), item(0)),
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell('a', '<w:vMerge w:val="restart"/>')}${cell('b')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('c')}</w:tr></w:tbl>`,
    p(r('The end.')),
  ];
  const note = (kind: string): string =>
    wordPart(
      `${kind}s`,
      `<w:${kind} w:type="separator" w:id="0"><w:p/></w:${kind}><w:${kind} w:id="2">${p(r(`A ${kind}.`))}</w:${kind}>`,
    );
  const comment = (id: number, by: string, text: string): string =>
    `<w:comment w:id="${id}" ${by}>${p(r(text))}</w:comment>`;
  const level = (at: number, format: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1}."/></w:lvl>`;
  const type = (part: string, name: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`;
  const parts = ['styles', 'comments', 'footnotes', 'endnotes', 'numbering'];
  return wordFile(
    wordParts(body.join(''), {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('document', 'document.main')}${parts.map((part) => type(part, part)).join('')}</Types>`,
      'word/_rels/document.xml.rels': relationships(...parts.map((part) => [part, part, `${part}.xml`] as const)),
      'word/comments.xml': wordPart('comments', comment(0, ada, 'Sure?') + comment(1, bo, 'Which place?')),
      'word/footnotes.xml': note('footnote'),
      'word/endnotes.xml': note('endnote'),
      'word/numbering.xml': `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    }),
  );
}
