/** Receipts and copies of which one byte is another, and receipts that somebody made up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { verifyQuotation } from '../src/anchor/verify.ts';
import type { Page } from '../src/model/page.ts';
import type { CopyEvidence } from '../src/model/receipt.ts';
import type { ProofStep } from '../src/model/verification.ts';
import { type CheckedReceipt, type CopyShelf, checkReceipt } from '../src/receipt/check-receipt.ts';
import { readReceipts } from '../src/receipt/read-receipts.ts';
import { receiptOf } from '../src/receipt/receipt-of.ts';
import { type ReceiptRecord, receiptRecords, receiptsText } from '../src/receipt/receipt-record.ts';
import { sha256 } from '../src/text/hash.ts';
import { RUNS } from './arbitrary-page.ts';
import { drawArticle, drawFrom, pick } from './quotation-article.ts';
import { ATTACKS } from './quotation-attacks.ts';
import { drawQuote, textOf } from './quotation-edits.ts';
import { articleOf, checkedPage, shelfOf } from './receipt-records.ts';

const LOCK = articleOf('The lock was dug in 1874. Nobody had asked for it, and it was never paid for; it leaks still.');
const QUAY = articleOf('The quay is shut on Mondays.');
const QUOTED = [
  {
    id: 'lock',
    copy: LOCK,
    words: ['[it] was never paid for; it leaks', 'The lock was dug in 1974. Nobody had asked for it'],
  },
  { id: 'ferry', copy: articleOf('No ferry.'), words: ['The quay is shut on Mondays.'] },
  { id: 'quay', copy: QUAY, words: [] },
];
const COPIES = QUOTED.map(({ copy }) => copy);

/** What whoever made the file says of itself, its page and the way of the copy to it: no copy can show that it is true. */
function evidenceOf({ quotation, receipt }: ReceiptRecord): object {
  const ofCopy = ({ contentType: _type, url: _url, captured: _day, ...hashes }: CopyEvidence): object => hashes;
  return {
    ...receipt,
    quotation,
    copy: ofCopy(receipt.copy),
    ...(receipt.foundIn && { foundIn: ofCopy(receipt.foundIn.copy) }),
  };
}

/** Reads each copy once, however often it is asked for. */
function remembering(shelf: CopyShelf): CopyShelf {
  const read = new Map<string, ReturnType<CopyShelf['copy']>>();
  return {
    copy(evidence) {
      const key = JSON.stringify([evidence.sha256, evidence.contentType, evidence.url]);
      const known = read.get(key) ?? shelf.copy(evidence);
      read.set(key, known);
      return known;
    },
    text: (evidence) => shelf.text(evidence),
  };
}

/** None for a file that is refused. */
async function checked(
  json: Uint8Array,
  shelf: CopyShelf,
): Promise<(CheckedReceipt & { readonly record: ReceiptRecord })[]> {
  const records = await readReceipts(json, 'receipts.json').catch(() => []);
  return Promise.all(records.map(async (record) => ({ record, ...(await checkReceipt(record, shelf)) })));
}

function withFlip(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ bit : byte));
}

test('no receipt of which one byte of the evidence is another is confirmed', async () => {
  const page = await checkedPage(QUOTED);
  const json = Buffer.from(receiptsText(page, '01234567'));
  const shelf = remembering(shelfOf(...COPIES));
  const whole = await checked(json, shelf);
  assert.deepEqual(
    whole.map(({ record, outcome }) => [record.receipt.verdict, outcome]),
    [
      ['edited', 'confirmed'],
      ['altered', 'confirmed'],
      ['wrong-source', 'confirmed'],
    ],
  );
  const evidence = whole.map(({ record }) => JSON.stringify(evidenceOf(record)));
  let changed = 0;
  for (let at = 0; at < json.length; at++) {
    for (const [index, { record, outcome }] of (await checked(withFlip(json, at, 1), shelf)).entries()) {
      if (JSON.stringify(evidenceOf(record)) === evidence[index]) continue;
      changed++;
      assert.notEqual(outcome, 'confirmed', `byte ${at}: ${json.subarray(at - 40, at + 10)}`);
    }
  }
  assert.ok(changed > 1000, `${changed}`);
});

