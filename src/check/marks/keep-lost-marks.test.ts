import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../model/reading.ts';
import { readPage } from '../../read/read.ts';
import { writeContextFile } from '../../write/context-file/context-file.ts';
import { checkPage } from '../check.ts';
import { keepLostMarks } from './keep-lost-marks.ts';

const PASTED = `Lune Harbour

Ada Brook, “Ferry and tide”, Port News, 2 May 2021
“Old ferries are never on time, and the harbour knows it.”

Tom Weir, “A toll for barges”, Lune Herald, 5 March 2020
The lower lock will stay closed until the spring, and nobody may land here.”

Ana Ruiz, “Salt”, Port News, 1 May 2019
“The salt came in with the tide and stayed in the wells for a year.
`;
const RULES = ['missing-opening-mark', 'missing-closing-mark', 'unbalanced-marks'];

function lost({ page, lines, spans, source }: Reading): string[] {
  const messages = checkPage(page, { lines, spans, source, today: '2026-01-01' });
  return messages.flatMap(({ rule, place }) => {
    const at = place && 'offset' in place ? source.slice(place.offset, place.offset + 12) : '';
    return RULES.includes(rule) ? [`${rule} ${at}`] : [];
  });
}

test('a mark that has lost its partner stands in the context file made of the page, and is found there', async () => {
  const reading = await readPage(PASTED, { name: 'page.txt' });
  const { page, count } = keepLostMarks(reading);
  assert.equal(count, 2);
  const text = writeContextFile(page);
  assert.match(text, /^> The lower lock .* nobody may land here\.”$/mu);
  assert.match(text, /^> “The salt came in .* for a year\.$/mu);
  assert.match(text, /^> Old ferries .* knows it\.$/mu);
  const again = await readPage(text, { name: 'page.md' });
  assert.deepEqual(
    lost(again).map((one) => one.split(' ')[0]),
    ['missing-opening-mark', 'missing-closing-mark'],
  );
  assert.deepEqual(
    again.page.entries.flatMap(({ quotations }) => quotations.map(({ id }) => id)),
    reading.page.entries.flatMap(({ quotations }) => quotations.map(({ id }) => id)),
  );
  assert.equal(keepLostMarks(again).count, 0);
});
