/** Random receipts for property tests: every field and every kind, not what a verdict would really come with. */
import fc from 'fast-check';
import type { Page } from '../src/model/page.ts';
import type { CopyEvidence, Receipt } from '../src/model/receipt.ts';
import type { ChangeKind, ProofStep, Verdict } from '../src/model/verification.ts';
import { sha256 } from '../src/text/hash.ts';
import { arbitraryPage } from './arbitrary-page.ts';
import { arbitraryWords } from './arbitrary-text.ts';

/** A page of which some quotations have a receipt for their words. */
export function arbitraryCheckedPage(): fc.Arbitrary<Page> {
  const receipts = fc.array(fc.option(arbitraryReceipt(), { nil: undefined }), { minLength: 1, maxLength: 6 });
  return fc.tuple(arbitraryPage(), receipts).map(([page, given]) => {
    let next = 0;
    const entries = page.entries.map((entry) => ({
      ...entry,
      quotations: entry.quotations.map((quotation) => {
        const receipt = given[next++ % given.length];
        return receipt
          ? { ...quotation, receipt: { ...receipt, quotationSha256: sha256(quotation.text.plain) } }
          : quotation;
      }),
    }));
    return { ...page, entries };
  });
}

const hash = fc.constantFrom('a', 'b').map((letter) => sha256(letter));
const count = fc.nat({ max: 9999 });
const words = arbitraryWords(6);

const copy: fc.Arbitrary<CopyEvidence> = fc.record(
  {
    sha256: hash,
    textSha256: hash,
    contentType: fc.constantFrom('text/html; charset=utf-8', 'application/pdf'),
    url: fc.constantFrom('https://journal.example/a', 'https://journal.example/b?c=d'),
    captured: fc.constantFrom('2026-03-29', '2025'),
  },
  { requiredKeys: ['sha256', 'textSha256'], noNullPrototype: true },
);

const VERDICTS: readonly Verdict[] = ['verbatim', 'edited', 'altered', 'wrong-source', 'not-found', 'unreadable'];
const COSMETIC = ['typography', 'nested-quotes', 'hyphenation', 'ligature', 'unicode', 'paragraph-join'] as const;
const PERMITTED = ['ellipsis', 'bracket', 'case', 'end-punctuation', 'footnote', 'emphasis'] as const;
const CHANGES: readonly ChangeKind[] = [
  ...[...COSMETIC, ...PERMITTED, 'word-substituted', 'name-changed', 'number-changed', 'negation-changed'],
  ...(['words-dropped', 'words-added', 'reordered', 'spliced', 'punctuation-changed'] as const),
] as const;

function arbitraryReceipt(): fc.Arbitrary<Receipt> {
  const both = { quote: words, source: words };
  const range = fc.record({ start: count, length: count });
  const passage = fc.tuple(words, range).map(([exact, { start, length }]) => ({ exact, start, end: start + length }));
  const step = fc
    .tuple(words, range, fc.option(fc.constantFrom(...COSMETIC, ...PERMITTED), { nil: undefined }))
    .map(([text, { start, length }, edit]): ProofStep => {
      return { ...(edit ? { edit } : {}), start, end: start + length, text };
    });
  const options = { requiredKeys: ['kind'] as ['kind'], noNullPrototype: true };
  return fc.record(
    {
      verdict: fc.constantFrom(...VERDICTS),
      quotationSha256: hash,
      copy,
      foundIn: fc.record({ entry: fc.constant('gone-2019-tides'), copy }, { noNullPrototype: true }),
      passages: fc.array(passage, { maxLength: 2 }),
      context: fc.record({ before: words, after: words }, { noNullPrototype: true }),
      fragment: fc.constant('https://journal.example/a#:~:text=The%20words'),
      changes: fc.array(fc.record({ kind: fc.constantFrom(...CHANGES), ...both }, options), { maxLength: 3 }),
      cautions: fc.array(
        fc.record(
          { kind: fc.constantFrom('bracket-unverified' as const, 'negator-omitted' as const), ...both },
          options,
        ),
        { maxLength: 1 },
      ),
      proof: fc.array(step, { maxLength: 3 }),
      hint: words,
    },
    {
      requiredKeys: ['verdict', 'quotationSha256', 'copy', 'passages', 'changes', 'cautions'],
      noNullPrototype: true,
    },
  );
}
