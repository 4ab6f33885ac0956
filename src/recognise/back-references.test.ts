import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CslItem } from '../model/csl.ts';
import { readPage } from '../read/read.ts';

/** The references of a numbered list of notes, each with a quotation. */
async function references(...lines: string[]): Promise<CslItem[]> {
  const source = lines.map((line, i) => `${i + 1}. ${line}\n\n“Nobody had told shift number ${i}.”`).join('\n\n');
  const { page } = await readPage(source, { name: 'notes.txt' });
  return page.entries.map(({ reference }) => reference);
}

const WHOLE = 'Ada Brook, ‘Silt and memory’, Estuary Review, 3 May 2020';
const OTHER = 'Jonas Field, ‘A harbour learns to wait’, Tidewater Gazette, 3 April 2021';

test('“Ibid.” is the source of the line before, at the page that it names', async () => {
  const [first, again] = await references(WHOLE, 'Ibid. 79', OTHER);
  assert.equal(first?.title, 'Silt and memory');
  assert.deepEqual(again, { ...first, page: '79' });
});

test('“Ibid.” after “ibid.” is still the same source, and the page of the one before is not kept', async () => {
  const [first, , third] = await references(WHOLE, 'Ibid. 79', 'Ibid.', OTHER);
  assert.deepEqual(third, first);
});

test('“(n 1)” is the source of the line with that number', async () => {
  const [first, , back] = await references(WHOLE, OTHER, 'Brook (n 1) 215', OTHER);
  assert.deepEqual([back?.title, back?.page], [first?.title, '215']);
});

test('A whole reference that points to another line besides keeps its own source', async () => {
  const found = await references(WHOLE, `${OTHER}; see also Brook (n 1) 215`, OTHER);
  assert.equal(found[1]?.title, 'A harbour learns to wait');
});

test('A number that no line has leaves the line as it is read', async () => {
  const found = await references(WHOLE, OTHER, 'Brook (n 77) 215', OTHER);
  assert.notEqual(found[2]?.title, 'Silt and memory');
});

test('A dash or “Id.” in the place of the author is the author of the line before', async () => {
  const { page } = await readPage(
    [
      'Brook, Ada. “Silt and memory.” *Estuary Review*, 3 May 2020.',
      '———. “What the tide brought back.” *Estuary Review*, 9 June 2020.',
      'Field, Jonas. “A harbour learns to wait.” *Tidewater Gazette*, 3 April 2021.',
      'Weir, Tom. “The quay at night.” *Tidewater Gazette*, 8 April 2021.',
    ].join('\n\n'),
    { name: 'list.md' },
  );
  assert.deepEqual(
    page.entries.map(({ reference }) => reference.author?.[0]?.family),
    ['Brook', 'Brook', 'Field', 'Weir'],
  );
});
