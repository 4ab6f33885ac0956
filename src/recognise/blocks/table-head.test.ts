import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainBlocks } from '../../../test/plain-blocks.ts';
import { withoutTableHeads } from './table-head.ts';

const ROW = 'Ada Brook | Silt and memory | 3 May 2020';

function fieldsOf(...lines: string[]): (string | undefined)[][] {
  const { blocks, columnsOf } = withoutTableHeads(plainBlocks(...lines));
  return blocks.flatMap((block) => {
    const columns = columnsOf(block);
    return columns ? [columns.map((column) => column?.field)] : [];
  });
}

test('A row of words for fields is furniture, and says what the columns below are', () => {
  const { blocks } = withoutTableHeads(plainBlocks('Author | Title | Date', ROW));
  assert.deepEqual(
    blocks.map(({ kind }) => kind),
    ['furniture', 'row'],
  );
  assert.deepEqual(fieldsOf('Author | Title | Date', ROW, ROW), [
    ['author', 'title', 'date'],
    ['author', 'title', 'date'],
  ]);
});

test('A column whose head says nothing known leaves its cells to their words', () => {
  assert.deepEqual(fieldsOf('Author | Depth | Date', ROW), [['author', undefined, 'date']]);
});

test('A first row of content is no head', () => {
  assert.deepEqual(fieldsOf(ROW, ROW), []);
  assert.deepEqual(
    withoutTableHeads(plainBlocks(ROW)).blocks.map(({ kind }) => kind),
    ['row'],
  );
});

test('Columns hold for their own table only', () => {
  assert.equal(fieldsOf('Author | Title | Date', ROW, 'A paragraph between.', ROW).length, 1);
});

test('A second head changes what the columns are', () => {
  assert.deepEqual(fieldsOf('Author | Title | Date', ROW, 'Title | Author | Date', ROW).at(-1), [
    'title',
    'author',
    'date',
  ]);
});