test('no copy of which one byte is another confirms a receipt', async () => {
  const records = receiptRecords(await checkedPage(QUOTED));
  const bytes = Buffer.from(LOCK);
  for (let at = 0; at < bytes.length; at++) {
    for (const record of records.slice(0, 2)) {
      const { outcome } = await checkReceipt(record, shelfOf(withFlip(bytes, at, 1), ...COPIES.slice(1)));
      assert.equal(outcome, 'unchecked');
    }
  }
});

test('no readable text of which one letter of a passage is another shows a receipt', async () => {
  const record = receiptRecords(await checkedPage(QUOTED))[0];
  const source = record && (await shelfOf(...COPIES).copy(record.receipt.copy));
  assert.ok(record && source);
  const outcomeWith = async (text: string): Promise<string> =>
    (await checkReceipt(record, { copy: async () => undefined, text: () => text })).outcome;
  assert.equal(await outcomeWith(source.text), 'in-text');
  for (const { start, end } of record.receipt.passages) {
    for (let at = start; at < end; at++) {
      const other = String.fromCharCode(source.text.charCodeAt(at) ^ 1);
      assert.equal(await outcomeWith(source.text.slice(0, at) + other + source.text.slice(at + 1)), 'failed');
    }
  }
});

const DRAWS = { numRuns: RUNS.numRuns * 4 };
const EDITS: readonly ProofStep['edit'][] = [
  undefined,
  'typography',
  'unicode',
  'ligature',
  'case',
  'bracket',
  'ellipsis',
];

test('no receipt that calls false words faithful is confirmed, however it is made up', async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 2 ** 31 }), fc.constantFrom(...EDITS), async (seed, edit) => {
      const forged = forgedRecord(seed, edit);
      if (!forged) return;
      tried++;
      const { outcome } = await checkReceipt(forged.record, { copy: async () => forged.source, text: () => undefined });
      assert.equal(outcome, 'failed');
    }),
    DRAWS,
  );
  assert.ok(tried > DRAWS.numRuns / 4, `${tried}`);
});

/** A receipt for words that are not the source's, with everything in it made to fit; undefined where the words happen to stand there. */
function forgedRecord(seed: number, edit: ProofStep['edit']) {
  const draw = drawFrom(seed);
  const article = drawArticle(draw);
  const quote = drawQuote(draw, article, 6);
  const attacked = pick(draw, Object.values(ATTACKS))(quote, draw, article);
  const { source } = article;
  const [words, lie] = [textOf(quote), attacked && textOf(attacked)];
  const lang = source.lang ?? 'en';
  const truth = verifyQuotation(words, source, { lang });
  const start = truth.passages[0]?.start;
  if (
    lie === undefined ||
    start === undefined ||
    /^(?:verbatim|edited)$/u.test(verifyQuotation(lie, source, { lang }).verdict)
  )
    return undefined;
  let same = 0;
  while (same < lie.length && lie[same] === words[same]) same++;
  const steps: ProofStep[] = [
    { start, end: start + same, text: lie.slice(0, same) },
    { ...(edit && { edit }), start: start + same, end: start + lie.length, text: lie.slice(same) },
  ];
  const passages = [{ exact: lie, start, end: start + lie.length }];
  const hashes = { sha256: sha256(source.text), textSha256: sha256(source.text) };
  const entry = { id: 'a', reference: { type: 'webpage' }, quotations: [], notes: [], tags: [] } as const;
  const quotation = { id: 'a-1', text: { plain: lie } };
  const verdict = edit ? 'edited' : 'verbatim';
  const verification = { ...truth, verdict, passages, proof: steps, changes: edit ? [{ kind: edit }] : [] } as const;
  const receipt = receiptOf({ entry, quotation, verification, copy: { entry: 'a', read: hashes } });
  const record: ReceiptRecord = { entry: 'a', reference: '', lang, quotation: lie, receipt, archived: [] };
  return { record, source };
}

test('receipts are read as they were written, from their file and from the page.json of a site', async () => {
  const page: Page = await checkedPage(QUOTED);
  const records = receiptRecords(page);
  assert.deepEqual(await readReceipts(Buffer.from(receiptsText(page, '01234567')), 'receipts.json'), records);
  const { pageJsonText } = await import('../src/write/page-json.ts');
  const { published } = await import('../src/write/published.ts');
  const site = await readReceipts(Buffer.from(pageJsonText(published(page))), 'page.json');
  assert.deepEqual(site, records.slice(0, 1));
});
