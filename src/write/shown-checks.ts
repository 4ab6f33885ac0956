import type { Page, Quotation } from '../model/page.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Verdict } from '../model/verification.ts';
import { sha256 } from '../text/hash.ts';

/** What a page says of a quotation: its verdict, or why there is none. */
export type ShownVerdict = Verdict | 'not-checked' | 'not-verified';

export interface ShownCheck {
  readonly verdict: ShownVerdict;
  /** The evidence, where there is a verdict. */
  readonly receipt?: Receipt;
}

/**
 * The checks by `Quotation.id`, in the page's order; none for a page that brings no receipt. Takes the page as
 * `published` leaves it: unless all marks are shown, a quotation may lack its receipt because its verdict is not public.
 */
export function shownChecks(page: Page): ReadonlyMap<string, ShownCheck> {
  const quotations = page.entries.flatMap((entry) => entry.quotations);
  if (!quotations.some((quotation) => receiptFor(quotation))) return new Map();
  const unchecked: ShownCheck = { verdict: page.marks === 'all' ? 'not-checked' : 'not-verified' };
  return new Map(
    quotations.map((quotation) => {
      const receipt = receiptFor(quotation);
      return [quotation.id, receipt ? shown(receipt) : unchecked];
    }),
  );
}

/** A receipt for other words is none. */
function receiptFor({ text, receipt }: Quotation): Receipt | undefined {
  return receipt && receipt.quotationSha256 === sha256(text.plain) ? receipt : undefined;
}

/** A caution takes the plain mark from words that are otherwise the source's. */
function shown(receipt: Receipt): ShownCheck {
  const isPlain = receipt.verdict !== 'verbatim' || receipt.cautions.length === 0;
  return { verdict: isPlain ? receipt.verdict : 'edited', receipt };
}
