import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unifiedDiff } from './diff.ts';

test('equal texts have no difference', () => {
  assert.equal(unifiedDiff('a\nb\n', 'a\nb\n', 'page.txt'), '');
});

test('a changed line is shown with the two lines on each side', () => {
  const before = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].join('\n');
  const expected = [
    '--- page.txt',
    '+++ page.txt',
    '@@ -2,5 +2,5 @@',
    ' two',
    ' three',
    '-four',
    '+FOUR',
    ' five',
    ' six',
    '',
  ];
  assert.equal(unifiedDiff(before, before.replace('four', 'FOUR'), 'page.txt'), expected.join('\n'));
});

test('changed neighbours stand together, distant changes apart', () => {
  const before = Array.from({ length: 12 }, (_, i) => `line ${i}`).join('\n');
  const diff = unifiedDiff(before, before.replace('line 1\nline 2', 'a\nb').replace('line 11', 'c'), 'p').split('\n');
  assert.deepEqual(diff.slice(2, 9), ['@@ -1,5 +1,5 @@', ' line 0', '-line 1', '-line 2', '+a', '+b', ' line 3']);
  assert.equal(diff.filter((line) => line.startsWith('@@')).length, 2);
});

test('lines that were added are one change between what stayed the same', () => {
  assert.equal(unifiedDiff('a\nz', 'a\nb\nz', 'p'), '--- p\n+++ p\n@@ -1,2 +1,3 @@\n a\n+b\n z\n');
});
