import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COPY, contextPage, look, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';
import { readPage } from '../../read/read.ts';

const PAGE = contextPage(TIDES);

test('a wall without any copy is told, with what helps against it', async () => {
  const said = async (outcome: Parameters<typeof look>[1]): Promise<string | undefined> =>
    (await messagesWithLooks('walled', PAGE, [[look('05-01', outcome)]]))[0]?.reason;
  assert.match(
    (await said('pay-wall')) ?? '',
    /behind a pay wall .*Save the page in your browser .*, under the name brook-2021-tides\.html\.$/u,
  );
  assert.match((await said('bot-wall')) ?? '', /a check for robots .*capture --browser/u);
  const byBrowser = await messagesWithLooks('walled', PAGE, [[look('05-01', 'bot-wall', { rung: 'browser' })]]);
  assert.doesNotMatch(byBrowser[0]?.reason ?? '', /--browser/u);
  for (const outcome of ['article', 'gone', 'unclear', 'refused'] as const)
    assert.equal(await said(outcome), undefined);
});

test('a source of which a readable copy was kept may go behind a wall', async () => {
  const before = look('04-01', 'article', { copy: COPY });
  assert.deepEqual(await messagesWithLooks('walled', PAGE, [[before, look('05-01', 'pay-wall')]]), []);
});

test('a copy that was saved by hand is a copy', async () => {
  const source = `${PAGE}\n> The water came twice.\n`;
  const looks = [[look('05-01', 'pay-wall')]];
  const [message] = await messagesWithLooks('walled', source, looks);
  assert.ok(message?.entry);
  const { page } = await readPage(source, { name: 'page.md' });
  const id = page.entries[0]?.quotations[0]?.id ?? '';
  const found = { verdict: 'verbatim', passages: [], changes: [], cautions: [], confidence: 1 } as const;
  assert.deepEqual(await messagesWithLooks('walled', source, looks, { verifications: new Map([[id, found]]) }), []);
});
