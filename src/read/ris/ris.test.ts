import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../test/growth.ts';
import { toEdtf } from '../../cite/dates/dates.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Reading } from '../../model/reading.ts';
import { readPage } from '../read.ts';

const read = (text: string): Promise<Reading> => readPage(text, { name: 'my-sources.ris' });

async function reference(...lines: string[]): Promise<CslItem> {
  const { page } = await read(['TY  - JOUR', ...lines, 'ER  - ', ''].join('\r\n'));
  assert.equal(page.entries.length, 1);
  return page.entries[0]?.reference ?? assert.fail();
}

test('a record is read tag by tag, each N1 as a quotation or a note', async () => {
  const { page, messages, format } = await read(
    [
      '\ufeffTY  - NEWS',
      'ID  - quay-2021',
      'AU  - Quay, Ada van der, Jr.',
      'A1  - Lake and River Office',
      'ED  - Moss, Inge',
      'TI  - Tides of',
      '  the Lune',
      'T2  - The Lune Herald',
      'SP  - 3',
      'EP  - 9',
      'PY  - 2021',
      'DA  - 2021/03/29/',
      'Y2  - 2021/04/01/',
      'KW  - ports',
      'KW  - lakes',
      'tides',
      'UR  - https://herald.example/a',
      'SN  - 2049-3630',
      'SN  - 978-3-16-148410-0',
      'N1  - “Water rose.',
      'It fell.” [p. 2]',
      'N1  - A note.',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
  const [entry] = page.entries;
  assert.equal(format, 'RIS');
  assert.deepEqual(messages, []);
  assert.deepEqual(page.other, []);
  assert.equal(entry?.id, 'quay-2021');
  assert.deepEqual(entry.reference, {
    type: 'article-newspaper',
    author: [
      { family: 'Quay', given: 'Ada', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
      { literal: 'Lake and River Office' },
    ],
    editor: [{ family: 'Moss', given: 'Inge' }],
    title: 'Tides of the Lune',
    'container-title': 'The Lune Herald',
    page: '3\u20139',
    issued: { 'date-parts': [[2021, 3, 29]] },
    accessed: { 'date-parts': [[2021, 4, 1]] },
    URL: 'https://herald.example/a',
    ISSN: '2049-3630',
    ISBN: '978-3-16-148410-0',
  });
  assert.deepEqual(entry.tags, ['ports', 'lakes', 'tides']);
  assert.deepEqual(
    entry.quotations.map(({ text, locator }) => [text.plain, locator]),
    [['Water rose.\nIt fell.', 'p. 2']],
  );
  assert.deepEqual(entry.notes, [{ text: { plain: 'A note.' } }]);
});

test('dates are read in the forms that programs write, as precise as they are', async () => {
  const cases: [string, string | undefined][] = [
    ['DA  - 2021/03/29/', '2021-03-29'],
    ['DA  - 2021/03//', '2021-03'],
    ['Y1  - 2021///', '2021'],
    ['PY  - 2021', '2021'],
    ['PY  - 2021/03/29', '2021-03-29'],
    ['DA  - 2021-03-29', '2021-03-29'],
    ['DA  - 29 March 2021', '2021-03-29'],
    ['DA  - 2021///Spring', '2021-21'],
    ['DA  - 2020///2020\u20132021', '2020/2021'],
    ['DA  - 1850///circa', '1850~'],
    ['DA  - 2021/02/30/', '2021-02'],
  ];
  for (const [line, edtf] of cases) assert.equal(toEdtf((await reference(line)).issued), edtf, line);
  assert.deepEqual((await reference('DA  - ///forthcoming')).issued, { literal: 'forthcoming' });
  assert.equal(toEdtf((await reference('PY  - 2021', 'Y1  - 2021/03//')).issued), '2021-03');
});

test('records of EndNote and Zotero are read, their housekeeping kept apart', async () => {
  const { page, messages } = await read(
    [
      'TY  - CHAP',
      'A1  - Quay, A. B.',
      'T1  - A harbour',
      'BT  - The whole',
      'N2  - What it is about.',
      'M3  - doi:10.5555/abc',
      'L1  - internal-pdf://a.pdf',
      'AN  - 4711',
      'ID  - 12',
      'N1  - <p>Read <b>twice</b>.</p>',
      'ER  -',
      '',
    ].join('\n'),
  );
  const [entry] = page.entries;
  assert.deepEqual(messages, []);
  assert.deepEqual(
    page.other.map(({ kind }) => kind),
    ['furniture', 'furniture'],
  );
  assert.equal(entry?.id, 'quay-harbour');
  assert.deepEqual(
    [entry.reference.title, entry.reference['container-title'], entry.reference.abstract, entry.reference.DOI],
    ['A harbour', 'The whole', 'What it is about.', '10.5555/abc'],
  );
  assert.deepEqual(entry.notes, [{ text: { plain: 'Read twice.' } }]);
});

test('a record without an end or a known type is read, with a message at its place', async () => {
  const { page, messages } = await read('TY  - RPRT\nTI  - One\nTY  - ZZZZ\nTI  - Two\nER  - \n');
  assert.deepEqual(
    page.entries.map(({ reference: { title, type } }) => [title, type]),
    [
      ['One', 'report'],
      ['Two', 'document'],
    ],
  );
  assert.deepEqual(
    messages.map(({ reason, place }) => [/no end|ZZZZ/.exec(reason)?.[0], place && 'line' in place && place.line]),
    [
      ['no end', 1],
      ['ZZZZ', 3],
    ],
  );
});

test('unknown tags, second values and text outside of records are kept as unread', async () => {
  const { page, spans, source } = await read(
    'Lost words\n\nTY  - BOOK\nTI  - A\nTI  - B\nC7  - who knows\nER  - \nmore words\n',
  );
  assert.deepEqual(
    page.other.map(({ kind, text }) => [kind, text]),
    [
      ['unread', 'Lost words'],
      ['unread', 'TI  - B'],
      ['unread', 'C7  - who knows'],
      ['unread', 'more words'],
    ],
  );
  assert.equal(spans.map(({ start, end }) => source.slice(start, end)).join(''), source);
});

test('a file is known by its content, and damaged ones give one clear message', async () => {
  assert.equal((await readPage('TY  - BOOK\nTI  - A\nER  - \n', { name: 'download' })).format, 'RIS');
  for (const text of ['nothing', 'ER  - ', '\0', 'T']) {
    const { page, messages } = await read(text);
    assert.equal(page.entries.length, 0, text);
    assert.match(messages[0]?.reason ?? '', /No source was found in “my-sources.ris”/u);
  }
});

test('hostile files are read in time that grows with their length', { timeout: 120_000 }, async () => {
  const near: readonly ((size: number) => string)[] = [
    (n) => 'TY  - NEWS\nAU  - Quay, Ada\nTI  - Tides\nDA  - 2021/03/29/\nN1  - “Water.”\nER  - \n'.repeat(n / 80),
    (n) => 'TY  - \n'.repeat(n / 7),
    (n) => `TY  - BOOK\n${'AU  - A, B\n'.repeat(n / 11)}`,
    (n) => `TY  - BOOK\nTI  - a${' \n'.repeat(n / 2)}b`,
    (n) => `TY  - BOOK\nAU  - ${','.repeat(n)}`,
    (n) => `TY  - BOOK\nN1  - <p>${'<p'.repeat(n / 2)}</p>`,
    (n) => `TY  - BOOK\nDA  - ${'2/'.repeat(n / 2)}`,
  ];
  for (const make of near) await assertLinear(make(60).slice(0, 30), 300_000, (size) => read(make(size)));
});
