import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line, Origin } from '../model/reading.ts';
import { applyFixes } from './fix/fix.ts';
import { type Change, Written } from './written.ts';

const SOURCE = 'One &ldquo;two&rdquo;\n   three';
/** The line `One “two” three`: its marks are entities, and its last space is a line break with an indent. */
const LINE: Line = {
  kind: 'quotation',
  entry: 'an-entry',
  text: 'One “two” three',
  fields: [],
  origin: [
    { at: 0, start: 0, length: 4 },
    { at: 4, start: 4, length: 1, sourceLength: 7 },
    { at: 5, start: 11, length: 3 },
    { at: 8, start: 14, length: 1, sourceLength: 7 },
    { at: 10, start: 25, length: 5 },
  ] satisfies Origin,
};

function fixed(...changes: Change[]): string | undefined {
  const { fix } = new Written({ lines: [LINE], source: SOURCE }).fix(LINE, changes);
  if (!fix) return undefined;
  return applyFixes(SOURCE, [{ rule: 'a', severity: 'info', reason: 'R.', fix }]).text;
}

test('what stands in the input as it is in the line can be changed', () => {
  assert.equal(fixed({ start: 5, end: 8, text: '2' }), 'One &ldquo;2&rdquo;\n   three');
  assert.equal(fixed({ start: 0, end: 0, text: '“' }), '“One &ldquo;two&rdquo;\n   three');
  assert.equal(fixed({ start: 15, end: 15, text: '.' }), 'One &ldquo;two&rdquo;\n   three.');
});

test('an entity, its edge and a line break are never changed, nor anything together with them', () => {
  assert.equal(fixed({ start: 4, end: 5, text: '‘' }), undefined);
  assert.equal(fixed({ start: 8, end: 8, text: ',' }), undefined);
  assert.equal(fixed({ start: 10, end: 10, text: '‘' }), undefined);
  assert.equal(fixed({ start: 7, end: 12, text: 'x' }), undefined);
  assert.equal(fixed({ start: 5, end: 8, text: '2' }, { start: 4, end: 5, text: '‘' }), undefined);
});

test('a place is that of the line’s characters in the input', () => {
  const written = new Written({ lines: [LINE], source: SOURCE });
  assert.deepEqual(written.at(LINE, 10, 15), { entry: 'an-entry', place: { line: 2, column: 4, offset: 25, end: 30 } });
  assert.deepEqual(new Written({ lines: [LINE] }).at(LINE, 10, 15), { entry: 'an-entry' });
});
