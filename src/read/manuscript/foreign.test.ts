import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraph, run, type WordParts, wordFile, wordParts } from '../../../test/word-file.ts';
import { withParts } from '../../../test/word-manuscript.ts';
import type { Entry } from '../../model/page.ts';
import type { Reading } from '../../model/reading.ts';
import { readPage } from '../read.ts';

const SURVEY = 'Ada Brook, “The third survey of the harbour”, The Lune Courier, 3 May 2021.';
const LOCK = 'Mirja Okonjo, “Dredgers wanted at the lock”, Inland Waters Quarterly, 12 June 2020, p. 12.';
const TREATY = 'Bo Lind, “A treaty nobody signed”, Harbour Review, 7 July 2019.';

function read(body: string, more?: WordParts): Promise<Reading> {
  return readPage(wordFile(wordParts(paragraph('The lower harbour', 'Titel') + body, more)), { name: 'lakes.docx' });
}

function reasons({ messages }: Reading): string[] {
  return messages.map(({ reason }) => reason);
}

/** The family name of each entry's author, with its quotations and its notes. */
function outline(entries: readonly Entry[]): unknown[] {
  return entries.map(({ reference, quotations, notes }) => [
    reference.author?.[0]?.family,
    quotations.map(({ text }) => text.plain),
    notes.map(({ text }) => text.plain),
  ]);
}

/** A paragraph with the mark of a footnote at its end. */
function noted(text: string, note: number, style?: string): string {
  return paragraph(text, style).replace('</w:p>', `<w:r><w:footnoteReference w:id="${note}"/></w:r></w:p>`);
}

function footnotes(...texts: string[]): WordParts {
  return withParts({
    footnotes: texts.map((text, i) => `<w:footnote w:id="${i + 1}">${paragraph(text)}</w:footnote>`).join(''),
  });
}

/** A paragraph with a comment on some of its words. */
function remarked(before: string, words: string, id: number, style = 'x'): string {
  const range = `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(before)}${range}</w:p>`;
}

function comment(id: number, who: string, text: string): string {
  const p = `<w:p xmlns:w14="urn:w14" w14:paraId="P${id}">${run(text)}</w:p>`;
  return `<w:comment w:id="${id}" w:author="${who}" w:date="2021-05-0${id}T09:00:00Z">${p}</w:comment>`;
}

test('a quotation whose source stands in its footnote is that source’s', async () => {
  for (const [open, close, style] of [
    ['', '', 'Zitat'],
    ['“', '”', undefined],
  ] as const) {
    const body = ['The dredger came late.', 'The vote was put off.', 'Nobody signed the treaty.'].map((words, i) =>
      noted(open + words + close, i + 1, style),
    );
    const { page } = await read(body.join(''), footnotes(SURVEY, LOCK, TREATY));
    assert.deepEqual(outline(page.entries), [
      ['Brook', ['The dredger came late.'], []],
      ['Okonjo', ['The vote was put off.'], []],
      ['Lind', ['Nobody signed the treaty.'], []],
    ]);
  }
});

test('a remark in a footnote is a note of the source that it was made on, not of the last one', async () => {
  const body = [
    noted(SURVEY, 1) + paragraph('The dredger came late.', 'Zitat'),
    paragraph(LOCK) + noted('The vote was put off.', 2, 'Zitat'),
    paragraph(TREATY) + paragraph('Nobody signed the treaty.', 'Zitat'),
  ];
  const { page } = await read(body.join(''), footnotes('The paper corrected the figure later.', 'My emphasis.'));
  assert.deepEqual(outline(page.entries), [
    ['Brook', ['The dredger came late.'], ['The paper corrected the figure later.']],
    ['Okonjo', ['The vote was put off.'], ['My emphasis.']],
    ['Lind', ['Nobody signed the treaty.'], []],
  ]);
});

test('sources that prose cites in footnotes are entries, in order, and know each other by their numbers', async () => {
  const body = [
    noted('The harbour has silted up for years, and dredgers were wanted at the lock for most of the winter.', 1),
    noted('The treaty was never signed, as one reviewer notes with regret in a long piece about the lakes.', 2),
    noted('The survey says so too, though on another page, and in words that nobody else has used since.', 3),
  ];
  const { page } = await read(body.join(''), footnotes(SURVEY, TREATY, 'Brook (n 1) 15.'));
  assert.deepEqual(
    page.entries.map(({ reference }) => [reference.title, reference.page]),
    [
      ['The third survey of the harbour', undefined],
      ['A treaty nobody signed', undefined],
      ['The third survey of the harbour', '15'],
    ],
  );
  assert.equal(page.intro.length, 3);
});

