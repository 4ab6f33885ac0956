import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COPY, contextPage, look, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';
import type { Look } from '../../model/capture.ts';

const kept = (day: string): Look[] => [look(day, 'article', { copy: COPY })];
const told = async (
  today: string | undefined,
  looks: readonly Look[][],
  entries = looks.map(() => TIDES),
): Promise<string[]> =>
  (await messagesWithLooks('archive-stale', contextPage(...entries), looks, today === undefined ? {} : { today })).map(
    ({ reason }) => reason,
  );

test('a copy that nobody looked after for a year is named', async () => {
  assert.match((await told('2032-05-02', [kept('05-01')]))[0] ?? '', /this source for a year/u);
  assert.deepEqual(await told('2032-05-01', [kept('05-01')]), []);
  assert.deepEqual(await told(undefined, [kept('05-01')]), []);
});

test('any look within the year is enough, whatever came of it', async () => {
  assert.deepEqual(await told('2032-05-02', [[...kept('05-01'), look('12-01', 'gone')]]), []);
});

test('a page that is old as a whole gives one message', async () => {
  const entry = (name: string): string => `Ada Brook, [‘${name}’](https://herald.example/${name}), *Lune Herald*, 2021`;
  const entries = [entry('tides'), entry('nets'), entry('knots')];
  assert.deepEqual(
    (
      await told(
        '2033-01-01',
        entries.map(() => kept('05-01')),
        entries,
      )
    ).length,
    1,
  );
});
