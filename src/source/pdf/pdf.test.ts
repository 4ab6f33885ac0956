import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { assertLinear } from '../../../test/growth.ts';
import { type PdfText, pdfFile, pdfOfStreams } from '../../../test/pdf-file.ts';
import type { Region, SourceText } from '../../model/source.ts';
import { askWorker } from './ask-worker.ts';
import { sourceOfPages } from './document.ts';
import { readPdfSource } from './pdf.ts';
import type { PdfPage, Run } from './run.ts';

function fixture(name: string): Buffer {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
}

/** Lines one below the other from a place. */
function column(lines: readonly string[], x: number, y: number, size = 10): PdfText[] {
  return lines.map((text, at) => ({ text, x, y: y - at * size * 1.2, size }));
}

/** The text of the blocks that have a region, without what stands between their parts. */
function blocks(source: SourceText, region: Region): string[] {
  const found = new Map<number, string>();
  for (const { start, end, block, region: one } of source.spans) {
    if (one === region) found.set(block, (found.get(block) ?? '') + source.text.slice(start, end));
  }
  return [...found.values()].map((text) => text.trim());
}

const MOLE = [
  'The harbour board met in the long room above the',
  'fish market, as it had done since the fire, and had',
  'a report on the eastern mole. It said that the mole',
  'had moved four centimetres in a year and would go',
];
const QUARRY = [
  'on moving, since nothing under it was rock at all.',
  'Members asked what could be done. The engineer',
  'replied that there were three answers, and that two',
  'of them were expensive, and the third was to wait.',
];

test('two columns under a heading are read one after the other, a sentence over both as one block', async () => {
  const page = [
    { text: 'The moving mole and what it cost the town in the end', x: 50, y: 740, size: 16 },
    ...column(MOLE, 50, 700),
    ...column(QUARRY, 310, 697),
  ];
  const source = await readPdfSource(pdfFile([page]), {});
  assert.deepEqual(blocks(source, 'article'), [
    'The moving mole and what it cost the town in the end',
    [...MOLE, ...QUARRY].join('\n'),
  ]);
});

test('columns that begin anew at a heading in the first of them are read zone by zone', async () => {
  const page = [
    ...column(MOLE, 50, 700),
    ...column(QUARRY, 310, 700),
    { text: 'What the quarry said', x: 50, y: 630, size: 13 },
    ...column(
      ['The quarry had not been asked at all, and was', 'asked now. It was silent for a week, and then'],
      50,
      612,
    ),
    ...column(
      [
        'said in a letter of four pages that it knew of',
        'no mole, and that it would send stones to any',
        'board which had paid for the last ones first.',
      ],
      310,
      636,
    ),
  ];
  const source = await readPdfSource(pdfFile([page]), {});
  const [first = '', heading, second = '', ...others] = blocks(source, 'article');
  assert.equal(first, [...MOLE, ...QUARRY].join('\n'));
  assert.equal(heading, 'What the quarry said');
  assert.match(second, /^The quarry had not.*for a week, and then\nsaid in a letter.*last ones first\.$/su);
  assert.deepEqual(others, []);
});

test('short lines of text in three columns are no table', async () => {
  const words = [
    'the mole had moved',
    'by four inches in a',
    'year. Nobody, the',
    'engineer said, had',
    'asked it to. It is',
    'still moving today.',
  ];
  const page = [50, 160, 270].flatMap((x) => column(words, x, 700));
  const source = await readPdfSource(pdfFile([page]), {});
  assert.deepEqual(
    source.spans.filter(({ row }) => row !== undefined),
    [],
  );
});

