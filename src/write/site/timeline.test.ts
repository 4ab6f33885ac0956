import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATES } from '../../../test/site-pages.ts';
import type { Group } from '../order.ts';
import { settingOf } from './setting.ts';
import { timeline } from './timeline.ts';

const [entry] = STATES.entries;

function years(...counts: readonly (readonly [number, number])[]): Group[] {
  assert.ok(entry);
  return counts.map(([year, count]) => ({
    id: `year-${year}`,
    title: String(year),
    level: 2,
    entries: Array(count).fill(entry),
  }));
}

function printed(groups: readonly Group[]): string {
  return String(timeline(groups, settingOf(STATES)) ?? '');
}

test('One year alone needs no timeline', () => {
  assert.equal(printed(years([2021, 9])), '');
});

test('The years run from the oldest to the newest, empty ones among them without a link', () => {
  const labels = [...printed(years([2021, 4], [2019, 2])).matchAll(/<li><(\w+)[^>]*>(?:<span>)?(\d+)/gu)];
  assert.deepEqual(
    labels.map(([, tag, label]) => [tag, label]),
    [
      ['a', '2019'],
      ['span', '2020'],
      ['a', '2021'],
    ],
  );
});

test('The year with most sources is 32 pixels high, and none is lower than 2', () => {
  const heights = [...printed(years([2021, 1000], [2020, 500], [2019, 1])).matchAll(/height="(\d+)"/gu)];
  assert.deepEqual(
    heights.map(([, height]) => Number(height)),
    [2, 16, 32],
  );
});

test('More than sixteen years are also given as decades', () => {
  const out = printed(years([2021, 1], [2003, 5], [2001, 1]));
  assert.match(out, /class="years decades"/u);
  assert.match(out, /href="#year-2003"[^>]*><span>2000s/u);
});

test('One ancient source does not make a strip of a thousand years', () => {
  assert.ok(printed(years([2021, 3], [1021, 1])).length < 2000);
});
