import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '../model/message.ts';
import { worstFirst } from './worst-first.ts';

function order(...messages: readonly (readonly [Message['severity'], string, string, true?])[]): string[] {
  const all = messages.map(([severity, rule, reason, isRepeat]) => ({
    message: { severity, rule, reason, ...(isRepeat && { isRepeat }) },
  }));
  return worstFirst(all).map(({ message }) => message.reason);
}

test('errors come first, and of each kind one of every rule before the second of any; last what another page has said', () => {
  const found = order(
    ['warning', 'cited-differently', 'on the first page'],
    ['warning', 'cited-differently', 'the same, seen from there', true],
    ['info', 'missing-date', 'hint'],
    ['warning', 'cited-differently', 'on the third page'],
    ['warning', 'missing-title', 'title'],
    ['error', 'glued-sentences', 'one'],
    ['error', 'glued-sentences', 'two'],
  );
  assert.deepEqual(found, [
    ...['one', 'two', 'on the first page', 'title', 'on the third page', 'the same, seen from there'],
    'hint',
  ]);
});
