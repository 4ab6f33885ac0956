import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../test/growth.ts';
import { InputError } from '../../model/input-error.ts';
import type { Reading } from '../../model/reading.ts';
import { readPage } from '../read.ts';

const NAME = 'tides.csl.json';

function read(data: unknown, name = NAME): Promise<Reading> {
  return readPage(JSON.stringify(data, null, 1), { name });
}

async function reference(item: Readonly<Record<string, unknown>>): Promise<unknown> {
  return (await read([item])).page.entries[0]?.reference;
}

test('items of reference managers are read field by field', async () => {
  const item = {
    id: 'http://library.example/items/1',
    type: 'article-newspaper',
    title: 'The <i>Lune</i> at the gate',
    author: [{ family: 'Quay', given: 'Ada' }, { literal: 'Lake Office' }],
    'container-title': 'The Lune Herald',
    issued: { 'date-parts': [['2021', 3, '29']] },
    accessed: { raw: '2022-01-05' },
    volume: 12,
    'event-title': 'Harbour Day',
    'title-short': 'Lune',
    keyword: 'ports, tides; ports',
    note: '“The water rose.” [p. 2]\n\nSeen in print.',
  };
  const { page, spans } = await read([item]);
  assert.deepEqual(page.entries[0]?.reference, {
    type: 'article-newspaper',
    title: 'The Lune at the gate',
    author: [{ family: 'Quay', given: 'Ada' }, { literal: 'Lake Office' }],
    'container-title': 'The Lune Herald',
    issued: { 'date-parts': [[2021, 3, 29]] },
    accessed: { 'date-parts': [[2022, 1, 5]] },
    volume: '12',
    event: 'Harbour Day',
  });
  const [entry] = page.entries;
  assert.equal(entry?.id, 'quay-2021-the');
  assert.deepEqual(entry?.tags, ['ports', 'tides']);
  assert.deepEqual(
    entry?.quotations.map(({ text, locator }) => [text.plain, locator]),
    [['The water rose.', 'p. 2']],
  );
  assert.deepEqual(entry?.notes, [{ text: { plain: 'Seen in print.' } }]);
  assert.deepEqual(
    page.other.map(({ kind }) => kind),
    ['furniture', 'furniture'],
  );
  assert.ok(spans.some((span) => span.kind === 'author' && span.entry === entry?.id));
});

test('dates keep their precision, however a program writes them', async () => {
  const dates: readonly (readonly [unknown, unknown])[] = [
    [{ 'date-parts': [[2021, 3]] }, { 'date-parts': [[2021, 3]] }],
    [
      { 'date-parts': [[2021]], season: 'Spring' },
      { 'date-parts': [[2021]], season: 1 },
    ],
    [{ 'date-parts': [[2021, 14]] }, { 'date-parts': [[2021]], season: 2 }],
    [{ 'date-parts': [[2021, 24]] }, { 'date-parts': [[2021]], season: 4 }],
    [
      { 'date-parts': [[1850]], circa: 1 },
      { 'date-parts': [[1850]], circa: true },
    ],
    [{ 'date-parts': [[2020], [2021, 2]] }, { 'date-parts': [[2020], [2021, 2]] }],
    [{ raw: '2020/2021' }, { 'date-parts': [[2020], [2021]] }],
    [{ raw: '29 March 2021' }, { 'date-parts': [[2021, 3, 29]] }],
    [{ raw: 'in the flood year' }, { literal: 'in the flood year' }],
    ['2021-21', { 'date-parts': [[2021]], season: 1 }],
    [{ literal: 'forthcoming' }, { literal: 'forthcoming' }],
  ];
  for (const [given, expected] of dates) {
    assert.deepEqual(await reference({ type: 'book', issued: given }), { type: 'book', issued: expected });
  }
});

test('a date that no calendar has, and a key without a place on a page, are kept as unread text with their places', async () => {
  const { page, source } = await read([
    { type: 'book', title: 'A', issued: { 'date-parts': [[2021, 2, 30]] }, PMID: '12' },
  ]);
  assert.deepEqual(
    page.other.map(({ text, kind }) => [text, kind]),
    [
      ['issued: {"date-parts":[[2021,2,30]]}', 'unread'],
      ['PMID: 12', 'unread'],
    ],
  );
  for (const { place, text } of page.other) {
    assert.ok('offset' in place);
    assert.match(source.slice(place.offset, place.end), text.startsWith('PMID') ? /^"12"$/ : /30/);
  }
});

test('types of registries are ours, and a type without one stays as the genre', async () => {
  assert.deepEqual(await reference({ type: 'journal-article', title: ['A'] }), { type: 'article-journal', title: 'A' });
  assert.deepEqual(await reference({ type: 'musical_score', title: 'A' }), {
    type: 'webpage',
    title: 'A',
    genre: 'musical score',
  });
});

test('who directed a film without an author is its author', async () => {
  const director = [{ family: 'Moss', given: 'Inge' }];
  assert.deepEqual(await reference({ type: 'motion_picture', director }), { type: 'motion_picture', author: director });
});

test('a list under “items” and a single item are read, and other JSON is not taken for citations', async () => {
  const item = { type: 'book', title: 'A', issued: { 'date-parts': [[2021]] } };
  for (const [data, name] of [
    [{ items: [item] }, 'a.json'],
    [[item], 'a.json'],
    [item, NAME],
  ] as const) {
    assert.equal((await read(data, name)).format, 'CSL-JSON');
  }
  await assert.rejects(read([{ name: 'something', version: 1 }], 'a.json'), InputError);
});

test('damaged, empty and hostile files are refused in one sentence', async () => {
  const deep = '['.repeat(500_000);
  const bad = [
    '[',
    '[]',
    '[1, "a", null]',
    '"text"',
    '[{"type": "book", "title": "A\u0000"}]',
    deep,
    `${deep}${']'.repeat(500_000)}`,
    `[{"type": "book", "title": "${'a'.repeat(1_000_000)}`,
    '[{"type": "book", "__proto__": {"x": 1}}]',
  ];
  for (const text of bad) {
    await assert.rejects(
      readPage(text, { name: NAME }),
      (error) => error instanceof InputError && /^[^\n]{20,400}\.$/u.test(error.message),
      text.slice(0, 40),
    );
  }
});

test('a large library takes time in proportion to its length', async () => {
  const item = {
    type: 'book',
    title: 'Tides of <i>the <b>',
    author: [{ family: 'Quay' }],
    note: '“a'.repeat(20),
    x: '<i ',
  };
  await assertLinear('items', 4000, (size) => read(Array.from({ length: size }, (_, i) => ({ ...item, id: `a${i}` }))));
  await assertLinear('one note', 150_000, (size) => read([{ type: 'book', note: '“a” [b] (c) “'.repeat(size / 10) }]));
  await assertLinear('one title', 400_000, (size) => read([{ type: 'book', title: '<i <span '.repeat(size / 10) }]));
});
