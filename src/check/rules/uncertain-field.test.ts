import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageFromLines } from '../../../test/page-from-lines.ts';
import { checkPage } from '../check.ts';

test('a field that the recogniser doubts is shown as it was read', () => {
  const { page, lines, source } = pageFromLines(['{a|Eva Lind}, ‘{t|A pier}’, {m|Post}, {d|5 March 2021}']);
  const doubted = lines.map((line) => ({
    ...line,
    fields: line.fields.map((field) => (field.field === 'medium' ? { ...field, confidence: 0.4 } : field)),
  }));
  const of = (all: typeof lines) =>
    checkPage(page, { lines: all, source }).filter(({ rule }) => rule === 'uncertain-field');
  assert.match(of(doubted)[0]?.reason ?? '', /“Post” as medium/);
  assert.deepEqual(of(lines), []);
});
