/**
 * Labelled quotations: those of `bench/quotations`, and those that stay outside the repository, in `quotes/` of the
 * folder that CONTEXTPAGE_CORPUS names. The bounds are below what is reached, so that only a loss fails.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deadly, type Outcome } from '../bench/quotations/score/compare.ts';
import { judgeAll } from '../bench/quotations/score/judge.ts';
import { checkProof } from '../src/anchor/proof/check-proof.ts';
import type { SourceText } from '../src/model/source.ts';
import { readSource } from '../src/source/read-source.ts';

const own = join(import.meta.dirname, '../bench/quotations');
const corpus = process.env.CONTEXTPAGE_CORPUS ?? '';
const skip = corpus ? false : 'set CONTEXTPAGE_CORPUS to the folder that holds quotes/';

/** Shares of all cases. */
interface Bounds {
  readonly exact: number;
  readonly falsePassed: number;
  readonly trueRefused: number;
}

const first = judged(join(own, 'first'));

test('labelled quotations of varied pages have their verdicts', async () => {
  assertBounds(await first, { exact: 0.99, falsePassed: 0.002, trueRefused: 0.004 });
});

test('labelled quotations of pages that nobody built by have their verdicts', async () => {
  assertBounds(await judged(join(own, 'second')), { exact: 0.955, falsePassed: 0.004, trueRefused: 0.016 });
});

test('no false quotation of the corpus passes, and no true one is refused, with or without helpful names', {
  skip,
}, async () => {
  const bounds = { exact: 0.98, falsePassed: 0, trueRefused: 0.005 };
  assertBounds(await judged(join(corpus, 'quotes')), bounds);
  assertBounds(await judged(join(corpus, 'quotes'), true), bounds);
});

test('the second judge lets every proof of a labelled quotation pass', async () => {
  const proved = (await first).filter(({ got }) => got.proof);
  assert.ok(proved.length > 1000);
  const sources = new Map<string, SourceText>();
  for (const { labelled, got } of proved) {
    const name = got.foundIn ?? labelled.source;
    const source = sources.get(name) ?? (await readSource(readFileSync(join(own, 'first/sources', name))));
    sources.set(name, source);
    assert.equal(checkProof(labelled.quote, source, got), undefined, labelled.id);
  }
});

/** `stripped`: the sources tell nothing by their names. */
async function judged(folder: string, stripped = false): Promise<readonly Outcome[]> {
  return await judgeAll(join(folder, 'cases.jsonl'), join(folder, 'sources'), stripped);
}

function assertBounds(all: readonly Outcome[], bounds: Bounds): void {
  const outcomes = all.filter(({ labelled }) => !labelled.tags?.includes('ocr'));
  const share = (count: number): number => count / outcomes.length;
  const exact = outcomes.filter(({ labelled, got }) => labelled.expected.verdict === got.verdict).length;
  const faults = outcomes.map(deadly);
  assert.ok(share(exact) >= bounds.exact, `${exact} of ${outcomes.length} are exact`);
  assert.ok(share(faults.filter((fault) => fault === 'A').length) <= bounds.falsePassed, 'false ones pass');
  assert.ok(share(faults.filter((fault) => fault === 'B').length) <= bounds.trueRefused, 'true ones are refused');
}
