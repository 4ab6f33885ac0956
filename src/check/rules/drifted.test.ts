import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COPY, contextPage, look, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';
import { readPage } from '../../read/read.ts';

const PAGE = contextPage(TIDES, '> The water came twice.', '> The mill stood.');
const LOOKS = [[look('04-01', 'article', { copy: COPY }), look('05-01', 'article', { copy: COPY })]];

test('words that left their source are told where they stand', async () => {
  const { page } = await readPage(PAGE, { name: 'page.md' });
  const drifted = new Set([page.entries[0]?.quotations[1]?.id ?? '']);
  const messages = await messagesWithLooks('drifted', PAGE, LOOKS, { drifted });
  assert.equal(messages.length, 1);
  assert.match(messages[0]?.reason ?? '', /“The mill stood\.”.*the newest one of 2031-05-01/u);
  assert.ok(messages[0]?.place && 'line' in messages[0].place && messages[0].place.line === 12);
});

test('a source that changed elsewhere is no matter', async () => {
  assert.deepEqual(await messagesWithLooks('drifted', PAGE, LOOKS, { drifted: new Set() }), []);
});
