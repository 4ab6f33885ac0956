import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discussedPage } from '../../../test/docx-pages.ts';
import { commentedDocxBytes } from '../../../test/docx-parts.ts';
import { type Discussion, withDiscussion } from './discussion.ts';
import { readReturned } from './returned.ts';

const ID = 'harbour-2';

function notesOf(page: typeof discussedPage): (string | false)[] | undefined {
  return page.entries
    .find(({ id }) => id === ID)
    ?.notes.map(({ text, private: isPrivate }) => isPrivate === true && text.plain);
}

test('a discussion that went out and came back adds nothing; one that went on is the same note', async () => {
  const { discussion } = await readReturned(commentedDocxBytes(discussedPage), 'page.docx', discussedPage);
  const [said] = discussion;
  assert.deepEqual(said?.at, { part: 'quotation', entry: ID, quotation: `${ID}-0` });
  assert.deepEqual(withDiscussion(discussedPage, discussion), { page: discussedPage, homeless: [] });
  assert.ok(said);
  const answer = { author: 'Tom Weir', day: '2026-05-09', text: 'Found it.' };
  const more = withDiscussion(discussedPage, [{ ...said, isDone: false, replies: [...said.replies, answer] }]);
  assert.deepEqual(notesOf(more.page), [
    'PRIVATE WORDS 2',
    'Ada Brook, 2026-05-03, on “‘until the water returns’”: Who said so?\nI cannot find it.\nبو, 2026-05-04: The clerk & <others>.\nTom Weir, 2026-05-09: Found it.',
  ]);
  assert.deepEqual(
    withDiscussion(more.page, [said, { ...answer, words: '', isDone: false, replies: [], at: said.at }]).page.entries[2]
      ?.notes.length,
    2,
  );
});

test('the same words said twice are two notes, and what stands at no source of the page is handed back', () => {
  const said: Discussion = { author: 'Ada', day: '2026-05-03', text: '?', words: '', isDone: false, replies: [] };
  const at = { part: 'reference', entry: ID } as const;
  const lost = [said, { ...said, at: { part: 'reference', entry: 'nowhere' } as const }];
  const { page, homeless } = withDiscussion(discussedPage, [
    { ...said, at },
    ...lost,
    { ...said, words: 'spring', at },
  ]);
  assert.deepEqual(notesOf(page)?.slice(2), ['Ada, 2026-05-03: ?', 'Ada, 2026-05-03, on “spring”: ?']);
  assert.deepEqual(homeless, lost);
});
