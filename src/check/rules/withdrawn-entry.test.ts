import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextPage, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';
import type { Message } from '../../model/message.ts';

const said = (file: string): Promise<Message[]> => messagesWithLooks('withdrawn-entry', file, undefined);

function withdrawing(...lines: readonly string[]): string {
  const list = ['withdrawn:', ...lines.map((line) => `  - ${line}`)].join('\n');
  return contextPage(TIDES).replace('\n---\n', `\n${list}\n---\n`);
}

test('an entry that is withdrawn and stands on the page is named at its place, and others are left alone', async () => {
  const file = withdrawing('brook-2021-tides: 2026-05-03 at the author’s request', 'moss-2019-ferry: 2026-05-03');
  const [message, ...more] = await said(file);
  assert.match(message?.reason ?? '', /“brook-2021-tides” was withdrawn \(3 May 2026\), but the entry still stands/);
  assert.ok(message?.place && 'offset' in message.place);
  assert.equal(message.place.offset, file.indexOf('Ada Brook'));
  assert.deepEqual(more, []);
});

test('a page whose withdrawn entries are gone is left alone', async () => {
  assert.deepEqual(await said(withdrawing('moss-2019-ferry: 2026-05-03')), []);
  assert.deepEqual(await said(contextPage(TIDES)), []);
});
