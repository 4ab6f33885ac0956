import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import type { Saved } from '../src/capture/outside/outside-archive.ts';
import { waybackMachine } from '../src/capture/outside/wayback-machine.ts';
import { type Asked, type Reply, type StandIn, standIn } from './outside-stand-in.ts';

const OWN = 'https://tide.example/a?b=1&c=ü';
const KEYS = { key: 'KEYKEYKEYKEY', secret: 'SECRETSECRET' };
const COPY = `https://web.archive.org/web/20260501093000/${OWN}`;

const PENDING = { status: 'pending', job_id: 'spn2-1' };
const DONE = { status: 'success', job_id: 'spn2-1', timestamp: '20260501093000', original_url: OWN };

/** Answers in their order, the last one again and again. */
function inTurn(replies: readonly (Reply | object)[]): (asked: Asked, i: number) => Reply {
  return (_, i) => {
    const one = replies[Math.min(i, replies.length - 1)] ?? {};
    return 'body' in one || typeof (one as Reply).status === 'number' ? (one as Reply) : { body: JSON.stringify(one) };
  };
}

async function saved(replies: readonly (Reply | object)[]): Promise<{ answer: Saved | undefined; archive: StandIn }> {
  await using archive = await standIn(inTurn(replies));
  const machine = waybackMachine(archive.ask, archive.clock, KEYS);
  const answer = await machine.save?.(OWN);
  for (const shown of [
    JSON.stringify(answer),
    inspect(answer, { depth: 9 }),
    inspect(machine, { depth: 9, showHidden: true }),
    JSON.stringify(machine),
  ]) {
    assert.doesNotMatch(shown ?? '', /KEYKEY|SECRETSECRET/u);
  }
  return { answer, archive };
}

test('a wish for a copy is posted with the keys, and its job asked after until it is done', async () => {
  const { answer, archive } = await saved([{ url: OWN, job_id: 'spn2-1' }, PENDING, PENDING, DONE]);
  assert.deepEqual(answer, {
    kind: 'saved',
    url: COPY,
    at: '2026-05-01T09:30:00Z',
    reason: 'This is how the source is now.',
  });
  const [first, ...polls] = archive.asked;
  assert.deepEqual([first?.method, first?.path], ['POST', '/save']);
  assert.deepEqual(Object.fromEntries(first?.form ?? []), {
    url: OWN,
    if_not_archived_within: '30d',
    skip_first_archive: '1',
  });
  assert.deepEqual(
    polls.map(({ path }) => path),
    Array(3).fill('/save/status/spn2-1'),
  );
  for (const { headers } of archive.asked) assert.equal(headers.authorization, 'LOW KEYKEYKEYKEY:SECRETSECRET');
  assert.deepEqual(archive.clock.waited, [5000, 7500, 11250]);
});

test('a busy service is asked again after the time that it names, or after longer and longer', async () => {
  const busy = { status: 429, headers: { 'Retry-After': '20' } };
  const named = await saved([busy, { job_id: 'spn2-1' }, { status: 520 }, DONE]);
  assert.equal(named.answer?.kind, 'saved');
  assert.deepEqual(named.archive.clock.waited, [20_000, 5000, 60_000]);
  const { answer, archive } = await saved([{ status: 503, headers: { 'Retry-After': '1' } }]);
  assert.equal(answer?.kind, 'limited');
  assert.deepEqual(archive.clock.waited, [5000, 10_000, 20_000, 40_000, 80_000]);
});

test('nobody waits longer than the budget: the answer says when to come back', async () => {
  const far = await saved([{ status: 429, headers: { 'Retry-After': '3600' } }]);
  assert.equal(far.answer?.kind === 'limited' && far.answer.retryAt.toISOString(), '2026-05-01T10:30:00.000Z');
  assert.deepEqual(far.archive.clock.waited, []);
  const endless = await saved([{ job_id: 'spn2-1' }, PENDING]);
  assert.equal(endless.answer?.kind, 'limited');
  assert.ok(endless.archive.clock.waited.reduce((a, b) => a + b, 0) <= 300_000);
});

test('where the archive has a recent copy already, that one is given', async () => {
  const error = { status: 'error', status_ext: 'error:too-many-daily-captures', message: 'KEYKEYKEYKEY' };
  const again = { url: OWN, message: 'The same snapshot had been made 2 minutes ago.' };
  const copy = {
    status: 200,
    headers: {
      'Memento-Datetime': 'Fri, 01 May 2026 08:00:00 GMT',
      'Content-Location': '/web/20260501080000/https://tide.example/a',
    },
  };
  for (const already of [error, again]) {
    const { answer } = await saved([already, copy]);
    assert.deepEqual(answer, {
      kind: 'saved',
      url: 'https://web.archive.org/web/20260501080000/https://tide.example/a',
      at: '2026-05-01T08:00:00Z',
      reason: 'The archive has this recent copy already.',
    });
    assert.equal((await saved([already, { status: 404 }])).answer?.kind, 'cannot-tell');
  }
});

test('each failure is one of three: not this address, not now, or nobody knows', async () => {
  for (const [code, kind] of [
    ['error:blocked-url', 'refused'],
    ['error:not-found', 'refused'],
    ['error:user-session-limit', 'limited'],
    ['error:no-browsers-available', 'limited'],
    ['error:job-failed', 'cannot-tell'],
    ['KEYKEYKEYKEY', 'cannot-tell'],
    ['', 'cannot-tell'],
  ] as const) {
    const error = { status: 'error', status_ext: code, message: 'SECRETSECRET' };
    assert.equal((await saved([error])).answer?.kind, kind, code);
    assert.equal((await saved([{ job_id: 'spn2-1' }, PENDING, error])).answer?.kind, kind, code);
  }
});

test('wrong keys, a page for people, half an answer and a redirect elsewhere are told in a sentence', async () => {
  for (const reply of [
    { status: 401, body: 'SECRETSECRET' },
    { status: 200, body: '<html>KEYKEYKEYKEY is being repaired</html>' },
    { status: 200, body: 'null' },
    { status: 302, headers: { Location: 'https://elsewhere.example/' } },
    { status: 500 },
  ]) {
    const { answer, archive } = await saved([reply]);
    assert.equal(answer?.kind, 'cannot-tell');
    assert.equal(archive.asked.length, 1);
  }
  for (const odd of [
    { ...DONE, timestamp: '2026' },
    { ...DONE, original_url: 'javascript:alert(1)' },
    { ...DONE, timestamp: 7 },
  ]) {
    assert.equal((await saved([{ job_id: 'spn2-1' }, odd])).answer?.kind, 'cannot-tell');
  }
});

test('without keys nobody asks for copies', async () => {
  await using archive = await standIn(() => ({}));
  assert.equal(waybackMachine(archive.ask, archive.clock).save, undefined);
});
