import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { toEdtf } from '../../src/cite/dates/dates.ts';
import { nameInReadingOrder } from '../../src/cite/names/names.ts';
import { describeSource } from '../../src/describe/describe-source.ts';
import { type PdfText, pdfFile } from '../pdf-file.ts';

interface Told {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly issued?: string;
  readonly outlet?: string;
}

async function told(bytes: Uint8Array, contentType: string): Promise<Told> {
  const { title, author, issued, outlet, publisher } = await describeSource(bytes, { contentType });
  const known = {
    title: title?.value,
    author: author?.value.map(nameInReadingOrder),
    issued: toEdtf(issued?.value),
    outlet: outlet?.value ?? publisher?.value,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const PROSE = 'The water in the basin rose again by a hand over the night and the keepers came back with lamps';

function paragraphs(from: number, count: number): PdfText[] {
  return Array.from({ length: count }, (_, at) => ({ text: `${PROSE} ${at}`, x: 60, y: from - at * 14 }));
}

test('a PDF has its title in its largest letters, and its authors and its day below it', async () => {
  const front: PdfText[] = [
    { text: 'Ministry of Rivers and Ports', x: 60, y: 760, size: 12 },
    { text: 'Policy Brief 14', x: 60, y: 735, size: 12 },
    { text: 'Locks and Levies:', x: 60, y: 690, size: 26 },
    { text: 'Paying for Canals', x: 60, y: 660, size: 26 },
    { text: 'Amara Diallo-Finch and Wendell Okafor', x: 60, y: 620, size: 12 },
    { text: 'November 2021', x: 60, y: 600, size: 12 },
  ];
  assert.deepEqual(await told(pdfFile([[...front, ...paragraphs(560, 20)]]), 'application/pdf'), {
    title: 'Locks and Levies: Paying for Canals',
    author: ['Amara Diallo-Finch', 'Wendell Okafor'],
    issued: '2021-11',
    outlet: 'Ministry of Rivers and Ports',
  });
});

test('the head of its pages says which journal a PDF is from', async () => {
  const front: PdfText[] = [
    { text: 'Journal of Small Waterways 12(3), 2020, pp. 201-219', x: 60, y: 780, size: 8 },
    { text: 'Silt transport under ferry wakes', x: 60, y: 700, size: 18 },
    { text: 'https://doi.org/10.5555/JSW.2020.0031', x: 60, y: 640, size: 8 },
  ];
  const described = await describeSource(pdfFile([[...front, ...paragraphs(590, 20)]]));
  assert.equal(described.outlet?.value, 'Journal of Small Waterways');
  const { volume, issue, page, doi, type } = described;
  assert.deepEqual(
    { volume, issue, page, doi, type },
    { volume: '12', issue: '3', page: '201–219', doi: '10.5555/jsw.2020.0031', type: 'article-journal' },
  );
});

test('smaller letters right under the title of a PDF are its subtitle, unless headings have them as well', async () => {
  const front: PdfText[] = [
    { text: 'Locks and Levies', x: 60, y: 700, size: 26 },
    { text: 'Paying for canals after the flood', x: 60, y: 670, size: 16 },
    { text: 'Amara Diallo-Finch', x: 60, y: 640, size: 10 },
  ];
  const heading: PdfText = { text: 'What the keepers say', x: 60, y: 300, size: 16 };
  const once = await told(pdfFile([[...front, ...paragraphs(600, 20)]]), 'application/pdf');
  assert.equal(once.title, 'Locks and Levies: Paying for canals after the flood');
  const again = await told(
    pdfFile([[...front, ...paragraphs(600, 15), heading, ...paragraphs(280, 8)]]),
    'application/pdf',
  );
  assert.equal(again.title, 'Locks and Levies');
});

/** The parts that a Word document cannot do without, and its properties. */
function wordFile(paragraphsXml: string, core: string): Uint8Array {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="a" Type="${relationships}/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphsXml}</w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(
      `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    ),
  });
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('a Word document is told by its lines, not by the name of an account or of a file', async () => {
  const text = [
    'Ministry of Rivers and Ports',
    'Press release',
    'New gauges on the lower basin',
    'By Maud Verrill',
    '4 May 2019',
    `${PROSE}.`,
  ];
  const core = '<dc:title>Microsoft Word - release_final.doc</dc:title><dc:creator>Office User</dc:creator>';
  assert.deepEqual(await told(wordFile(text.map(words).join(''), core), DOCX), {
    title: 'New gauges on the lower basin',
    author: ['Maud Verrill'],
    issued: '2019-05-04',
    outlet: 'Ministry of Rivers and Ports',
  });
});

const SIGNED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['joined by “and”', ['Xantha Quorrel and Orrin Veldewick', '4 May 2019'], ['Xantha Quorrel', 'Orrin Veldewick']],
  ['on two lines', ['Xantha Quorrel', 'Tom Weir', '4 May 2019'], ['Xantha Quorrel', 'Tom Weir']],
  ['behind words', ['Prepared by Xantha Quorrel and Orrin Veldewick'], ['Xantha Quorrel', 'Orrin Veldewick']],
  [
    'at the end, over their offices',
    ['4 May 2019', `${PROSE}. ${PROSE}. ${PROSE}.`, 'Xantha Quorrel', 'Chief Engineer', 'Tom Weir', 'Head of Works'],
    ['Xantha Quorrel', 'Tom Weir'],
  ],
];

for (const [name, lines, authors] of SIGNED) {
  test(`all who sign a Word document are its authors: ${name}`, async () => {
    const text = ['New gauges on the lower basin', ...lines, `${PROSE}. ${PROSE}. ${PROSE}.`];
    const end = lines.length > 3 ? text.slice(0, -1) : text;
    assert.deepEqual((await told(wordFile(end.map(words).join(''), ''), DOCX)).author, authors);
  });
}

test('headings under the title of a Word document are no names', async () => {
  const text = ['New gauges on the lower basin', 'Executive Summary', 'Key Findings', `4 May 2019: ${PROSE}.`];
  assert.equal((await told(wordFile(text.map(words).join(''), ''), DOCX)).author, undefined);
});

test('figures and letters that lead from names to affiliations are no part of the names', async () => {
  const front = (...lines: readonly string[]): PdfText[] => [
    { text: 'Locks and levies', x: 60, y: 720, size: 24 },
    ...lines.map((text, at) => ({ text, x: 60, y: 680 - at * 18, size: 12 })),
  ];
  for (const lines of [
    ['Ada Okonjo1, Lars Holm2,*', '1 University of Orsel', 'May 2020'],
    ['Ada Okonjoa, Lars Holmb,*', 'a University of Orsel', 'b Port Institute', 'May 2020'],
  ]) {
    const { title, author } = await told(pdfFile([[...front(...lines), ...paragraphs(560, 20)]]), 'application/pdf');
    assert.deepEqual([title, author], ['Locks and levies', ['Ada Okonjo', 'Lars Holm']]);
  }
});

const TEXTS: readonly (readonly [string, string, Told])[] = [
  [
    'a title over two lines, below the name of its paper',
    'THE LAMPLIGHTER WEEKLY\nVol. 3, No. 2\n\nWHO OWNS THE TOWPATH,\nAND WHO MENDS IT?\n\nBy Harriet Quayle\n3 March 1999\n\nNobody asks.\n',
    {
      title: 'WHO OWNS THE TOWPATH, AND WHO MENDS IT?',
      author: ['Harriet Quayle'],
      issued: '1999-03-03',
      outlet: 'THE LAMPLIGHTER WEEKLY',
    },
  ],
  [
    'the head of a message',
    'From: Ada Brook <ada@mud.example>\nTo: list@mud.example\nSubject: On the price of mud\nDate: Mon, 29 Mar 2021 10:00:00 +0100\n\nDear all,\n\nit has risen again.\n',
    { title: 'On the price of mud', author: ['Ada Brook'], issued: '2021-03-29' },
  ],
  [
    'fields with labels',
    'Title: The keepers\nAuthor: Gideon Marsh\nDate: 2014-10-22\nSource: Narrowboat Monthly\n\nIt was dug in four years.\n',
    { title: 'The keepers', author: ['Gideon Marsh'], issued: '2014-10-22', outlet: 'Narrowboat Monthly' },
  ],
  [
    'the paper that it is from in brackets',
    'Der Deich und seine Leute\nvon Heike Brandwein\n(Kreisblatt Nordmoor, 3. November 2020, S. 4)\n\nDie Fensterscheiben klirren.\n',
    {
      title: 'Der Deich und seine Leute',
      author: ['Heike Brandwein'],
      issued: '2020-11-03',
      outlet: 'Kreisblatt Nordmoor',
    },
  ],
];

for (const [name, text, expected] of TEXTS) {
  test(`a plain text says what it is: ${name}`, async () => {
    assert.deepEqual(await told(strToU8(text), 'text/plain'), expected);
  });
}