test('a paragraph goes on over the foot of a page, its notes and the head of the next', async () => {
  const pages = [1, 2].map((number) => [
    { text: 'The Quay Quarterly', x: 50, y: 770, size: 8 },
    ...column(number === 1 ? MOLE : QUARRY, 50, 700),
    ...(number === 1 ? [{ text: '1 Minutes of the board, folder 7.', x: 50, y: 100, size: 7 }] : []),
    { text: `${number}`, x: 290, y: 40, size: 8 },
  ]);
  const source = await readPdfSource(pdfFile(pages), {});
  assert.deepEqual(blocks(source, 'article'), [[...MOLE, ...QUARRY].join('\n')]);
  assert.deepEqual(blocks(source, 'note'), ['Minutes of the board, folder 7.']);
  assert.equal(blocks(source, 'apparatus').join('|'), 'The Quay Quarterly|1\nThe Quay Quarterly|2|1');
});

test('heads whose sides change places, and lone numbers and lines in the margin, are the page’s', async () => {
  const pages = [MOLE, QUARRY].map((lines, at) => [
    { text: at === 0 ? 'The Quay Quarterly' : '46', x: 50, y: 770, size: 8 },
    { text: at === 0 ? '12 (2024)' : 'The Quay Quarterly', x: 400, y: 770, size: 8 },
    ...column(lines, 50, 700),
    ...(at === 0 ? [{ text: '45', x: 290, y: 40, size: 8 }] : []),
  ]);
  const both = await readPdfSource(pdfFile(pages), {});
  assert.equal(blocks(both, 'apparatus').join('|'), 'The Quay Quarterly 12 (2024)|45\n46 The Quay Quarterly');
  const single = [
    { text: 'Quay Quarterly 12', x: 50, y: 775, size: 8 },
    ...column(MOLE, 50, 700),
    { text: '7', x: 290, y: 30 },
  ];
  const one = await readPdfSource(pdfFile([single]), {});
  assert.deepEqual(blocks(one, 'apparatus'), ['Quay Quarterly 12', '7']);
});

test('paragraphs that end with their page are neighbours of those on the next, and notes come after all', async () => {
  const ended = [...MOLE.slice(0, 3), 'had moved four centimetres.'];
  const pages = [ended, QUARRY].map((lines, at) => [
    ...column(lines, 50, 700),
    { text: at === 0 ? '1 Minutes of the board, folder 7.' : '2 A letter of the engineer.', x: 50, y: 100, size: 7 },
    { text: `${at + 45}`, x: 290, y: 30 },
  ]);
  const source = await readPdfSource(pdfFile(pages), {});
  const regions = source.spans.map(({ region }) => region).join(' ');
  assert.equal(regions, 'article apparatus article apparatus apparatus note apparatus note');
});

test('a raised number behind a word is a call, and a power is not', async () => {
  const page = [
    { text: 'The mole moved.', x: 50, y: 700 },
    { text: '3', x: 123, y: 704, size: 6 },
    { text: 'It covers 30 m', x: 128, y: 700 },
    { text: '2', x: 193.5, y: 704, size: 6 },
    { text: 'and weighs 10', x: 199, y: 700 },
    { text: '6', x: 263, y: 704, size: 6 },
    { text: 'tons, or so the board was told.', x: 269, y: 700 },
  ];
  const source = await readPdfSource(pdfFile([page]), {});
  assert.deepEqual(blocks(source, 'note-call'), ['3']);
});

test('numbers in brackets are calls if a list of references with these numbers ends the document', async () => {
  const text = ['The mole moved [1], as moles do.', 'It had moved before [2, 3], and in [1987] too.'];
  const list = ['[1] Minutes of the board.', '[2] A letter of the engineer.', '[3] The same, a year later.'];
  const page = [...column(text, 50, 700), ...list.map((line, at) => ({ text: line, x: 50, y: 600 - at * 20 }))];
  const source = await readPdfSource(pdfFile([page]), {});
  assert.equal(blocks(source, 'note-call').join(''), '[1][2, 3]');
  assert.deepEqual(blocks(source, 'apparatus'), ['[1]', '[2]', '[3]']);
  const without = await readPdfSource(pdfFile([column(text, 50, 700)]), {});
  assert.deepEqual(blocks(without, 'note-call'), []);
});

