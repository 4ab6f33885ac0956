/**
 * A receipt against the copy that it was given by. Two judges who share no code: `checkProof` follows the steps of the
 * proof; `verifyQuotation` compares anew, and whatever follows from words and copy has to be in the receipt as it finds it.
 */
import { isDeepStrictEqual } from 'node:util';
import { checkProof } from '../anchor/proof/check-proof.ts';
import { verifyQuotation } from '../anchor/verify.ts';
import type { SourceText } from '../model/source.ts';
import type { Verification } from '../model/verification.ts';
import { sha256 } from '../text/hash.ts';
import type { ReceiptRecord } from './receipt-record.ts';

/** The copies that a receipt names, read as it says. */
export interface NamedCopies {
  readonly own: SourceText;
  /** For `wrong-source`: the one that holds the words. */
  readonly holder?: SourceText;
}

/** One sentence for each fault. */
export function faultsAgainstCopy(record: ReceiptRecord, { own, holder }: NamedCopies): string[] {
  const { quotation, lang, receipt } = record;
  const { copy, foundIn, proof } = receipt;
  const isRead = sha256(own.text) === copy.textSha256 && (!holder || sha256(holder.text) === foundIn?.copy.textSha256);
  if (!isRead) return ['The readable text of the copy is not the one on record.'];
  const others = holder ? [{ id: foundIn?.entry ?? '', source: holder }] : [];
  const found = verifyQuotation(quotation, own, { others, lang });
  if (found.verdict !== receipt.verdict) {
    return [`Compared anew with the copy, the words are “${found.verdict}” and not “${receipt.verdict}”.`];
  }
  const fault = proof && checkProof(quotation, holder ?? own, { ...receipt, proof });
  return [...(fault ? [`The proof does not hold: ${fault}`] : []), ...differences(record, found)];
}

/** What a receipt has of a comparison, as a sentence calls it. */
const PARTS = {
  passages: 'The passages',
  context: 'The words around the passages',
  changes: 'The differences',
  cautions: 'The cautions',
  proof: 'The proof',
  hint: 'The hint',
} as const;

function differences(record: ReceiptRecord, found: Verification): string[] {
  const { receipt } = record;
  const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter((part) => {
    // Whether words stand together only in the quotation is seen with all sources of the page at hand.
    if (part === 'changes' && receipt.changes.some(({ kind }) => kind === 'spliced')) return false;
    return !isDeepStrictEqual(plain(receipt[part]), plain(found[part]));
  });
  const names: string[] = parts.map((part) => PARTS[part]);
  if (receipt.fragment !== fragmentOf(record, found)) names.push('The link to the passage');
  return names.map((name) => `${name} in the receipt: comparing anew gives something else.`);
}

/** As it is after a file. */
function plain(part: unknown): unknown {
  return part === undefined ? undefined : JSON.parse(JSON.stringify(part));
}

function fragmentOf({ address, receipt }: ReceiptRecord, { fragment }: Verification): string | undefined {
  const source = receipt.foundIn ? receipt.foundIn.copy.url : (address ?? receipt.copy.url);
  return fragment === undefined || source === undefined ? undefined : `${source}#${fragment}`;
}
