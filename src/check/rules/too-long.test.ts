import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import { wordCount } from '../../text/words.ts';
import { checkPage } from '../check.ts';

const { page } = pageFromLines([
  '{a|Eva Lind}, ‘{t|A pier}’, {o|Coast Weekly}, {d|2021}',
  '> “One two three four.”',
  '> “Five six.”',
  '{a|Tom Reed}, ‘{t|A quay}’, {o|Coast Weekly}, {d|2020}',
  '> “One two.”',
]);
const reasons = (maxWords?: number): string[] =>
  checkPage({ ...page, ...(maxWords !== undefined && { maxWords }) })
    .filter(({ rule }) => rule === 'too-long')
    .map(({ reason, entry }) => `${entry}: ${reason}`);

test('the words of all quotations of a source are counted together', () => {
  assert.deepEqual(reasons(5), ['entry-1: The 2 quotations take 6 words from this source; the page allows 5.']);
  assert.deepEqual(reasons(1).at(-1), 'entry-2: The quotation takes 2 words from this source; the page allows 1.');
  assert.deepEqual(reasons(6), []);
});

test('a page that sets no limit has none', () => assert.deepEqual(reasons(), []));

test('words are counted as readers count them', () => {
  const counts: [string, number][] = [
    ['Don’t well-known 1,200.5 — “no!” …', 4],
    ['', 0],
    ['— …', 0],
    ['l’été à Łódź', 3],
    ['港口关闭', 4],
    ['الميناء القديم', 2],
  ];
  for (const [text, count] of counts) assert.equal(wordCount(text), count, text);
});
