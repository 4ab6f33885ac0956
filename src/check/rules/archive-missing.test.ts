import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COPY, contextPage, look, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';

const NETS = 'Ada Brook, [‘Nets’](https://herald.example/nets), *Lune Herald*, 2020';
const UNLINKED = 'Ada Brook, ‘Knots’, *Lune Herald*, 2019';
const PAGE = contextPage(TIDES, NETS, UNLINKED);
const told = async (...looks: Parameters<typeof messagesWithLooks>[2] & object): Promise<string[]> =>
  (await messagesWithLooks('archive-missing', PAGE, looks)).map(({ reason }) => reason);

test('a page without any copy gives one message', async () => {
  const messages = await messagesWithLooks('archive-missing', PAGE, []);
  assert.equal(messages.length, 1);
  assert.equal(messages[0]?.entry, undefined);
});

test('one source without a copy is named, and what came when it was asked for', async () => {
  const kept = [look('05-01', 'article', { copy: COPY })];
  assert.match((await told(kept, []))[0] ?? '', /holds no copy of this source\. “contextpage capture”/u);
  const refused = look('05-02', 'refused', { url: 'https://herald.example/nets', reason: 'The page forbids it.' });
  assert.match((await told(kept, [refused]))[0] ?? '', /on 2031-05-02: The page forbids it\./u);
});

test('sources with a copy, without a link, and those that another rule tells of are left alone', async () => {
  const kept = [look('05-01', 'article', { copy: COPY })];
  const nets = { url: 'https://herald.example/nets' };
  assert.deepEqual(await told(kept, [look('05-01', 'no-text', { ...nets, copy: COPY })]), []);
  for (const outcome of ['pay-wall', 'soft-404', 'moved'] as const) {
    assert.deepEqual(await told(kept, [look('05-01', outcome, nets)]), []);
  }
  assert.deepEqual(await messagesWithLooks('archive-missing', PAGE, undefined), []);
});

test('a source that was gone when it was asked for is named, as long as it may come back', async () => {
  const kept = [look('05-01', 'article', { copy: COPY })];
  const gone = (day: string) =>
    look(day, 'gone', { url: 'https://herald.example/nets', reason: 'There is no such page.', status: 404 });
  assert.match((await told(kept, [gone('05-01')]))[0] ?? '', /on 2031-05-01: There is no such page\./u);
  assert.deepEqual(await told(kept, ['05-01', '05-02', '05-03'].map(gone)), []);
});

test('a dead source is told once, and a page that needs its scripts with what helps', async () => {
  const kept = [look('05-01', 'article', { copy: COPY })];
  const nets = { url: 'https://herald.example/nets' };
  const failed = ['05-01', '05-02', '05-03'].map((day) => look(day, 'unreachable', nets));
  assert.equal((await told(kept, failed.slice(1))).length, 1);
  assert.deepEqual(await told(kept, failed), []);
  assert.match(
    (await told(kept, [look('05-01', 'unclear', nets)]))[0] ?? '',
    /Try “contextpage capture --browser”\.$/u,
  );
  const browsed = look('05-01', 'unclear', { ...nets, rung: 'browser' });
  assert.doesNotMatch((await told(kept, [browsed]))[0] ?? '', /--browser/u);
});
