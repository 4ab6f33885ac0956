/** The time that a Word document takes, however hostile its shape. */
import { test } from 'node:test';
import { readPage } from '../src/read/read.ts';
import { assertLinear } from './growth.ts';
import { paragraph, relationships, run, type WordParts, wordFile, wordPart, wordParts } from './word-file.ts';
import { BODY, NAME } from './word-reading.ts';

/** Something of each kind, `size` times. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'one run': (size) => paragraph('lock '.repeat(size)),
  'many runs': (size) => `<w:p>${run('lock ').repeat(size)}</w:p>`,
  'empty paragraphs': (size) => '<w:p/>'.repeat(size),
  'open fields': (size) => `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(size)}</w:p>`,
  'open bookmarks': (size) => `<w:p>${numbered(size, (i) => `<w:bookmarkStart w:id="${i}" w:name="b${i}"/>`)}</w:p>`,
  changes: (size) => `<w:p>${`<w:ins w:author="A">${run('lock ')}</w:ins>`.repeat(size)}</w:p>`,
  'joined paragraphs': (size) =>
    `<w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr>${run('lock ')}</w:p>`.repeat(size),
};

test('the time grows with the size of the text, whatever it is made of', async () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    await assertLinear(name, 3000, (size) => readPage(wordFile(wordParts(BODY + shape(size))), { name: NAME }));
  }
});

/** Marks of `size` things in one paragraph, and the part that has the things. */
const PARTS: Readonly<Record<string, (size: number) => WordParts>> = {
  footnotes: (size) => ({
    ...wordParts(`${BODY}<w:p>${numbered(size, (i) => `<w:r><w:footnoteReference w:id="${i}"/></w:r>`)}</w:p>`),
    'word/footnotes.xml': wordPart(
      'footnotes',
      numbered(size, (i) => `<w:footnote w:id="${i}">${paragraph('a')}</w:footnote>`),
    ),
  }),
  comments: (size) => ({
    ...wordParts(`${BODY}<w:p>${numbered(size, (i) => `<w:commentRangeStart w:id="${i}"/>`)}${run('lock')}</w:p>`),
    'word/comments.xml': wordPart(
      'comments',
      numbered(size, (i) => `<w:comment w:id="${i}">${paragraph('a')}</w:comment>`),
    ),
  }),
  'styles, each based on the next': (size) => ({
    ...wordParts(BODY + numbered(size, (i) => paragraph('a', `s${i}`))),
    'word/styles.xml': wordPart(
      'styles',
      numbered(
        size,
        (i) => `<w:style w:styleId="s${i}"><w:name w:val="n${i}"/><w:basedOn w:val="s${i + 1}"/></w:style>`,
      ),
    ),
  }),
};

test('the time grows with the number of notes, comments and styles', async () => {
  const rels = relationships(
    ...['styles', 'footnotes', 'comments'].map((type) => [type, type, `${type}.xml`] as const),
  );
  for (const [name, parts] of Object.entries(PARTS)) {
    await assertLinear(name, 1000, (size) =>
      readPage(wordFile({ ...parts(size), 'word/_rels/document.xml.rels': rels }), { name: NAME }),
    );
  }
});

function numbered(size: number, piece: (i: number) => string): string {
  return Array.from({ length: size }, (_, i) => piece(i)).join('');
}
