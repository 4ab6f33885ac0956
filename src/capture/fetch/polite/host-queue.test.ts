import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeClock } from '../../../../test/fake-clock.ts';
import { HostQueue } from './host-queue.ts';

/** Asks for turns of one second each and notes when they began, in seconds from the start. */
function notes(pauseMs = 1_000) {
  const clock = new FakeClock();
  const queue = new HostQueue(clock, pauseMs);
  const start = clock.now().getTime();
  const begun: string[] = [];
  const visit = async (host: string, name: string, signal?: AbortSignal): Promise<void> => {
    const turn = await queue.turn(host, signal);
    begun.push(`${name} ${(clock.now().getTime() - start) / 1_000}`);
    await clock.wait(1_000);
    turn.end();
  };
  return { clock, queue, begun, visit };
}

test('one request at a time for each host, in the order of asking, with a pause between two', async () => {
  const { clock, begun, visit } = notes();
  await clock.run(Promise.all([visit('a:80', 'one'), visit('a:80', 'two'), visit('a:80', 'three')]));
  assert.deepEqual(begun, ['one 0', 'two 2', 'three 4']);
});

test('hosts do not wait for each other', async () => {
  const { clock, begun, visit } = notes();
  await clock.run(Promise.all([visit('a:80', 'one'), visit('b:80', 'two'), visit('a:443', 'three')]));
  assert.deepEqual(begun, ['one 0', 'two 0', 'three 0']);
});

test('who is stopped while waiting leaves the place to the next, and no sooner than in order', async () => {
  const { clock, begun, visit } = notes();
  const stop = new AbortController();
  const first = visit('a:80', 'first');
  const stopped = assert.rejects(visit('a:80', 'stopped', stop.signal), { message: 'enough' });
  const next = visit('a:80', 'next');
  stop.abort(new Error('enough'));
  await clock.run(Promise.all([first, stopped, next]));
  assert.deepEqual(begun, ['first 0', 'next 2']);
});

test('who is stopped during the pause, or before asking, leaves the place to the next', async () => {
  const { clock, begun, visit } = notes();
  const stop = new AbortController();
  const first = visit('a:80', 'first');
  const stopped = assert.rejects(visit('a:80', 'stopped', stop.signal), { message: 'enough' });
  const next = visit('a:80', 'next');
  await clock.run(clock.wait(1_500));
  stop.abort(new Error('enough'));
  const late = assert.rejects(visit('a:80', 'late', stop.signal), { message: 'enough' });
  await clock.run(Promise.all([first, stopped, next, late]));
  assert.deepEqual(begun, ['first 0', 'next 2']);
});

test('a pause that grows meanwhile holds for those who wait already', async () => {
  const { clock, queue, begun, visit } = notes();
  const both = Promise.all([visit('a:80', 'one'), visit('a:80', 'two')]);
  await clock.run(clock.wait(1_500));
  queue.atLeast('a:80', 5_000);
  await clock.run(both);
  assert.deepEqual(begun, ['one 0', 'two 6']);
});

test('a slowed host doubles its pause up to a minute, and says when it cannot be slower', () => {
  const { queue } = notes();
  const slowed = Array.from({ length: 8 }, () => queue.slowDown('a:80'));
  assert.deepEqual(slowed, [true, true, true, true, true, true, false, false]);
});

test('a slowed host waits a minute at most, and twice as long after the first time', async () => {
  const { clock, queue, begun, visit } = notes();
  queue.slowDown('a:80');
  await clock.run(Promise.all([visit('a:80', 'one'), visit('a:80', 'two')]));
  for (let time = 0; time < 20; time++) queue.slowDown('a:80');
  await clock.run(visit('a:80', 'three'));
  assert.deepEqual(begun, ['one 0', 'two 3', 'three 64']);
});

test('a host that rests is not asked before, not even the first time', async () => {
  const { clock, queue, begun, visit } = notes();
  queue.rest('a:80', 7_000);
  queue.rest('a:80', 3_000);
  await clock.run(Promise.all([visit('a:80', 'one'), visit('b:80', 'two')]));
  assert.deepEqual(begun, ['two 0', 'one 7']);
});

test('no listener stays on a signal that many turns were asked with', async () => {
  const { clock, visit } = notes();
  const stop = new AbortController();
  let listeners = 0;
  const { addEventListener, removeEventListener } = stop.signal;
  stop.signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
    listeners += 1;
    addEventListener.apply(stop.signal, given);
  };
  stop.signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
    listeners -= 1;
    removeEventListener.apply(stop.signal, given);
  };
  await clock.run(Promise.all(Array.from({ length: 50 }, (_, i) => visit('a:80', `${i}`, stop.signal))));
  assert.equal(listeners, 0);
});