test('a comment is a private note of the source that it stands at, with its answers under it', async () => {
  const body = paragraph(SURVEY) + remarked('The dredger ', 'came late.', 1, 'Zitat') + remarked(LOCK, '', 3);
  const parts = withParts({
    comments:
      comment(1, 'Ada Brook', 'Is this right?') + comment(2, 'Bo Lind', 'Yes.') + comment(3, 'Ada Brook', 'Page?'),
    commentsExtended:
      '<e xmlns:w15="urn:w15"><w15:commentEx w15:paraId="P1" w15:done="1"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/></e>',
  });
  const { page } = await read(body, parts);
  assert.deepEqual(outline(page.entries), [
    [
      'Brook',
      ['The dredger came late.'],
      ['Ada Brook, 2021-05-01, settled, on “came late.”: Is this right?\nBo Lind, 2021-05-02: Yes.'],
    ],
    ['Okonjo', [], ['Ada Brook, 2021-05-03: Page?']],
  ]);
  assert.ok(page.entries.every(({ notes }) => notes.every((note) => note.private)));
});

test('a comment that stands at no source, or whose place is lost, is told', async () => {
  const body = remarked('', 'What was said of the silting of the lower harbour, in public and in print.', 1);
  const found = await read(
    body + paragraph(SURVEY),
    withParts({ comments: comment(1, 'Ada Brook', 'Too long?') + comment(2, 'Bo Lind', 'Who?') }),
  );
  assert.deepEqual(outline(found.page.entries), [['Brook', [], []]]);
  assert.deepEqual(reasons(found), [
    'A comment stands at no source, and was left out: “Ada Brook, 2021-05-01, on “What was said of the silting of the lower harbour, in public and in print.”: Too long?”.',
    'A comment stands at no source, and was left out: “Bo Lind, 2021-05-02: Who?”.',
  ]);
});

test('a reader of tracked changes says how many there are, by whom, and which words were left out', async () => {
  const del = (words: string, who: string): string =>
    `<w:del w:author="${who}" w:date="2021-05-03T09:00:00Z"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
  const one = `<w:p>${run(SURVEY)}${del(' A scoop.', 'Ada Brook')}</w:p>`;
  assert.deepEqual(reasons(await read(one)), [
    '“lakes.docx” has a tracked change by Ada Brook: it was read as if all of them were accepted.',
    'Deleted by Ada Brook on 2021-05-03, and left out: “A scoop.”.',
  ]);
  const many = Array.from({ length: 25 }, (_, i) => `${del(`word ${i}`, i % 2 ? 'Ada' : 'Bo')}${run(' ')}`).join('');
  const told = reasons(await read(`<w:p>${run(SURVEY)}${many}</w:p>`));
  assert.equal(told[0], '“lakes.docx” has 25 tracked changes by Bo, Ada: it was read as if all of them were accepted.');
  assert.deepEqual([told.length, told.at(-1)], [22, '5 more deletions were left out.']);
});

test('a note goes with its mark when that is deleted, and is told', async () => {
  const mark = '<w:del w:author="Bo"><w:r><w:footnoteReference w:id="1"/></w:r></w:del>';
  const found = await read(`<w:p>${run(SURVEY)}${mark}</w:p>`, footnotes(LOCK));
  assert.deepEqual(outline(found.page.entries), [['Brook', [], []]]);
  assert.equal(reasons(found)[1], `A note was deleted, and left out: “${LOCK}”.`);
});

test('what a page cannot hold is told, by kind, with what it says of itself', async () => {
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>in secret</w:t></w:r>';
  const picture =
    '<w:r><w:drawing><wp:docPr xmlns:wp="a" descr="The old lock"/><pic:pic xmlns:pic="b"/></w:drawing></w:r>';
  assert.deepEqual(reasons(await read(`<w:p>${run(SURVEY)}${hidden}${picture}${picture}</w:p>`)), [
    '“lakes.docx” has 2 pictures that the page leaves out: “The old lock”, “The old lock”.',
    '“lakes.docx” has a stretch of hidden text that the page leaves out: “in secret”.',
  ]);
});
