import type { Message } from '../../model/message.ts';
import type { Quotation } from '../../model/page.ts';
import type { Reading } from '../../model/reading.ts';
import { withFittingReceipts, withReceipts } from '../../receipt/receipt-of.ts';
import { shorten } from '../../text/shorten.ts';
import type { PageSourceVerdicts, PageVerifier } from './page-verifier.ts';

export interface Compared {
  readonly reading: Reading;
  /** What comparing the quotations with the saved sources gave; none without such. */
  readonly verdicts?: PageSourceVerdicts;
}

/**
 * The page with a receipt at each quotation that there is a copy for; one that it brings stays if it fits the words, and
 * else is told. Throws `InputError` where a saved source cannot be read.
 */
export async function compareWithSources(read: Reading, verifier: PageVerifier | undefined): Promise<Compared> {
  const { page, lost } = withFittingReceipts(read.page);
  if (!verifier) return { reading: { ...read, page, messages: [...read.messages, ...lost.map(lostReceipt)] } };
  const verdicts = await verifier.verifyAndDescribe(page);
  const judged = new Set(verdicts.verified.map(({ quotation }) => quotation.id));
  const messages = [...read.messages, ...lost.filter(({ id }) => !judged.has(id)).map(lostReceipt)];
  return { reading: { ...read, page: withReceipts(page, verdicts.verified), messages }, verdicts };
}

function lostReceipt({ text: { plain }, place }: Quotation): Message {
  return {
    rule: 'read',
    severity: 'warning',
    reason: `The receipt of the quotation “${shorten(plain, 40)}” does not fit its words, and was left out; build with --archive and a copy of the source to compare it anew.`,
    ...(place && { place }),
    url: 'docs/rules/read.md',
  };
}
