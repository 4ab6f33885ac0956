/** Reading takes time in proportion to the page, whatever stands on it and however it is laid out. */
import { test } from 'node:test';
import { readPage } from '../src/read/read.ts';
import { assertLinear } from './growth.ts';
import { NEAR_MISSES } from './near-misses.ts';

/** CPU at 2n over CPU at n. */
const MOST = 2.5;
const SOAK = Boolean(Number(process.env.CONTEXTPAGE_SOAK));
type Extension = 'txt' | 'md' | 'html';
const ALL: readonly Extension[] = ['txt', 'md', 'html'];

const ENTRY = 'Ada Brook, ‘Silt and memory’, Tidewater Gazette, 3 May 2020';

/** About so many characters of one piece. */
function run(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function each(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join('\n');
}

const LAYOUTS: Readonly<Record<string, (piece: string, length: number) => string>> = {
  'one line': (piece, length) => `${ENTRY}\n\n${run(piece, length)}`,
  'one reference': (piece, length) => `${ENTRY}\n\nAda Brook, ${run(piece, length)}, 4 May 2021`,
  'many lines': (piece, length) => `${ENTRY}\n\n${each(length / 60, () => run(piece, 60).trim())}`,
};

for (const [what, piece] of Object.entries(NEAR_MISSES)) {
  for (const [layout, make] of Object.entries(LAYOUTS)) {
    if (!SOAK && layout === 'one line') continue;
    for (const extension of SOAK ? ALL : (['txt'] as const)) {
      test(`twice the text takes about twice the time: ${what}, ${layout} (.${extension})`, async () => {
        await grows(SOAK ? 60_000 : 3000, extension, (length) => make(piece, length));
      });
    }
  }
}

/** By the number of entries or levels. */
const PAGES: readonly (readonly [string, number, Extension, (count: number) => string])[] = [
  [
    'entries of one author',
    600,
    'txt',
    (count) => each(count, (i) => `${i ? '———' : 'Ada Brook'}, ‘Title ${i}’, Port & Sea, 2020`),
  ],
  [
    'records of labelled lines',
    400,
    'txt',
    (count) => each(count, (i) => `Author: Ada Brook\nTitle: Mud ${i}\nSource: Port & Sea\nDate: 3 May 2020\n`),
  ],
  ['headings', 600, 'md', (count) => each(count, (i) => `## Topic ${i}\n\n${ENTRY}\n`)],
  [
    'notes with numbers',
    600,
    'txt',
    (count) => `${each(count, (i) => `${ENTRY} [${i}]`)}\n${each(count, (i) => `[${i}] https://a.example/${i}`)}`,
  ],
  [
    'items of a list',
    600,
    'html',
    (count) =>
      `<ul>${each(count, (i) => `<li><a href="https://a.example/${i}">Mud ${i}</a>, <em>Port</em>, 2020</li>`)}</ul>`,
  ],
  [
    'rows of a table',
    600,
    'html',
    (count) => `<table>${each(count, (i) => `<tr><td>3 May 2020<td>Port &amp; Sea<td>Mud ${i}<td>Ada Brook`)}</table>`,
  ],
  ['links', 600, 'md', (count) => each(count, (i) => `[Mud ${i}](https://a.example/${i}), Port & Sea`)],
  ['lists in lists', 400, 'html', (count) => `${'<ul><li>Mud'.repeat(count)}<p>${ENTRY}</p>`],
  ['quotations in quotations', 400, 'html', (count) => `<p>${ENTRY}</p>${'<blockquote><p>Mud.</p>'.repeat(count)}`],
  ['quotations in quotations', 400, 'md', (count) => `${ENTRY}\n\n${'> '.repeat(count)}Mud.`],
  ['marks in marks', 4000, 'txt', (count) => `${ENTRY}\n\n${'“a ‘b '.repeat(count)}${'c’ d” '.repeat(count)}`],
  ['brackets in brackets', 4000, 'txt', (count) => `${ENTRY}\n\n${'(a ['.repeat(count)}${'b] c)'.repeat(count)}`],
];

for (const [what, count, extension, make] of PAGES) {
  test(`twice the page takes about twice the time: ${what} (.${extension})`, async () => {
    await grows(SOAK ? count * 5 : Math.ceil(count / 4), extension, make);
  });
}

async function grows(size: number, extension: Extension, make: (size: number) => string): Promise<void> {
  await assertLinear(
    'reading',
    size,
    async (n) => {
      await readPage(extension === 'html' ? asHtml(make(n)) : make(n), { name: `page.${extension}` });
    },
    MOST,
  );
}

/** Lines of text become paragraphs; what is HTML stays so. */
function asHtml(text: string): string {
  if (text.startsWith('<')) return `<body>${text}</body>`;
  const paragraphs = text.split('\n').filter((line) => line !== '');
  return `<body>${paragraphs.map((line) => `<p>${line}</p>`).join('\n')}</body>`;
}
