import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextPage, look, messagesWithLooks, TIDES } from '../../../test/check-looks.ts';

const PAGE = contextPage(TIDES);

test('a page that stands in for a missing one is told, with what came', async () => {
  const [message] = await messagesWithLooks('soft-404', PAGE, [[look('05-01', 'soft-404')]]);
  assert.equal(message?.severity, 'warning');
  assert.match(message.reason, /2031-05-01.*This came\./u);
});

test('not once the source is dead, nor when a later look found it', async () => {
  const missing = ['05-01', '05-02', '05-03'].map((day) => look(day, 'soft-404'));
  assert.deepEqual(await messagesWithLooks('soft-404', PAGE, [missing]), []);
  assert.deepEqual(
    await messagesWithLooks('soft-404', PAGE, [[look('05-01', 'soft-404'), look('05-02', 'article')]]),
    [],
  );
});
