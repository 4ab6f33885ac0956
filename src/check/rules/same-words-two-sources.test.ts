import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesOf, PLAIN } from '../../../test/check-lines.ts';

const WORDS = 'The old quay will be closed to ships of any size until the spring of next year';
const at = (i: number): string => PLAIN[i] ?? '';

test('the same words under two sources give one message, which names both with their lines', () => {
  const [message, ...more] = messagesOf('same-words-two-sources', [at(0), `> “${WORDS}.”`, at(1), `> ‘${WORDS}’`]);
  assert.equal(more.length, 0);
  assert.equal(message?.severity, 'error');
  assert.match(
    message?.reason ?? '',
    /Berg, ‘The harbour after the storm’ \(line 2\); Reed, ‘Who owns the quay\?’ \(line 4\)/,
  );
  assert.deepEqual(message?.place && 'line' in message.place && message.place.line, 2);
});

test('words that stand inside a longer quotation of another source are named too', () => {
  const page = [at(0), `> “${WORDS}.”`, at(1), `> “Before that she said: ${WORDS}. Nobody answered.”`];
  const [message] = messagesOf('same-words-two-sources', page);
  assert.match(message?.reason ?? '', /as part of a longer quotation/);
  assert.equal(message?.severity, 'warning');
});

test('the same words twice under one source, and a shared short phrase, are no fault', () => {
  assert.deepEqual(messagesOf('same-words-two-sources', [at(0), `> “${WORDS}.”`, `> “${WORDS}.”`]), []);
  const slogan = 'The quay is ours.';
  assert.deepEqual(messagesOf('same-words-two-sources', [at(0), `> “${slogan}”`, at(1), `> “${slogan}”`]), []);
});
