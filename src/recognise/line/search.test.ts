import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAlone } from '../../../test/reference-line.ts';
import { NO_CONVENTION } from './convention.ts';
import { search } from './search.ts';
import type { Segment } from './segment.ts';
import { segmentsOf } from './segments.ts';

const LINE = 'Ada Brook, ‘Silt and memory’, Estuary Review, 3 May 2020';

test('Ways to read a line come the best first, and each takes every atom once', () => {
  const { sight } = readAlone(`${LINE}. It was never tested in winter, the engineers said.`);
  const parses = search(sight, segmentsOf(sight), NO_CONVENTION);
  assert.ok(parses.length > 1);
  for (const [i, { segments, score }] of parses.entries()) {
    assert.ok(score <= (parses[i - 1]?.score ?? Number.POSITIVE_INFINITY));
    let at = 0;
    for (const { first, next } of segments) {
      assert.equal(first, at);
      at = next;
    }
    assert.equal(at, sight.atoms.length);
  }
});

test('A line without words has no way to be read, and one without candidates none either', () => {
  const empty = readAlone('— …').sight;
  assert.deepEqual(
    search(empty, segmentsOf(empty), NO_CONVENTION).flatMap(({ segments }) => segments),
    [],
  );
  const { sight } = readAlone(LINE);
  assert.deepEqual(
    search(
      sight,
      sight.atoms.map(() => []),
      NO_CONVENTION,
    ),
    [],
  );
});

test('A second title costs more than a second outlet', () => {
  const { sight } = readAlone('Silt, Memory');
  const [first, second] = sight.atoms.map(({ start, end }, i) => ({ first: i, next: i + 1, start, end }));
  assert.ok(first && second);
  const best = (field: 'title' | 'outlet'): number => {
    const all = [first, second].map((at): Segment[] => [{ ...at, field, style: 'bare', score: 1 }]);
    return search(sight, all, NO_CONVENTION)[0]?.score ?? 0;
  };
  assert.ok(best('title') < best('outlet'));
});

test('After a colon a title is likelier to follow an outlet than an outlet a title', () => {
  const { sight } = readAlone('Quayside: Silt');
  const way = (fields: readonly ['outlet' | 'title', 'outlet' | 'title']): number => {
    const all = sight.atoms.map(({ start, end }, i): Segment[] => [
      { first: i, next: i + 1, start, end, field: fields[i] ?? 'title', style: 'bare', score: 1 },
    ]);
    return search(sight, all, NO_CONVENTION)[0]?.score ?? 0;
  };
  assert.ok(way(['outlet', 'title']) > way(['title', 'outlet']));
});

test('What the convention says decides between readings that are otherwise alike', () => {
  const { sight } = readAlone('Quayside, Silt');
  const all = sight.atoms.map(({ start, end }, i): Segment[] =>
    (['outlet', 'title'] as const).map((field) => ({
      first: i,
      next: i + 1,
      start,
      end,
      field,
      style: 'bare',
      score: 1,
    })),
  );
  const order = (first: 'outlet' | 'title'): (string | undefined)[] => {
    const habitAt =
      () =>
      (before: Segment | undefined, { field }: Segment) =>
        !before && field === first ? 3 : 0;
    return search(sight, all, { habitAt, orderBonus: () => 0 })[0]?.segments.map(({ field }) => field) ?? [];
  };
  assert.deepEqual(order('outlet'), ['outlet', 'title']);
  assert.deepEqual(order('title'), ['title', 'outlet']);
});
