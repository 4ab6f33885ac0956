import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../test/growth.ts';
import { toEdtf } from '../../cite/dates/dates.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Reading } from '../../model/reading.ts';
import { readPage } from '../read.ts';

const read = (text: string): Promise<Reading> => readPage(text, { name: 'my-sources.bib' });

async function reference(fields: string, type = 'article'): Promise<CslItem> {
  const { page } = await read(`@${type}{k,\n${fields}\n}\n`);
  assert.equal(page.entries.length, 1);
  return page.entries[0]?.reference ?? assert.fail();
}

test('an entry is read field by field, and its key is its id', async () => {
  const { page, messages, format } = await read(
    [
      '@article{quay-2021,',
      '  author = {van der Quay, Ada and {Lake {\\&} River Office}},',
      '  title = {{Tides of the {Lune}}},',
      '  journal = {The Lune Herald},',
      '  date = {2021-03-29}, urldate = {2021-04-01},',
      '  pages = {3--9},',
      '  url = {https://herald.example/a_b?x=1},',
      '  keywords = {ports, lakes; tides},',
      '  entrysubtype = {newspaper},',
      '  annote = {“Water rose.” [p. 2] {\\par} {\\par} A note.}',
      '}',
    ].join('\n'),
  );
  const [entry] = page.entries;
  assert.equal(format, 'BibTeX');
  assert.deepEqual(messages, []);
  assert.deepEqual(page.other, []);
  assert.equal(page.title, 'My sources');
  assert.equal(entry?.id, 'quay-2021');
  assert.deepEqual(entry.reference, {
    type: 'article-newspaper',
    author: [{ family: 'Quay', 'non-dropping-particle': 'van der', given: 'Ada' }, { literal: 'Lake & River Office' }],
    title: 'Tides of the Lune',
    'container-title': 'The Lune Herald',
    issued: { 'date-parts': [[2021, 3, 29]] },
    accessed: { 'date-parts': [[2021, 4, 1]] },
    page: '3\u20139',
    URL: 'https://herald.example/a_b?x=1',
  });
  assert.deepEqual(entry.tags, ['ports', 'lakes', 'tides']);
  assert.deepEqual(
    entry.quotations.map(({ text, locator }) => [text.plain, locator]),
    [['Water rose.', 'p. 2']],
  );
  assert.deepEqual(entry.notes, [{ text: { plain: 'A note.' } }]);
});

test('LaTeX is read as the text that it prints', async () => {
  const cases: [string, string][] = [
    ["Caf\\'e, caf\\'{e} and {\\'e}t\\'{e}", 'Caf\u00e9, caf\u00e9 and \u00e9t\u00e9'],
    [
      '\\"{\\i} {\\"U}b \\v{S}\\c{c} \\k a \\H{o} \\r{u} \\d{s}',
      '\u00ef \u00dcb \u0160\u00e7 \u0105 \u0151 \u016f \u1e63',
    ],
    ["{\\L}\\'od\\'z, Stra\\ss{}e, \\O re, \\AA rhus", '\u0141\u00f3d\u017a, Stra\u00dfe, \u00d8re, \u00c5rhus'],
    ['\\emph{one} \\textbf{two {three}} {\\em four}', 'one two three four'],
    ['50\\% \\& \\$5 \\_ \\# $5 a', '50% & $5 _ # $5 a'],
    [
      "``so'' -- \\textendash{} --- `no' \\enquote{yes}",
      "\u201cso\u201d \u2013 \u2013 \u2014 \u2018no' \u201cyes\u201d",
    ],
    ['$\\alpha$ and $x^2$', '\u03b1 and x^2'],
    ['\\unheard{of} thing', '\\unheard{of} thing'],
    ['two\n   lines', 'two lines'],
  ];
  for (const [written, printed] of cases) {
    assert.equal((await reference(`title = {${written}}`)).title, printed, written);
  }
});