test('numbers that count the paragraphs of a judgment are no part of them', async () => {
  const lines = [
    '12. The board appealed.',
    '13. The court heard it.',
    '14. It is dismissed.',
    '1874. was a cold year.',
  ];
  const page = lines.map((text, at) => ({ text, x: 50, y: 700 - at * 25 }));
  const source = await readPdfSource(pdfFile([page]), {});
  assert.deepEqual(blocks(source, 'apparatus'), ['12.', '13.', '14.']);
});

test('a table is read row by row', async () => {
  const rows = ['Year Piles Costs', '1991 seven £1,300', '1992 eight £2,600', '1993 nine £3,900'];
  const page = rows.flatMap((row, at) => {
    return row.split(' ').map((text, cell) => ({ text, x: 50 + cell * 150, y: 700 - at * 14 }));
  });
  const source = await readPdfSource(pdfFile([page]), {});
  const read = source.spans.map(({ start, end, row }) => `${row} ${source.text.slice(start, end).trim()}`);
  assert.deepEqual(
    read,
    rows.flatMap((row, at) => row.split(' ').map((cell) => `${at} ${cell}`)),
  );
});

test('the large first letter of a text begins its first word', async () => {
  const page = [
    { text: 'T', x: 50, y: 676, size: 36 },
    ...column(
      ['he day was cold and the sea was high, and all', 'the men who had come to see the piles driven'],
      74,
      700,
    ),
    ...column(['went home again by the road along the cliff.', 'Nobody asked them why they had come.'], 50, 664),
  ];
  const { text } = await readPdfSource(pdfFile([page]), {});
  assert.match(text, /^The day was cold/u);
});

test('letters that are set apart make a word', async () => {
  const { text } = await readPdfSource(pdfFile([[{ text: 'H A R B O U R', x: 50, y: 700 }]]), {});
  assert.equal(text, 'HARBOUR');
});

test('Japanese in an encoding that is no part of the file is read, across and down', async () => {
  const across = [
    { text: '港の古い壁は', x: 50, y: 700, font: 'J' as const },
    { text: '動いている。', x: 50, y: 685, font: 'J' as const },
  ];
  assert.equal((await readPdfSource(pdfFile([across]), {})).text, '港の古い壁は\n動いている。');
  const down = [
    { text: '港の古い壁は', x: 500, y: 700, font: 'V' as const },
    { text: '動いている。', x: 485, y: 700, font: 'V' as const },
  ];
  assert.equal((await readPdfSource(pdfFile([down]), {})).text.normalize('NFKC'), '港の古い壁は\n動いている。');
});

test('origins lead to the page of each character, and spans tile the text', async () => {
  const source = await readPdfSource(fixture('columns.pdf'), { url: 'https://quay.example/walls.pdf' });
  assert.equal(source.spans.map(({ start, end }) => source.text.slice(start, end)).join(''), source.text);
  const second = source.text.indexOf('half of what');
  assert.equal(source.origins.find(({ start, end }) => start <= second && second < end)?.part, 'page 2');
  assert.deepEqual(
    [source.lang, source.title, source.url],
    ['en-GB', 'Harbour walls of the northern coast', 'https://quay.example/walls.pdf'],
  );
});

test('a journal with columns, hyphens and notes reads on over columns and pages', async () => {
  const source = await readPdfSource(fixture('columns.pdf'), {});
  const article = blocks(source, 'article').map((block) => block.replace(/\u2010\n/gu, '').replace(/\s+/gu, ' '));
  assert.equal(article.length, 5);
  assert.match(
    article[1] ?? '',
    /^The oldest of the walls .* After that nobody mended anything, and the sea came in\.$/u,
  );
  assert.match(article[3] ?? '', /had not in the meantime carried off half of what they were writing about/u);
  assert.equal(blocks(source, 'note-call').join(), '1,2');
  assert.deepEqual(
    blocks(source, 'note').map((note) => note.split(' ').slice(0, 2).join(' ')),
    ['Parish accounts,', 'The remark'],
  );
});

