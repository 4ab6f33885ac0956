import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf, checkedPage, checkedRecords, shelfOf } from '../../test/receipt-records.ts';
import type { Verdict } from '../model/verification.ts';
import { readSource } from '../source/read-source.ts';
import { sha256 } from '../text/hash.ts';
import { checkReceipt, type Outcome } from './check-receipt.ts';
import { withFittingReceipts } from './receipt-of.ts';
import type { ReceiptRecord } from './receipt-record.ts';

const SAID = 'The town has not spent nine million crowns on barges in ten years.';
const OWNED = 'The quay belongs to nobody, and everybody ties up at it.';
const FILLER = 'A long paragraph about the weather over the harbour, the ferry and the price of rope that spring.';
const MUD = articleOf(FILLER, `At the meeting she said it plainly. ${SAID} Nobody answered.`);
const QUAY = articleOf(FILLER, `${OWNED} So it was in 1931.`);

const WORDS: Readonly<Record<Verdict, string>> = {
  verbatim: SAID,
  edited: 'The town has not spent nine million […] in ten years.',
  altered: SAID.replace('nine', 'ninety'),
  'wrong-source': OWNED,
  'not-found': 'Pelicans were counted at noon by the verger.',
  unreadable: SAID,
};
const QUAY_SOURCE = { id: 'quay', copy: QUAY, words: [] };

async function recordOf(verdict: Verdict): Promise<ReceiptRecord> {
  const copy = verdict === 'unreadable' ? '' : MUD;
  const [record] = await checkedRecords({ id: 'mud', copy, words: [WORDS[verdict]] }, QUAY_SOURCE);
  assert.ok(record);
  assert.equal(record.receipt.verdict, verdict);
  return record;
}

async function outcomes(records: readonly ReceiptRecord[], ...documents: readonly string[]): Promise<Outcome[]> {
  const checked = await Promise.all(records.map((record) => checkReceipt(record, shelfOf(...documents))));
  return checked.map(({ outcome }) => outcome);
}

for (const verdict of Object.keys(WORDS) as Verdict[]) {
  test(`a receipt for words that are ${verdict} is confirmed by the copy, and by nothing else`, async () => {
    const record = await recordOf(verdict);
    const copies = verdict === 'unreadable' ? [''] : [MUD, QUAY];
    assert.deepEqual(await outcomes([record], ...copies), ['confirmed']);
    assert.deepEqual(await outcomes([record]), ['unchecked']);
    assert.deepEqual(await outcomes([record], `${MUD}\n`, QUAY), ['unchecked']);
  });
}

test('a receipt of words that stand in another source needs both copies', async () => {
  const record = await recordOf('wrong-source');
  assert.equal(record.receipt.foundIn?.entry, 'quay');
  assert.equal(record.receipt.passages[0]?.exact, OWNED);
  assert.deepEqual(await outcomes([record], MUD), ['unchecked']);
  assert.deepEqual(await outcomes([record], QUAY), ['unchecked']);
});

test('the readable text shows faithful words, and only those that are rebuilt from it', async () => {
  const { text } = await readSource(Buffer.from(MUD), { contentType: 'text/html' });
  const faithful = [await recordOf('verbatim'), await recordOf('edited')];
  assert.deepEqual(await outcomes(faithful, text), ['in-text', 'in-text']);
  assert.deepEqual(await outcomes([await recordOf('altered'), await recordOf('not-found')], text), [
    'unchecked',
    'unchecked',
  ]);
  const [verbatim] = faithful;
  assert.ok(verbatim?.receipt.proof);
  const spring = text.indexOf('spring');
  const elsewhere = { ...verbatim.receipt, passages: [{ exact: 'spring', start: spring + 1, end: spring + 7 }] };
  assert.deepEqual(await outcomes([{ ...verbatim, receipt: elsewhere }], text), ['failed']);
});

test('a receipt with any number of passages is checked against the text', async () => {
  const { text } = await readSource(Buffer.from(MUD), { contentType: 'text/html' });
  const record = await recordOf('verbatim');
  const passages = Array.from({ length: 300_000 }, () => record.receipt.passages).flat();
  assert.deepEqual(await outcomes([{ ...record, receipt: { ...record.receipt, passages } }], text), ['in-text']);
});

test('what the text alone would need to say of the page is not told from the text', async () => {
  const noted = articleOf(FILLER, 'The ferry lost nine boats<sup><a href="#n1">[2]</a></sup> in one night of wind.');
  const words = 'The ferry lost nine boats in one night of wind.';
  const records = await checkedRecords({ id: 'ferry', copy: noted, words: [words] });
  const { text } = await readSource(Buffer.from(noted), { contentType: 'text/html' });
  assert.deepEqual(await outcomes(records, noted), ['confirmed']);
  assert.deepEqual(await outcomes(records, text), ['unchecked']);
});

test('a receipt of other words is none', async () => {
  const page = await checkedPage([{ id: 'mud', copy: MUD, words: [SAID, WORDS.edited] }]);
  const entries = page.entries.map((entry) => ({
    ...entry,
    quotations: entry.quotations.map((one, index) =>
      index === 0 ? { ...one, text: { plain: SAID.replace('nine', 'ninety') } } : one,
    ),
  }));
  const { page: fitting, lost } = withFittingReceipts({ ...page, entries });
  assert.deepEqual(
    lost.map(({ id }) => id),
    ['mud-0'],
  );
  const receipts = fitting.entries.flatMap(({ quotations }) => quotations.map(({ receipt }) => receipt?.verdict));
  assert.deepEqual(receipts, [undefined, 'edited']);
});

test('a receipt that was made to name other words is none, for its proof is of the former ones', async () => {
  const { receipt } = await recordOf('verbatim');
  const plain = SAID.replace('nine', 'ninety');
  const page = await checkedPage([{ id: 'mud', copy: MUD, words: [SAID] }]);
  const forged = { ...receipt, quotationSha256: sha256(plain) };
  const entries = page.entries.map((entry) => ({
    ...entry,
    quotations: entry.quotations.map((one) => ({ ...one, text: { plain }, receipt: forged })),
  }));
  const { page: fitting } = withFittingReceipts({ ...page, entries });
  assert.equal(fitting.entries[0]?.quotations[0]?.receipt, undefined);
});

test('the link to a passage leads to the source at its address', async () => {
  const { receipt } = await recordOf('verbatim');
  assert.match(receipt.fragment ?? '', /^https:\/\/port\.example\/mud#:~:text=The%20town/u);
  const elsewhere = await recordOf('wrong-source');
  assert.match(elsewhere.receipt.fragment ?? '', /^https:\/\/port\.example\/quay#:~:text=The%20quay/u);
});
