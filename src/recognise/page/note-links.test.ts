import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainBlocks } from '../../../test/plain-blocks.ts';
import { withNoteLinks } from './note-links.ts';

const LINES = ['Ada Brook, Silt and memory [1]', 'Tom Weir, The quay [2]'];
const hrefs = (lines: readonly string[]): (string | undefined)[] =>
  withNoteLinks(plainBlocks(...lines)).blocks.flatMap(({ marks }) => marks.map(({ href }) => href));

test('A number in brackets links to the address of that number in the list below', () => {
  for (const list of [
    ['[1] https://tide.example/a', '[2] https://quay.example/b'],
    ['1. https://tide.example/a', '2. https://quay.example/b'],
    ['[1]: <https://tide.example/a>', '[2]: <https://quay.example/b>'],
    ['(1) https://tide.example/a', '(2) https://quay.example/b'],
  ])
    assert.deepEqual(hrefs([...LINES, ...list]), ['https://tide.example/a', 'https://quay.example/b'], list.join());
});

test('The mark stands over the number and nothing else', () => {
  const { blocks } = withNoteLinks(plainBlocks(...LINES, '[1] https://tide.example/a', '[2] www.quay.example'));
  const words = blocks.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(words, ['[1]', '[2]']);
  assert.equal(blocks[1]?.marks[0]?.href, 'https://www.quay.example');
});

test('The lines of the list are told apart from the content', () => {
  const { blocks, targets } = withNoteLinks(plainBlocks(...LINES, '[1] https://a.example', '[2] https://b.example'));
  assert.equal(blocks.length, 2);
  assert.deepEqual(
    targets.map(({ text }) => text),
    ['[1] https://a.example', '[2] https://b.example'],
  );
});

test('Addresses that no number points to stay where they are', () => {
  const lines = ['Ada Brook, Silt and memory', '1. https://tide.example/a', '2. https://quay.example/b'];
  const { blocks, targets } = withNoteLinks(plainBlocks(...lines));
  assert.deepEqual([blocks.map(({ text }) => text), targets], [lines, []]);
});

test('The number that a list printed counts as the number of its address', () => {
  const blocks = plainBlocks(...LINES, '- https://tide.example/a', '- https://quay.example/b').map((block, i) =>
    block.kind === 'item' ? { ...block, label: `${i - 1}.` } : block,
  );
  assert.deepEqual(
    withNoteLinks(blocks).blocks.flatMap(({ marks }) => marks.map(({ href }) => href)),
    ['https://tide.example/a', 'https://quay.example/b'],
  );
});
