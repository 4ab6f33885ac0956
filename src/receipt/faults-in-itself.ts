/** What can be seen of a receipt without any copy: whether its parts go together. */
import type { Passage, ProofStep } from '../model/verification.ts';
import { sha256 } from '../text/hash.ts';
import type { ReceiptRecord } from './receipt-record.ts';

/** One sentence for each fault. */
export function faultsInItself({ quotation, receipt }: Pick<ReceiptRecord, 'quotation' | 'receipt'>): string[] {
  const { verdict, proof, foundIn, passages } = receipt;
  const isProven = verdict === 'verbatim' || verdict === 'edited' || verdict === 'wrong-source';
  const faults: string[] = [];
  if (sha256(quotation) !== receipt.quotationSha256) faults.push('The receipt is for other words than the quotation.');
  if (isProven !== (proof !== undefined)) faults.push(isProven ? 'There is no proof.' : 'There is a proof of nothing.');
  if ((verdict === 'wrong-source') !== (foundIn !== undefined)) {
    faults.push(
      foundIn ? 'It names a source that its verdict does not speak of.' : 'It does not name the other source.',
    );
  }
  if (proof && proof.map(({ text }) => text).join('') !== quotation) {
    faults.push('The steps of the proof do not add up to the quotation.');
  }
  const odd = passages.find(({ exact, start, end }) => exact.length !== end - start);
  if (odd) faults.push(`The passage at ${odd.start} is not as long as it says.`);
  if (proof && contradicts(proof, passages)) faults.push('The proof copies what the passages do not have.');
  return faults;
}

/** Steps and passages both go forward. */
function contradicts(proof: readonly ProofStep[], passages: readonly Passage[]): boolean {
  let at = 0;
  return proof.some(({ edit, start, end, text }) => {
    while (at < passages.length && (passages[at]?.end ?? 0) < end) at++;
    const holder = passages[at];
    if (edit !== undefined || !holder || start < holder.start) return false;
    return holder.exact.slice(start - holder.start, end - holder.start) !== text;
  });
}
