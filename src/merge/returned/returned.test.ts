/** Documents that came back from colleagues, and what is proposed of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { arbitraryPage, RUNS } from '../../../test/arbitrary-page.ts';
import { harbourPage } from '../../../test/docx-pages.ts';
import { docxBytes } from '../../../test/docx-parts.ts';
import { odtBytes } from '../../../test/odt-parts.ts';
import type { Page } from '../../model/page.ts';
import { apply } from '../apply.ts';
import type { Edit } from '../proposal.ts';
import { propose } from '../propose.ts';
import { type Returned, readReturned } from './returned.ts';

const PAGE = harbourPage(6);
const PARTS = unzipSync(docxBytes(PAGE));
const XML = new TextDecoder().decode(PARTS['word/document.xml']);
const PARAGRAPHS: readonly string[] = XML.match(/<w:p>.*?<\/w:p>/gs) ?? [];

/** The document with some of its markup replaced, and some of its parts; those that are null are taken out. */
function edited(
  changes: readonly (readonly [before: string, after: string])[],
  more: Readonly<Record<string, string | null>> = {},
): Uint8Array {
  let xml = XML;
  for (const [before, after] of changes) {
    assert.ok(xml.includes(before), before);
    xml = xml.replace(before, () => after);
  }
  const files = new Map(Object.entries({ ...PARTS, 'word/document.xml': strToU8(xml) }));
  for (const [path, text] of Object.entries(more)) {
    if (text === null) files.delete(path);
    else files.set(path, strToU8(text));
  }
  return zipSync(Object.fromEntries(files));
}

function paragraph(words: string): string {
  const found = PARAGRAPHS.find((xml) => xml.replace(/<[^>]+>/g, '').includes(words));
  assert.ok(found, words);
  return found;
}

const BY = 'w:author="Bo Lind" w:date="2026-05-03T10:00:00Z"';

function inserted(words: string, by = BY): string {
  return `<w:ins w:id="900" ${by}><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:ins>`;
}

/** All of a paragraph deleted, and a comment on it. */
function deleted(xml: string): string {
  const words = xml
    .replace(/<w:pPr>(.*?)<\/w:pPr>/s, `<w:pPr>$1<w:rPr><w:del w:id="901" ${BY}/></w:rPr></w:pPr>`)
    .replace(
      /<w:r>.*?<\/w:r>/gs,
      (run) =>
        `<w:del w:id="902" ${BY}>${run.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
    );
  if (!xml.includes('part 2')) return words;
  const end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>';
  return words.replace('</w:pPr>', '</w:pPr><w:commentRangeStart w:id="0"/>').replace('</w:p>', end);
}

const COMMENT: Readonly<Record<string, string>> = {
  'word/comments.xml': `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Ada"><w:p><w:r><w:t>Withdrawn by its author.</w:t></w:r></w:p></w:comment></w:comments>`,
  'word/_rels/document.xml.rels': new TextDecoder()
    .decode(PARTS['word/_rels/document.xml.rels'])
    .replace(
      '</Relationships>',
      '<Relationship Id="said" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
};

function editsOf(returned: Returned, ours: Page = PAGE): readonly Edit[] {
  return propose(returned.base, ours, returned).edits;
}

/** As a word processor that keeps bookmarks and properties gives it back, and no data. */
function stripped(bytes: Uint8Array): Uint8Array {
  const { 'customXml/item1.xml': _base, ...files } = unzipSync(bytes);
  return zipSync(files);
}

const WAYS: readonly ((page: Page) => readonly [string, Uint8Array])[] = [
  (page) => ['page.docx', docxBytes(page)],
  (page) => ['page.docx', stripped(docxBytes(page))],
  (page) => ['page.odt', odtBytes(page)],
];

test('a document that nobody edited brings no edit, whatever the page, and whatever was lost of its data', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPage(), fc.constantFrom(...WAYS), async (page, way) => {
      const [name, bytes] = way(page);
      const returned = await readReturned(bytes, name, page);
      assert.deepEqual(editsOf(returned, page), []);
      assert.deepEqual([returned.messages, returned.discussion, returned.isOwn], [[], [], true]);
    }),
    RUNS,
  );
});

