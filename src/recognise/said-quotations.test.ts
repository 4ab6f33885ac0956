import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from '../read/read.ts';

const LINES = [
  'Ada Brook, ‘Silt and memory’, Estuary Review, 3 May 2020',
  'Jonas Field, ‘A harbour learns to wait’, Tidewater Gazette, 3 April 2021',
  'Tom Weir, ‘The quay at night’, Tidewater Gazette, 8 April 2021',
];
const WORDS = 'The barrier was built for a tide that nobody had seen, and the bay has never forgiven it.';

/** How many quotations and notes each entry of a list has, with words below each of its lines. */
async function counts(title: string, below: (i: number) => string): Promise<[number, number][]> {
  const source = [`# ${title}`, ...LINES.flatMap((line, i) => [line, below(i)])].join('\n\n');
  const { page } = await readPage(source, { name: 'list.md' });
  return page.entries.map(({ quotations, notes }) => [quotations.length, notes.length]);
}

test('On a page that says that it holds excerpts, words below a source are quoted', async () => {
  assert.deepEqual(await counts('Key excerpts on the barrier', () => WORDS), [
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
  assert.deepEqual(await counts('Zitate zum Deich', () => WORDS), [
    [1, 0],
    [1, 0],
    [1, 0],
  ]);
});

test('On any other page they are notes', async () => {
  assert.deepEqual(await counts('Reading list on the barrier', () => WORDS), [
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});

test('“Citations” says nothing: it means references as well', async () => {
  assert.deepEqual(await counts('Citations on the barrier', () => WORDS), [
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});

test('Short remarks and those with a label stay notes', async () => {
  assert.deepEqual(await counts('Key excerpts on the barrier', () => `Note: ${WORDS}`), [
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
  assert.deepEqual(await counts('Key excerpts on the barrier', () => 'See the map as well.'), [
    [0, 1],
    [0, 1],
    [0, 1],
  ]);
});

test('Where the sources have quotations in marks, what stands beside is a note', async () => {
  assert.deepEqual(await counts('Key excerpts on the barrier', () => `“Nobody asked us.”\n\n${WORDS}`), [
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});
