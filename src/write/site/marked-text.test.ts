import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../test/growth.ts';
import type { Mark } from '../../model/page.ts';
import { paragraphs } from './marked-text.ts';

function printed(plain: string, marks: readonly Mark[] = []): string[] {
  return paragraphs({ plain, marks }).map(String);
}

test('A line feed ends a paragraph, and one under a break mark only a line', () => {
  assert.deepEqual(printed('one\ntwo\n\n three ', [{ start: 3, end: 4, kind: 'break' }]), ['one<br>two', 'three']);
});

test('Marks inside each other nest, and a link stays one link', () => {
  const marks: Mark[] = [
    { start: 0, end: 11, kind: 'link', href: 'https://a.example/?b=1&c=2' },
    { start: 4, end: 7, kind: 'em' },
  ];
  assert.deepEqual(printed('one two six', marks), [
    '<a href="https://a.example/?b=1&amp;c=2">one <em>two</em> six</a>',
  ]);
});

test('Marks that overlap, reach past the end or are empty do no harm', () => {
  const marks: Mark[] = [
    { start: 0, end: 5, kind: 'em' },
    { start: 2, end: 99, kind: 'strong' },
    { start: 3, end: 3, kind: 'em' },
  ];
  assert.deepEqual(printed('abcdefg', marks), ['<em>ab</em><strong><em>cde</em></strong><strong>fg</strong>']);
});

test('A link that must not be followed is plain text', () => {
  const href = ' java\nscript:alert(1)';
  assert.deepEqual(printed('here', [{ start: 0, end: 4, kind: 'link', href }]), ['here']);
});

test('Many marks over a long text take time in proportion to their number', async () => {
  await assertLinear('marks', 20_000, (length) => {
    const plain = 'word '.repeat(length);
    printed(
      plain,
      Array.from({ length }, (_, i): Mark => ({ start: i, end: plain.length - i, kind: 'em' })),
    );
  });
});