test('names are read by the rules of BibTeX and BibLaTeX', async () => {
  const cases: [string, CslItem['author']][] = [
    ['Ada van der Quay', [{ family: 'Quay', 'non-dropping-particle': 'van der', given: 'Ada' }]],
    ['Quay, Jr., Ada and others', [{ family: 'Quay', given: 'Ada', suffix: 'Jr.' }]],
    ['{Ministry of Lakes and Rivers}', [{ literal: 'Ministry of Lakes and Rivers' }]],
    ['World Bank', [{ literal: 'World Bank' }]],
    ['{\\"O}zt{\\"u}rk, Ali', [{ family: '\u00d6zt\u00fcrk', given: 'Ali' }]],
    ['family=Quay, given=Ada, prefix=van', [{ family: 'Quay', 'non-dropping-particle': 'van', given: 'Ada' }]],
    [
      'Quay, Ada AND\n  Weir, Tom',
      [
        { family: 'Quay', given: 'Ada' },
        { family: 'Weir', given: 'Tom' },
      ],
    ],
  ];
  for (const [written, names] of cases) {
    assert.deepEqual((await reference(`author = {${written}}`)).author, names, written);
  }
});

test('a date keeps its precision', async () => {
  const cases: [string, string | undefined][] = [
    ['date = {2021-03/2021-05}', '2021-03/2021-05'],
    ['date = {1850~}', '1850~'],
    ['date = {1850?}', '1850~'],
    ['date = {2021-21}', '2021-21'],
    ['date = {2021-03-29T10:15:00Z}', '2021-03-29'],
    ['year = 2021, month = mar', '2021-03'],
    ['year = {2021}, month = mar # "~29"', '2021-03-29'],
    ['year = {2021}, month = {March}', '2021-03'],
    ['year = {2021}, month = {13}', '2021'],
    ['year = {c. 1998}', '1998~'],
    ['year = {2020--2021}', '2020/2021'],
    ['date = {nonsense}, year = 2021', '2021'],
  ];
  for (const [fields, edtf] of cases) assert.equal(toEdtf((await reference(fields)).issued), edtf, fields);
  assert.deepEqual((await reference('year = {forthcoming}')).issued, { literal: 'forthcoming' });
});

test('@string names, joined values, and fields taken over by crossref are put in', async () => {
  const { page, messages } = await read(
    [
      '@string{herald = "The Lune " # "Herald"}',
      '@article{a, journal = herald # { Online}, title = "A {"}word{"}"}',
      '@incollection{b, crossref = {whole}, title = {A part}, author = {Weir, Tom}}',
      '@book(whole, title = {The whole}, editor = {Moss, Inge}, publisher = {Lune Press}, year = 2020)',
    ].join('\n'),
  );
  const [a, b, whole] = page.entries.map((entry) => entry.reference);
  assert.deepEqual(messages, []);
  assert.deepEqual([a?.['container-title'], a?.title], ['The Lune Herald Online', 'A "word"']);
  assert.deepEqual([b?.title, b?.['container-title'], b?.publisher], ['A part', 'The whole', 'Lune Press']);
  assert.deepEqual(b?.issued, { 'date-parts': [[2020]] });
  assert.equal(whole?.title, 'The whole');
});

test('a broken entry costs only itself, and the message says where', async () => {
  const { page, messages } = await read(
    '@book{one, title = {One}}\n@book{two,\n  title = {Two,\n  year = 1999\n}\n@book{three, title = {Three}}\n',
  );
  assert.deepEqual(
    page.entries.map(({ id, reference: { title } }) => [id, title]),
    [
      ['one', 'One'],
      ['two', 'Two'],
      ['three', 'Three'],
    ],
  );
  assert.equal(messages.length, 1);
  const [{ reason, place } = assert.fail()] = messages;
  assert.match(reason, /“two” has no closing brace/u);
  assert.equal(place && 'line' in place ? place.line : 0, 2);
});

test('a key that comes twice, an unknown type and a name without @string are named', async () => {
  const { page, messages } = await read('@book{a, title = {A}}\n@book{a, title = {B}}\n@thing{c, title = x}\n');
  assert.equal(new Set(page.entries.map(({ id }) => id)).size, 3);
  assert.deepEqual(
    messages.map(({ reason }) => /key|type|@string/.exec(reason)?.[0]),
    ['key', 'type', '@string'],
  );
});

test('what is no part of a source is kept: housekeeping silently, text and unknown fields as unread', async () => {
  const { page, spans, source } = await read(
    '% Encoding: UTF-8\n@book{a, title = {A}, file = {:a.pdf:PDF}, wibble = {Who knows}}\n\nLost words\n@Comment{jabref-meta: x;}\n',
  );
  assert.deepEqual(
    page.other.map(({ kind, text }) => [kind, text]),
    [
      ['furniture', '% Encoding: UTF-8'],
      ['furniture', 'file = {:a.pdf:PDF}'],
      ['unread', 'wibble = {Who knows}'],
      ['unread', 'Lost words'],
      ['furniture', '@Comment{jabref-meta: x;}'],
    ],
  );
  assert.equal(spans.map(({ start, end }) => source.slice(start, end)).join(''), source);
});

