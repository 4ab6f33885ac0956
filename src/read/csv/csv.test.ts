import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { assertLinear } from '../../../test/growth.ts';
import { InputError } from '../../model/input-error.ts';
import type { Entry } from '../../model/page.ts';
import { readPage } from '../read.ts';
import { csvRows } from './cells.ts';

async function entries(text: string | Uint8Array): Promise<readonly Entry[]> {
  return (await readPage(text, { name: 'sources.csv' })).page.entries;
}

test('cells are those that another program wrote', () => {
  const unit = fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', '\u00e9', "'");
  const row = fc.array(fc.string({ unit, maxLength: 6 }), { minLength: 2, maxLength: 4 });
  const form = fc.record({ delimiter: fc.constantFrom(',', ';', '\t'), newline: fc.constantFrom('\n', '\r\n') });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), form, (rows, { delimiter, newline }) => {
      const text = Papa.unparse(rows, { delimiter, newline });
      assert.deepEqual(
        [...csvRows(text, delimiter)].map((cells) => cells.map((cell) => cell.text)),
        rows,
      );
    }),
    { numRuns: 500 },
  );
});

test('a table is read with comma, semicolon or tab, with any line ends, and with a byte order mark', async () => {
  const rows = [
    ['Author', 'Title', 'Outlet', 'Date', 'URL', 'Quote', 'Notes'],
    ['Ada Quay', 'The gate', 'The Lune Herald', '2021-03-29', 'https://h.example/1', 'It rose.', 'Seen.'],
  ];
  for (const delimiter of [',', ';', '\t']) {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = `\ufeff${rows.map((row) => row.join(delimiter)).join(lineEnd)}`;
      const [entry] = await entries(Buffer.from(text));
      assert.deepEqual(entry?.reference, {
        type: 'article-newspaper',
        author: [{ family: 'Quay', given: 'Ada' }],
        title: 'The gate',
        'container-title': 'The Lune Herald',
        issued: { 'date-parts': [[2021, 3, 29]] },
        URL: 'https://h.example/1',
      });
      assert.equal(entry.quotations[0]?.text.plain, 'It rose.');
      assert.equal(entry.notes[0]?.text.plain, 'Seen.');
    }
  }
});

test('columns are known by their names in several languages', async () => {
  for (const head of [
    'Autor;Titel;Zeitung;Datum;Zitat',
    'Auteur;Titre;Publication;Date de publication;Citation',
    'Autore;Titolo;Testata;Data;Citazione',
    'Автор;Название;Источник;Дата;Цитата',
    'المؤلف;العنوان;المصدر;التاريخ;اقتباس',
    '著者;タイトル;出典;日付;引用',
  ]) {
    const [entry] = await entries(`${head}\nQuay, Ada;The gate;Lune;2021-03;So it was.\n`);
    const { author, title, issued } = entry?.reference ?? {};
    assert.deepEqual(
      [author?.[0]?.family, title, issued, entry?.reference['container-title'], entry?.quotations[0]?.text.plain],
      ['Quay', 'The gate', { 'date-parts': [[2021, 3]] }, 'Lune', 'So it was.'],
      head,
    );
  }
});

test('rows with the same reference are one source, and a row that only quotes belongs to the one above', async () => {
  const [first, second, ...more] = await entries(
    'title,author,quote,page of quote\nThe gate,Ada Quay,One.,12\nThe gate,Ada Quay,Two.,\n,,"Three, she said.",\nA weir,Tom Moss,“Four.”,\n',
  );
  assert.deepEqual(
    first?.quotations.map(({ text, locator }) => [text.plain, locator]),
    [
      ['One.', '12'],
      ['Two.', undefined],
      ['Three, she said.', undefined],
    ],
  );
  assert.equal(second?.quotations[0]?.text.plain, 'Four.');
  assert.deepEqual(more, []);
});

test('the export of Zotero is read: names, type, tags, days of keeping', async () => {
  const head =
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Date","Date Added","Manual Tags","Extra"';
  const row =
    '"AB12","newspaperArticle","2021","van der Quay, Ada; Lake Office","The gate","The Lune Herald","https://h.example/1","2021-03-29","2022-01-05 10:11:12","ports; tides",""';
  const { page } = await readPage(`${head}\n${row}\n`, { name: 'export.csv' });
  const [entry] = page.entries;
  assert.deepEqual(entry?.reference, {
    type: 'article-newspaper',
    author: [{ family: 'Quay', given: 'Ada', 'non-dropping-particle': 'van der' }, { literal: 'Lake Office' }],
    title: 'The gate',
    'container-title': 'The Lune Herald',
    issued: { 'date-parts': [[2021, 3, 29]] },
    URL: 'https://h.example/1',
  });
  assert.deepEqual([entry.tags, entry.added], [['ports', 'tides'], '2022-01-05']);
  assert.deepEqual(
    page.other.map(({ kind, text }) => [kind, text]),
    [['furniture', 'Key: AB12']],
  );
});