test('Hebrew and Arabic are in the order of reading, figures and foreign words too', async () => {
  const hebrew = await readPdfSource(fixture('hebrew.pdf'), {});
  assert.match(
    hebrew.text.replace(/\s+/gu, ' '),
    /שעלותו 4,500 שקלים לפי הספר Harbour Plans משנת 1987\. המהנדסים לא הסכימו \(ואמרו זאת במכתב\), ואיש/u,
  );
  const arabic = await readPdfSource(fixture('arabic.pdf'), {});
  assert.match(
    arabic.text.normalize('NFKC').replace(/\s+/gu, ' '),
    /وكلفتها 4500 دينار \(بحسب الكتاب Harbour Plans لسنة 1987\)\. لم يوافق المهندسون، ولا أحد أجابهم\./u,
  );
  const office = await readPdfSource(fixture('hebrew-office.pdf'), {});
  assert.match(
    office.text.replace(/\s+/gu, ' '),
    /הספר Harbour Plans משנת 1987\. המהנדסים לא הסכימו \(ואמרו זאת במכתב\), ואיש/u,
  );
});

test('what cannot be read says why', async () => {
  const whole = fixture('columns.pdf');
  const cases: [Uint8Array, string, RegExp][] = [
    [fixture('protected.pdf'), 'damaged', /password/u],
    [whole.subarray(0, 900), 'damaged', /damaged/u],
    [Buffer.from('The mole moved.'), 'damaged', /no PDF/u],
    [new Uint8Array(), 'empty', /is empty/u],
    [pdfOfStreams(['0 0 100 100 re f']), 'no-text-layer', /pictures/u],
    [pdfFile(['', '', ''].map(() => [{ text: 'Scan', x: 50, y: 700 }])), 'no-text-layer', /pictures/u],
  ];
  for (const [bytes, kind, reason] of cases) {
    const { unreadable } = await readPdfSource(bytes, {});
    assert.equal(unreadable?.kind, kind);
    assert.match(unreadable?.reason ?? '', reason);
  }
});

test('reading grows with the length of the document and of a line', async () => {
  const about = { contentType: 'application/pdf' };
  const run = (text: string, line: number): Run => {
    return { text, raw: line * 80, left: 50, right: 300, base: 60 + (line % 50) * 14, size: 10, isRtl: false };
  };
  const page = (number: number, lines: readonly string[]): PdfPage => {
    return { number, runs: lines.map(run), aslant: [], isRtl: false, top: 0, bottom: 800 };
  };
  const called = 'The mole moved [1], as the board had said it would.';
  await assertLinear('pdf pages', 40, (size) => {
    sourceOfPages(
      Array.from({ length: size }, (_, at) => page(at, [...Array(45).fill(called), '[1] Minutes.', '[2] More.'])),
      about,
    );
  });
  await assertLinear('pdf calls in a line', 4000, (size) => {
    sourceOfPages([page(1, [`${'A mole [1] moved. '.repeat(size)}[2]`, '[1] Minutes.', '[2] More.'])], about);
  });
});

test('a reader that takes too long or too much memory is stopped, and says so', async () => {
  assert.equal(await askWorker(fixture('columns.pdf'), { megabytes: 256, milliseconds: 20 }), 'time');
  const bomb = deflateSync(Buffer.alloc(300_000_000, ' '), { level: 1 });
  const file = pdfOfStreams([bomb.toString('latin1')])
    .toString('latin1')
    .replace(/(<<\/Length \d+)>>stream/u, '$1/Filter/FlateDecode>>stream');
  assert.equal(await askWorker(Buffer.from(file, 'latin1'), { megabytes: 64, milliseconds: 20_000 }), 'memory');
});
