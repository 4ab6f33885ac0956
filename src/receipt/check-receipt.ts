/** Does a receipt hold? Decided from what there is: the copy, its readable text, or the receipt alone. */
import type { CopyEvidence } from '../model/receipt.ts';
import type { SourceText } from '../model/source.ts';
import { faultsAgainstCopy, type NamedCopies } from './faults-against-copy.ts';
import { faultsAgainstText } from './faults-against-text.ts';
import { faultsInItself } from './faults-in-itself.ts';
import type { ReceiptRecord } from './receipt-record.ts';

/** The copies that whoever checks has got. */
export interface CopyShelf {
  /** The copy with the hash on record, read as it says; undefined where it is not there. */
  copy(evidence: CopyEvidence): Promise<SourceText | undefined>;
  /** Its readable text, where that is there by itself. */
  text(evidence: CopyEvidence): string | undefined;
}

/**
 * `confirmed`: comparing anew with the copy gives the same. `in-text`: the words are rebuilt from the readable text, and the
 * copy itself is not there. `unchecked`: there is nothing to check with. `failed`: the receipt is not what it should be.
 */
export type Outcome = 'confirmed' | 'in-text' | 'unchecked' | 'failed';

export interface CheckedReceipt {
  readonly outcome: Outcome;
  /** Sentences: of `failed`, what is wrong; of `unchecked`, what is missing. */
  readonly reasons: readonly string[];
}

export async function checkReceipt(record: ReceiptRecord, shelf: CopyShelf): Promise<CheckedReceipt> {
  const faults = faultsInItself(record);
  if (faults.length > 0) return { outcome: 'failed', reasons: faults };
  const copies = await namedCopies(record, shelf);
  if (copies) return judged(faultsAgainstCopy(record, copies), 'confirmed');
  return withoutCopy(record, shelf);
}

async function namedCopies({ receipt }: ReceiptRecord, shelf: CopyShelf): Promise<NamedCopies | undefined> {
  const own = await shelf.copy(receipt.copy);
  if (!own || !receipt.foundIn) return own && { own };
  const holder = await shelf.copy(receipt.foundIn.copy);
  return holder && { own, holder };
}

function withoutCopy(record: ReceiptRecord, shelf: CopyShelf): CheckedReceipt {
  const { copy, foundIn, verdict } = record.receipt;
  const missing = foundIn ? 'Both copies have to be there, that of each source.' : 'No file given is the copy.';
  const text = shelf.text(foundIn?.copy ?? copy);
  if (text === undefined) return { outcome: 'unchecked', reasons: [missing] };
  const { faults, isRebuilt } = faultsAgainstText(record, text);
  if (faults.length > 0) return judged(faults, 'unchecked');
  if (isRebuilt && (verdict === 'verbatim' || verdict === 'edited')) return { outcome: 'in-text', reasons: [] };
  return { outcome: 'unchecked', reasons: [`The readable text alone does not show it. ${missing}`] };
}

function judged(faults: readonly string[], otherwise: Outcome): CheckedReceipt {
  return faults.length > 0 ? { outcome: 'failed', reasons: faults } : { outcome: otherwise, reasons: [] };
}