test('an edit is shown with the people who made it in its field, and with no others', async () => {
  const line = paragraph('part 3');
  const words = PARAGRAPHS[PARAGRAPHS.indexOf(line) + 1] ?? '';
  const returned = await readReturned(
    edited([
      [line, line.replace('</w:hyperlink>', `${inserted(' again', 'w:author="Ada"')}</w:hyperlink>`)],
      [words, words.replace('clerk', `old clerk</w:t></w:r>${inserted(' or so')}<w:r><w:t xml:space="preserve">`)],
    ]),
    'page.docx',
    PAGE,
  );
  const made = editsOf(returned).map((edit) => [edit.entry, edit.kind === 'changed' && edit.field, edit.made]);
  assert.deepEqual(made, [
    ['harbour-3', 'title', 'tracked'],
    ['harbour-3', 'text', 'both'],
  ]);
  assert.deepEqual(editsOf(returned).map(returned.makers.of), [
    [{ author: 'Ada' }],
    [{ author: 'Bo Lind', day: '2026-05-03' }],
  ]);
});

test('what nobody tracked has no maker; a source that was deleted has those who deleted it, and the comment on it', async () => {
  const [line, next] = ['part 2', 'part 3'].map(paragraph);
  assert.ok(line && next);
  const gone = PARAGRAPHS.slice(PARAGRAPHS.indexOf(line), PARAGRAPHS.indexOf(line) + 3);
  const tracked = gone.map((xml) => [xml, deleted(xml)] as const);
  const retyped = [next, next.replace('part 3', 'part three')] as const;
  const returned = await readReturned(edited([...tracked, retyped], COMMENT), 'page.docx', PAGE);
  assert.deepEqual(
    editsOf(returned).map((edit) => [edit.kind, edit.entry, edit.made, returned.makers.of(edit)]),
    [
      ['removed', 'harbour-2', 'tracked', [{ author: 'Bo Lind', day: '2026-05-03' }]],
      ['changed', 'harbour-3', 'untracked', []],
    ],
  );
  const [said] = returned.discussion;
  assert.deepEqual([said?.at?.entry, said?.author, said?.text], ['harbour-2', 'Ada', 'Withdrawn by its author.']);
});

test('edits of the facts at the head, which no part of the page is, are told; lines that nobody edited are not', async () => {
  const facts = paragraph('6 sources');
  const file = edited([[facts, facts.replace('6 sources', '7 sources')]]);
  const told = async (bytes: Uint8Array): Promise<string[]> =>
    (await readReturned(bytes, 'page.docx', PAGE)).messages.map(({ reason }) => reason);
  assert.deepEqual(await told(edited([])), []);
  const [reason = '', ...more] = await told(file);
  assert.match(reason, /^A line was edited.*“7 sources.*not “6 sources/u);
  assert.deepEqual(more, []);
});

test('a note is the same one however much it was rewritten, and merging it twice is merging it once', async () => {
  const note = paragraph('The paper corrected figure 1 later');
  const rewritten = note.replace('The paper corrected figure 1 later.', 'Nine feet, says the second printing.');
  const withoutMarks = rewritten.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');
  for (const words of [rewritten, withoutMarks]) {
    const returned = await readReturned(edited([[note, words]]), 'page.docx', PAGE);
    const [edit, ...more] = propose(returned.base, PAGE, returned).edits;
    assert.deepEqual([edit?.kind, edit?.part, edit?.safe], ['changed', 'note', true]);
    assert.deepEqual(more, []);
    const taken = apply(PAGE, edit ? [edit] : [], new Map([[edit?.id ?? '', { answer: 'accept' }]]));
    assert.notDeepEqual(taken, PAGE);
    assert.deepEqual(propose(returned.base, taken, returned).edits, []);
  }
});
