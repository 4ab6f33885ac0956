import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harbourPage } from '../../../test/docx-pages.ts';
import { docxBytes } from '../../../test/docx-parts.ts';
import { paragraph, relationships, run } from '../../../test/word-file.ts';
import { manuscriptOf, onlyParagraph, withParts, wordsOf } from '../../../test/word-manuscript.ts';
import { accepted } from '../manuscript/readings.ts';
import { readManuscript } from './manuscript.ts';

const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';

function start(id: number, name: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
}

function end(id: number): string {
  return `<w:bookmarkEnd w:id="${id}"/>`;
}

function bookmarksOf(body: string): unknown[] {
  return manuscriptOf(body).parts.map((part) => ('cells' in part ? [] : (part.bookmarks ?? [])));
}

test('a bookmark stands round its words, deleted ones included, and at a point', () => {
  const deleted = '<w:del w:author="Ada"><w:r><w:delText>not </w:delText></w:r></w:del>';
  const body = `<w:p>${run('It was ')}${start(1, 'a')}${deleted}${run('new')}${end(1)}${start(2, 'b')}${end(2)}</w:p>`;
  assert.deepEqual(bookmarksOf(body), [
    [
      { name: 'a', start: 7, end: 14 },
      { name: 'b', start: 14, end: 14 },
    ],
  ]);
  const [only] = accepted(manuscriptOf(body).parts).parts;
  assert.deepEqual(only && 'bookmarks' in only && only.bookmarks, [
    { name: 'a', start: 7, end: 10 },
    { name: 'b', start: 10, end: 10 },
  ]);
});

test('a bookmark over several paragraphs stands in each of them, and none that it only touches', () => {
  const body = `${start(1, 'a')}<w:p>${run('One')}</w:p>${paragraph('two')}<w:p>${run('three')}${end(1)}</w:p>${start(2, 'b')}${paragraph('four')}<w:p>${end(2)}${run('five')}</w:p>`;
  assert.deepEqual(bookmarksOf(body), [
    [{ name: 'a', start: 0, end: 3 }],
    [{ name: 'a', start: 0, end: 3, goesOn: true }],
    [{ name: 'a', start: 0, end: 5, goesOn: true }],
    [{ name: 'b', start: 0, end: 4 }],
    [],
  ]);
});

test('a bookmark over several paragraphs is one, though it begins in each of them and ends in the last', () => {
  const body = `<w:p>${start(1, 'a')}${run('one')}</w:p><w:p>${start(2, 'a')}${run('two')}${end(2)}</w:p><w:p>${run('three')}</w:p>`;
  assert.deepEqual(bookmarksOf(body), [
    [{ name: 'a', start: 0, end: 3 }],
    [{ name: 'a', start: 0, end: 3, goesOn: true }],
    [],
  ]);
});

test('a bookmark whose words were all typed over is round the new ones, unless they have one of their own', () => {
  const over = '<w:del w:author="Ada"><w:r><w:delText>old words</w:delText></w:r></w:del>';
  const ins = `<w:ins w:author="Ada">${run('new')}</w:ins>`;
  const acceptedBookmarks = (body: string): unknown =>
    accepted(manuscriptOf(body).parts).parts.map((part) => ('cells' in part ? [] : part.bookmarks));
  assert.deepEqual(acceptedBookmarks(`<w:p>${run('“')}${start(1, 'a')}${over}${end(1)}${ins}${run('”')}</w:p>`), [
    [{ name: 'a', start: 1, end: 4 }],
  ]);
  assert.deepEqual(acceptedBookmarks(`<w:p>${start(1, 'a')}${over}${end(1)}${start(2, 'b')}${ins}${end(2)}</w:p>`), [
    [{ name: 'b', start: 0, end: 3 }],
  ]);
});

test('a bookmark whose words were all deleted goes with them; joined paragraphs have one again', () => {
  const del = '<w:del w:author="Ada"/>';
  const gone = `<w:p>${start(1, 'a')}<w:del w:author="Ada"><w:r><w:delText>gone</w:delText></w:r></w:del>${end(1)}${run('.')}</w:p>`;
  const split = `<w:p><w:pPr><w:rPr>${del}</w:rPr></w:pPr>${run('x')}${start(2, 'b')}${run('One')}</w:p><w:p>${run(' two')}${end(2)}${run('y')}</w:p>`;
  assert.deepEqual(
    accepted(manuscriptOf(gone + split).parts).parts.map((part) => 'bookmarks' in part && part.bookmarks),
    [false, [{ name: 'b', start: 1, end: 8 }]],
  );
});

test('notes have their marks at their place, and stand in the order of the marks', () => {
  const note = (id: number, words: string, type = ''): string =>
    `<w:footnote w:id="${id}"${type}>${paragraph(words)}</w:footnote>`;
  const manuscript = manuscriptOf(
    `<w:p>${run('One')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' two')}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`,
    withParts({
      footnotes: note(0, 'line', ' w:type="separator"') + note(1, 'without a mark') + note(2, 'of one'),
      endnotes: `<w:endnote w:id="1">${paragraph('of two')}</w:endnote>`,
    }),
  );
  assert.deepEqual(
    onlyParagraph(manuscript).runs.map(({ text, note: key }) => key ?? text),
    ['One', 'footnote-2', ' two', 'endnote-1'],
  );
  assert.deepEqual(
    [...manuscript.notes].map(([key, parts]) => [key, wordsOf(parts)]),
    [
      ['footnote-2', ['of one']],
      ['endnote-1', ['of two']],
      ['footnote-1', ['without a mark']],
    ],
  );
});

