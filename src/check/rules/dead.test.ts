import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COPY, contextPage, look, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';
import type { Look } from '../../model/capture.ts';

const told = async (looks: readonly Look[], source = contextPage(TIDES)): Promise<string[]> =>
  (await messagesWithLooks('dead', source, [looks])).map(({ reason }) => reason);

test('a source that failed on three days is dead, since the first of them', async () => {
  const [message] = await messagesWithLooks('dead', contextPage(TIDES), [
    [
      look('04-01', 'article', { copy: COPY }),
      look('05-01', 'gone'),
      look('05-02', 'unreachable'),
      look('05-09', 'soft-404', { reason: 'The site shows the same page for a made-up address.' }),
    ],
  ]);
  assert.equal(message?.severity, 'error');
  assert.ok(message?.place && 'line' in message.place && message.place.line === 8);
  assert.equal(
    message.reason,
    'The source could not be had since 2031-05-01, on any of the 3 days on which it was asked for. The last time: The site shows the same page for a made-up address. Your archive folder holds a copy of 2031-04-01. Look for it in a web archive (“contextpage capture --outside find” does), and add the address of the copy to the entry, {archived="https://… 2021-04-01"}; or give another source.',
  );
});

test('an archived copy that the page links to is named with its date', async () => {
  const source = contextPage(`${TIDES} {archived="https://archive.example/1 2022-03-04"}`);
  const gone = ['05-01', '05-02', '05-03'].map((day) => look(day, 'gone'));
  assert.match(
    (await told(gone, source))[0] ?? '',
    /links to an archived copy of 2022-03-04: https:\/\/archive\.example\/1/u,
  );
});

test('fewer days, or a success in between, are no death', async () => {
  const gone = (...days: string[]): Look[] => days.map((day) => look(day, 'gone'));
  assert.deepEqual(await told(gone('05-01', '05-02')), []);
  assert.deepEqual(await told([...gone('05-01', '05-01', '05-02'), look('05-02', 'gone')]), []);
  assert.deepEqual(await told([...gone('05-01', '05-02'), look('05-03', 'article'), ...gone('05-04', '05-05')]), []);
  assert.deepEqual(await told([...gone('05-01', '05-02'), look('05-03', 'bot-wall'), ...gone('05-04')]), []);
  assert.deepEqual(await told([...gone('05-01', '05-02', '05-03'), look('05-04', 'article')]), []);
});

test('a server that refuses programs, or sends too much, is not dead', async () => {
  for (const status of [200, 403, 429, 451]) {
    assert.deepEqual(await told(['05-01', '05-02', '05-03'].map((day) => look(day, 'error', { status }))), []);
  }
  for (const status of [500, 302]) {
    assert.equal((await told(['05-01', '05-02', '05-03'].map((day) => look(day, 'error', { status })))).length, 1);
  }
});

test('looks by a former address, and what an outside archive gave, say nothing of the link', async () => {
  const former = ['05-01', '05-02', '05-03'].map((day) => look(day, 'gone', { url: 'https://herald.example/old' }));
  assert.deepEqual(await told(former), []);
  const failed = [look('05-01', 'gone'), look('05-02', 'gone'), look('05-03', 'gone')];
  assert.equal((await told([...failed, look('05-04', 'article', { rung: 'outside', copy: COPY })])).length, 1);
});

test('days on which no source of the page could be reached do not count', async () => {
  const entry = (name: string): string => `Ada Brook, [‘${name}’](https://herald.example/${name}), *Lune Herald*, 2021`;
  const down = (name: string): Look[] =>
    ['05-01', '05-02', '05-03'].map((day) => look(day, 'unreachable', { url: `https://herald.example/${name}` }));
  const source = contextPage(entry('tides'), entry('nets'), entry('knots'));
  assert.deepEqual(await messagesWithLooks('dead', source, [down('tides'), down('nets'), down('knots')]), []);
  const up = [look('05-03', 'article', { url: 'https://herald.example/knots' })];
  const third = ['05-01', '05-02'].map((day) => look(day, 'article', { url: 'https://herald.example/knots' }));
  assert.equal((await messagesWithLooks('dead', source, [down('tides'), down('nets'), [...third, ...up]])).length, 2);
});

test('without an archive, and where it is silenced, nothing is said', async () => {
  assert.deepEqual(await messagesWithLooks('dead', contextPage(TIDES), undefined), []);
  const source = contextPage(`${TIDES} {silenced="dead: the printed paper is at hand"}`);
  const gone = ['05-01', '05-02', '05-03'].map((day) => look(day, 'gone'));
  assert.deepEqual(await told(gone, source), []);
  assert.deepEqual(await messagesWithLooks('unused-silence', source, [gone]), []);
  assert.deepEqual(await messagesWithLooks('unused-silence', source, [[]]), []);
  assert.equal((await messagesWithLooks('unused-silence', source, [[look('05-04', 'article')]])).length, 1);
});
