import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPage } from '../check.ts';

const place = { line: 3, column: 1, offset: 40, end: 60 };

test('unread text gets a message with its place, furniture does not', () => {
  const other = [
    { text: 'A line that nothing took', place, kind: 'unread' as const },
    { text: 'Menu', place: { ...place, line: 1, offset: 0 }, kind: 'furniture' as const },
  ];
  const page = { title: 'A page', lang: 'en', intro: [], sections: [], entries: [], other };
  assert.deepEqual(checkPage(page), [
    {
      rule: 'unread-text',
      severity: 'warning',
      reason: 'This text could not be assigned to an entry: “A line that nothing took”.',
      place,
      url: 'docs/rules/unread-text.md',
    },
  ]);
});
