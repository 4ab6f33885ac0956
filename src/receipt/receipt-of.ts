/** From the comparison of a quotation with its source to the receipt for it. */
import { sourceAddress } from '../cite/source-address.ts';
import type { Entry, Page, Quotation } from '../model/page.ts';
import type { CopyEvidence, Receipt } from '../model/receipt.ts';
import type { Verification } from '../model/verification.ts';
import { sha256 } from '../text/hash.ts';
import { faultsInItself } from './faults-in-itself.ts';

/** What one quotation was compared with, and what came of it. */
export interface Judged {
  readonly entry: Entry;
  readonly quotation: Quotation;
  /** `foundIn` is an `Entry.id`. */
  readonly verification: Verification;
  readonly copy: JudgedCopy;
  /** The copy that holds the words, for `wrong-source`. */
  readonly foundCopy?: JudgedCopy;
}

export interface JudgedCopy {
  /** `Entry.id`. */
  readonly entry: string;
  /** EDTF date of the copy. */
  readonly captured?: string;
  readonly read: Omit<CopyEvidence, 'captured'>;
}

/** The confidence of a verdict stays behind: it decides nothing, and nobody can check it. */
export function receiptOf({ entry, quotation, verification, copy, foundCopy }: Judged): Receipt {
  const { confidence: _confidence, foundIn: _id, fragment, ...found } = verification;
  const own = evidenceOf(copy);
  const elsewhere = foundCopy && { entry: foundCopy.entry, copy: evidenceOf(foundCopy) };
  const address = elsewhere ? elsewhere.copy.url : (sourceAddress(entry.reference) ?? own.url);
  return {
    ...found,
    quotationSha256: sha256(quotation.text.plain),
    copy: own,
    ...(elsewhere && { foundIn: elsewhere }),
    ...(fragment !== undefined && address !== undefined && { fragment: `${address}#${fragment}` }),
  };
}

/** The page with the receipts at their quotations; what was not judged stays as it was. */
export function withReceipts(page: Page, judged: readonly Judged[]): Page {
  const receipts = new Map(judged.map((one) => [one.quotation.id, receiptOf(one)]));
  return withQuotations(page, (quotation) => {
    const receipt = receipts.get(quotation.id);
    return receipt ? { ...quotation, receipt } : quotation;
  });
}

/** The page without receipts that contradict themselves or the words they stand at, and the quotations that lost theirs. */
export function withFittingReceipts(page: Page): { readonly page: Page; readonly lost: readonly Quotation[] } {
  const lost: Quotation[] = [];
  const fitting = withQuotations(page, (quotation) => {
    const { receipt, ...rest } = quotation;
    if (!receipt || faultsInItself({ quotation: quotation.text.plain, receipt }).length === 0) return quotation;
    lost.push(quotation);
    return rest;
  });
  return { page: fitting, lost };
}

function evidenceOf({ read, captured }: JudgedCopy): CopyEvidence {
  const { sha256: ofBytes, textSha256, contentType, url } = read;
  return {
    sha256: ofBytes,
    textSha256,
    ...(contentType === undefined ? {} : { contentType }),
    ...(url === undefined ? {} : { url }),
    ...(captured === undefined ? {} : { captured }),
  };
}

function withQuotations(page: Page, change: (quotation: Quotation) => Quotation): Page {
  const entries = page.entries.map((entry) => ({ ...entry, quotations: entry.quotations.map(change) }));
  return { ...page, entries };
}