test('links in notes and comments lead where the relationships of their own part say', () => {
  const link = `<w:footnote w:id="1"><w:p><w:hyperlink r:id="h">${run('here')}</w:hyperlink></w:p></w:footnote>`;
  const { notes } = manuscriptOf(paragraph('x'), {
    ...withParts({ footnotes: link }),
    'word/_rels/footnotes.xml.rels': relationships(['h', 'hyperlink', 'https://note.example/', 'External']),
  });
  const [note] = notes.get('footnote-1') ?? [];
  assert.equal(note && 'runs' in note && note.runs[0]?.href, 'https://note.example/');
});

test('a comment stands at the words it was made on, over paragraphs, in cells and at a point; a lost one has no place', () => {
  const comment = (id: number, content: string, who = 'Ada Brook'): string =>
    `<w:comment w:id="${id}" w:author="${who}" w:date="2021-05-03T10:00:00Z">${content}</w:comment>`;
  const from = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
  const to = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  const del = '<w:del w:author="Bo"><w:r><w:delText>not </w:delText></w:r></w:del>';
  const body = `<w:p>${run('It was ')}${from(1)}${del}${run('new')}</w:p><w:p>${run('and old')}${to(1)}${run('.')}<w:r><w:commentReference w:id="2"/></w:r></w:p>
    <w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc><w:p>${from(3)}${run('b')}${to(3)}</w:p></w:tc></w:tr></w:tbl>`;
  const two = `<w:p ${W14} w14:paraId="A1">${run('Is')}</w:p><w:p>${run('it?')}</w:p>`;
  const { comments } = manuscriptOf(
    body,
    withParts({
      comments:
        comment(1, two) + comment(2, paragraph('here')) + comment(3, paragraph('cell')) + comment(4, paragraph('lost')),
    }),
  );
  const own = { author: 'Ada Brook', date: '2021-05-03T10:00:00Z', isDone: false };
  assert.deepEqual(comments, [
    { ...own, text: 'Is\nit?', at: { part: 0, offset: 7, words: 'new\nand old' } },
    { ...own, text: 'here', at: { part: 1, offset: 8, words: '' } },
    { ...own, text: 'cell', at: { part: 2, offset: 0, words: 'b' } },
    { ...own, text: 'lost' },
  ]);
});

test('answers are told from comments, settled ones from open ones, and no circle of answers is believed', () => {
  const comment = (id: number, paraId: string): string =>
    `<w:comment w:id="${id}"><w:p ${W14} w14:paraId="${paraId}">${run(`c${id}`)}</w:p></w:comment>`;
  const extended = (paraId: string, more: string): string =>
    `<w15:commentEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" w15:paraId="${paraId}" ${more}/>`;
  const { comments } = manuscriptOf(
    `<w:p><w:commentRangeStart w:id="0"/>${run('x')}<w:commentRangeEnd w:id="0"/></w:p>`,
    withParts({
      comments: comment(0, 'A0') + comment(1, 'A1') + comment(2, 'A2') + comment(3, 'A3'),
      commentsExtended:
        extended('A0', 'w15:done="1"') +
        extended('A1', 'w15:paraIdParent="A0" w15:done="0"') +
        extended('A2', 'w15:paraIdParent="A3"') +
        extended('A3', 'w15:paraIdParent="A2"'),
    }),
  );
  assert.deepEqual(
    comments.map(({ text, replyTo, isDone, at }) => [text, replyTo, isDone, at?.words]),
    [
      ['c0', undefined, true, 'x'],
      ['c1', 0, false, 'x'],
      ['c2', undefined, false, undefined],
      ['c3', 2, false, undefined],
    ],
  );
});

test('where no thread is told, a mark right behind that of a comment is an answer to it', () => {
  const reference = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
  const range = `<w:commentRangeStart w:id="0"/>${run('x')}<w:commentRangeEnd w:id="0"/>`;
  const { comments } = manuscriptOf(
    `<w:p>${range}${reference(0)}${reference(1)}${run('y')}${reference(2)}</w:p>`,
    withParts({ comments: [0, 1, 2].map((id) => `<w:comment w:id="${id}">${paragraph('c')}</w:comment>`).join('') }),
  );
  assert.deepEqual(
    comments.map(({ replyTo }) => replyTo),
    [undefined, 0, undefined],
  );
});

test('numbers that lists print are labels, counted by level, restarted and never text; bullets are none', () => {
  const level = (ilvl: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '[%1]')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>',
  ].join('');
  const item = (numId: number, ilvl: number): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${run('x')}</w:p>`;
  const body = [item(1, 0), item(1, 1), item(1, 1), item(1, 0), item(1, 1), item(2, 0), item(3, 0), item(3, 0)];
  assert.deepEqual(
    manuscriptOf(body.join(''), withParts({ numbering })).parts.map((part) => 'label' in part && part.label),
    ['[1]', '1.a)', '1.b)', '[2]', '2.a)', false, '[7]', '[8]'],
  );
});

test('what our writer puts in to know a document again is there, as often as it is asked for', () => {
  const { exported, base, title, lang } = readManuscript(docxBytes(harbourPage(2)), 'page.docx');
  assert.match(exported ?? '', /^cp-\w+ sha256:[0-9a-f]{64}$/);
  assert.deepEqual([title, lang], [harbourPage(0).title, 'en']);
  const read = (): string => Buffer.concat([...(base?.() ?? [])]).toString();
  assert.match(read(), /urn:contextpage:base:/);
  assert.equal(read(), read());
  assert.equal(manuscriptOf(paragraph('x')).base, undefined);
});
