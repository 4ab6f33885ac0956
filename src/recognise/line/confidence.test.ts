import assert from 'node:assert/strict';
import { test } from 'node:test';
import { referenceIn } from '../../../test/reference-line.ts';
import { assurances } from './confidence.ts';
import type { Parse } from './search.ts';
import type { Segment, SegmentField } from './segment.ts';

function way(score: number, field: SegmentField, start = 0, end = 10): Parse & { readonly segments: [Segment] } {
  return { score, segments: [{ field, start, end, first: 0, next: 1, style: 'bare', score: 0 }] };
}

test('A field that every reading gives is sure', () => {
  const best = way(5, 'title');
  assert.deepEqual(assurances([best, way(1, 'title')])(best.segments[0]), { confidence: 1, alternatives: [] });
});

test('Two readings that are as good leave the field half sure, and the other is told', () => {
  const best = way(5, 'author');
  const { confidence, alternatives } = assurances([best, way(5, 'outlet', 0, 8)])(best.segments[0]);
  assert.ok(Math.abs(confidence - 0.5) < 1e-9);
  assert.deepEqual(alternatives, [{ field: 'outlet', start: 0, end: 8 }]);
});

test('The worse the others, the surer the field; those that are hardly likely are not told', () => {
  const best = way(5, 'author');
  const sure = (other: number): number => assurances([best, way(other, 'outlet')])(best.segments[0]).confidence;
  assert.ok(sure(4) < sure(2) && sure(2) < sure(0));
  assert.deepEqual(assurances([best, way(-30, 'outlet')])(best.segments[0]).alternatives, []);
});

test('No more than two alternatives are told, the likeliest first', () => {
  const best = way(5, 'author');
  const others = [way(3.5, 'detail'), way(4.5, 'outlet'), way(4, 'title'), way(3.8, 'note')];
  const { alternatives } = assurances([best, ...others])(best.segments[0]);
  assert.deepEqual(
    alternatives.map(({ field }) => field),
    ['outlet', 'title'],
  );
});

test('A title in marks is surer than one that nothing sets off between names', () => {
  const sure = (written: string): number =>
    referenceIn(written).fields.find(({ field }) => field === 'title')?.confidence ?? 0;
  assert.ok(
    sure('Ada Brook, ‘What the tide brought back’, Estuary Review, 3 May 2020') >
      sure('Marlow Quay, Silt Lane, Estuary, 2020'),
  );
});
