import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainBlocks } from '../../../test/plain-blocks.ts';
import { withoutMailFrame } from './mail.ts';

/** The words that are left as content. */
function content(...lines: string[]): string[] {
  return withoutMailFrame(plainBlocks(...lines)).flatMap(({ kind, text }) => (kind === 'furniture' ? [] : [text]));
}

const HEADERS = ['From: Ada Brook', 'To: tide list', 'Date: Mon, 3 May 2021', 'Subject: Readings on the gate'];
const LINE = 'Tom Weir, ‘Silt and memory’, Estuary Review, 3 May 2020';

test('The headers of a letter are furniture, but for its subject, which is its title', () => {
  assert.deepEqual(content(...HEADERS, LINE), ['Subject: Readings on the gate', LINE]);
});

test('Two lines that look like headers make no letter', () => {
  assert.deepEqual(content('From: Ada Brook', 'To: tide list', LINE), ['From: Ada Brook', 'To: tide list', LINE]);
});

test('Nothing that looks like a header further down is taken away', () => {
  const body = Array.from({ length: 12 }, (_, i) => `Paragraph ${i} of the list.`);
  const tail = ['From: the archive', 'To: the reader', 'Date: unknown'];
  assert.deepEqual(content(...body, ...tail), [...body, ...tail]);
});

test('The signature and all below it is furniture', () => {
  assert.deepEqual(content(...HEADERS, LINE, '-- ', 'Ada Brook', 'Quay 3, Lune').slice(1), [LINE]);
});

test('A greeting and the name below it are furniture, in several languages', () => {
  for (const greeting of ['Best wishes,', 'Kind regards', 'Mit freundlichen Grüßen', 'Cordialement,', 'Un saludo,']) {
    assert.deepEqual(content(LINE, greeting, 'Ada'), [LINE], greeting);
  }
});

test('A reference that begins with the word of a greeting stays', () => {
  for (const line of [
    'Best practice for sea walls, Estuary Review, 2020',
    'Thanks to the tide, ‘Silt and memory’, 2020',
    'Regards sur la digue, Estuary Review',
  ])
    assert.deepEqual(content(line, LINE), [line, LINE]);
});
