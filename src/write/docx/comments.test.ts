import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discussedPage, harbourPage } from '../../../test/docx-pages.ts';
import { commentedDocxBytes, docxBytes, partsOf } from '../../../test/docx-parts.ts';
import { readManuscript } from '../../read/docx/manuscript.ts';

test('a discussion goes out as comments with their answers, at the quotation whose words they are on', () => {
  const { comments } = readManuscript(commentedDocxBytes(discussedPage), 'page.docx');
  const told = comments.map(({ author, date, text, replyTo, isDone, at }) => [
    author,
    date,
    text,
    replyTo,
    isDone,
    at?.words,
  ]);
  const words = discussedPage.entries[2]?.quotations[0]?.text.plain;
  assert.deepEqual(told, [
    ['Ada Brook', '2026-05-03T00:00:00Z', 'Who said so?\nI cannot find it.', undefined, true, words],
    ['بو', '2026-05-04T00:00:00Z', 'The clerk & <others>.', 0, true, words],
  ]);
});

test('comments go out only where they are asked for, and other private notes never', () => {
  for (const parts of [partsOf(docxBytes(discussedPage)), partsOf(commentedDocxBytes(harbourPage(4)))]) {
    assert.deepEqual(
      [...parts.keys()].filter((path) => path.includes('comment')),
      [],
    );
    assert.doesNotMatch([...parts.values()].join(''), /comment|Who said|PRIVATE/);
  }
  assert.doesNotMatch([...partsOf(commentedDocxBytes(discussedPage)).values()].join(''), /PRIVATE/);
});