test('a column of another name is kept as unread text, and a formula guard is taken off', async () => {
  const { page } = await readPage("Title,Rating,Notes\nThe gate,5,'=1+1\n", { name: 'a.csv' });
  assert.deepEqual(
    page.other.map(({ text, place }) => [text, 'line' in place && place.line]),
    [['Rating: 5', 2]],
  );
  assert.equal(page.entries[0]?.notes[0]?.text.plain, '=1+1');
});

test('in our own table, a cell that differs in a later row of a source is kept apart', async () => {
  const head = 'id,type,authors,title,quotation,quotation_id';
  const { page } = await readPage(
    `${head}\na,book,"Quay, Ada",The gate,One.,q1\na,book,"Quay, Ada",The gates,Two.,q2\n`,
    {
      name: 'a.csv',
    },
  );
  assert.equal(page.entries.length, 1);
  assert.deepEqual(
    page.other.map(({ text, kind }) => [text, kind]),
    [['title: The gates', 'unread']],
  );
});

test('words above the names of the columns are surroundings, and sep= says what parts the cells', async () => {
  const { page } = await readPage('sep=|\r\nTitle|Author\r\nThe gate, closed|Ada Quay\r\n', { name: 'a.csv' });
  assert.equal(page.entries[0]?.reference.title, 'The gate, closed');
  const [entry] = await entries('Sources of the reading room,,\n\nTitle,Author,Date\nThe gate,Ada Quay,May 2021\n');
  assert.deepEqual(entry?.reference.issued, { 'date-parts': [[2021, 5]] });
});

test('the numbers of the table say which of 3/4/2021 is the day, and else it stays as it is', async () => {
  const dated = async (...dates: string[]): Promise<unknown> =>
    (await entries(`Title,Date\n${dates.map((date, i) => `T${i},${date}\n`).join('')}`))[0]?.reference.issued;
  assert.deepEqual(await dated('3/4/2021', '3/25/2021'), { 'date-parts': [[2021, 3, 4]] });
  assert.deepEqual(await dated('3/4/2021', '25/3/2021'), { 'date-parts': [[2021, 4, 3]] });
  assert.deepEqual(await dated('3/4/2021'), { literal: '3/4/2021' });
});

test('the column that a German press list calls “Medium” is the outlet', async () => {
  const [entry] = await entries('Autor;Titel;Medium;Datum\n"Quay, Ada";Das Tor;Hafenbote;12.03.2023\n');
  assert.equal(entry?.reference['container-title'], 'Hafenbote');
});

test('a table without names of columns, without rows, or cut off, gives one sentence', async () => {
  for (const text of ['Ada Quay,The gate,2021\n', 'title,author\n', 'x', '"', '\0\0,\0', ','.repeat(1000)]) {
    await assert.rejects(
      readPage(text, { name: 'a.csv' }),
      (error) => error instanceof InputError && /^[^\n]{20,300}\.$/u.test(error.message),
      JSON.stringify(text.slice(0, 20)),
    );
  }
  const { page, messages } = await readPage('title,author\nThe gate,"Ada Quay\nA weir,Tom', { name: 'a.csv' });
  assert.equal(page.entries.length, 1);
  assert.match(messages[0]?.reason ?? '', /never closed/);
});

test('a large table takes time in proportion to its length', async () => {
  const read = (text: string): Promise<unknown> => entries(`title,author,quote,x\n${text}`);
  await assertLinear('rows', 10_000, (size) => read('The gate,"Quay, Ada; {Moss","“So” it was",1\n'.repeat(size)));
  await assertLinear('many sources', 4000, (size) =>
    read(Array.from({ length: size }, (_, i) => `T${i},A,q,\n`).join('')),
  );
  await assertLinear('marks in one cell', 300_000, (size) => read(`a,"${'"x'.repeat(size)}`));
  await assertLinear('one name', 200_000, (size) => read(`a,"${'{a}}, b and '.repeat(size / 10)}",c,\n`));
  await assertLinear('delimiters', 300_000, (size) => read(`a${','.repeat(size)}\n`));
});