test('entries of Zotero, Mendeley and JabRef are read without a word left over', async () => {
  const { page, messages } = await read(
    [
      '@online{quayTides2021, title = {Tides}, author = {Quay, Ada}, date = {2021-03-29}, langid = {british},',
      '  url = {https://a.example/}, urldate = {2021-04-01}, shorttitle = {T}, keywords = {a}, file = {x.html}}',
      '@techreport{Weir2020, author = {Weir, Tom}, title = {{A report}}, institution = {Lune Institute}, year = {2020},',
      '  mendeley-groups = {x}, mendeley-tags = {b}, url = {https://a.example/a{\\_}b}}',
      '@Article{Moss2019, author = {Inge Moss}, date = {2019}, journaltitle = {Lakes}, title = {Weirs}, owner = {im},',
      '  timestamp = {2020.01.01}, comment = {Read twice.}, creationdate = {2020-01-01T10:00:00}}',
    ].join('\n'),
  );
  assert.deepEqual(messages, []);
  assert.deepEqual(
    page.other.filter(({ kind }) => kind === 'unread'),
    [],
  );
  const [tides, report, weirs] = page.entries;
  assert.deepEqual([tides?.reference.type, tides?.reference.language], ['webpage', 'en-GB']);
  assert.deepEqual([report?.reference.publisher, report?.reference.URL], ['Lune Institute', 'https://a.example/a_b']);
  assert.deepEqual([weirs?.reference['container-title'], weirs?.notes[0]?.text.plain], ['Lakes', 'Read twice.']);
});

test('a file is known by its content, whatever it is called', async () => {
  const { format } = await readPage('% x\n\n@Book{a,\n title = {A}}', { name: 'export.txt' });
  assert.equal(format, 'BibTeX');
  const mail = await readPage('@ada wrote: see {this}.\n', { name: 'mail.txt' });
  assert.equal(mail.format, 'text');
});

test('hostile files are read in time that grows with their length', { timeout: 120_000 }, async () => {
  const entry =
    "@article{k, author = {{\\'E}. Quay}, title = {{Tides \\& {more}}}, date = {2021-03}, annote = {“Water.”}}\n";
  const near: readonly ((size: number) => string)[] = [
    (n) => entry.repeat(n / 100),
    (n) => '{'.repeat(n),
    (n) => `@a{k, title = "${'x {'.repeat(n / 3)}`,
    (n) => '@a{k,t={\n'.repeat(n / 9),
    (n) => `@a{k, title = {${'{\\par} '.repeat(n / 7)}}}`,
    (n) => `@a{k, title = {${"\\'{".repeat(n / 3)}}}`,
    (n) => `@a{k, title = {${' \n'.repeat(n / 2)}}}`,
    (n) => `@a{k, author = {${'A and '.repeat(n / 6)}}}`,
    (n) => `@a{k, year = {${'~'.repeat(n)}}}`,
    (n) => `@a{k, t = ${'# '.repeat(n / 2)}}`,
  ];
  for (const make of near) await assertLinear(make(60).slice(0, 30), 300_000, (size) => read(make(size)));
});

test('names that stand for names do not grow without bounds', async () => {
  const { page } = await read(`@string{a = "xx"}\n${'@string{a = a # a}\n'.repeat(80)}@misc{k, title = a}`);
  assert.ok((page.entries[0]?.reference.title?.length ?? 0) <= 1000);
});

test('damaged files give what they hold, or one clear message', async () => {
  for (const text of [
    '@',
    '@book',
    '@book{',
    '@book{a',
    '@book{a,',
    '@book{a, title',
    '@misc{\0}',
    '}}}{{{',
    '@comment',
  ]) {
    const { page, messages } = await read(text);
    assert.equal(page.entries.length, 0, text);
    assert.match(messages[0]?.reason ?? '', /No source was found in “my-sources.bib”/u);
  }
  assert.equal((await reference('title = {A')).title, 'A');
  assert.equal((await reference('title = "A')).title, 'A');
});
