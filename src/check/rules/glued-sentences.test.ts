import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedBy, messagesOf, PLAIN, placesOf } from '../../../test/check-lines.ts';
import { assertLinear } from '../../../test/growth.ts';

const RULE = 'glued-sentences';
const quoting = (words: string): string[] => [PLAIN[0] ?? '', `> “${words}”`];

test('a space is put between glued sentences', () => {
  const page = quoting('The quay is closed.But ships of NPCA.What now? I wait.The “end.”Or not.');
  assert.deepEqual(placesOf(RULE, page), ['2:14', '2:34', '2:51', '2:61']);
  assert.equal(fixedBy(RULE, page)[1], '“The quay is closed. But ships of NPCA. What now? I wait. The “end.” Or not.”');
});

const CLEAN = [
  'See www.Harbour.Example or Harbour.Com and mail Anna.Berg@port.example',
  'The U.S.Army and J.R.Smith with Dr.Berg and Lt.Gen.Holm',
  'Version 2.Beta of 3.Port costs 4.5M in the U.K.Treasury',
  'Files in /srv/Port.Data and Port_plan.Final and http://port.example/a.Bc',
  'Quayside.com runs the port...But no...Never',
  'الميناء مغلق.السفن تنتظر',
];
for (const words of CLEAN) {
  test(`no glued sentences are seen in “${words}”`, () => {
    assert.deepEqual(messagesOf(RULE, quoting(words)), []);
  });
}

test('near misses take time in proportion to their number', async () => {
  await assertLinear('near misses', 5000, (times) =>
    messagesOf(RULE, quoting(`${'a'.repeat(times * 6)}.${'A.'.repeat(times * 4)}${'aa.Aa.'.repeat(times)}`)),
  );
});
