/** A receipt with all that checking it takes, apart from its page; and the file of all receipts of a page. */
import { referenceText } from '../cite/line.ts';
import { sourceAddress } from '../cite/source-address.ts';
import type { Archived, Page } from '../model/page.ts';
import type { Receipt } from '../model/receipt.ts';
import { arrangedPage } from '../write/page-json.ts';
import { published } from '../write/published.ts';

export const RECEIPTS_SCHEMA = 'contextpage-receipts/1';

export interface ReceiptsFile {
  readonly schema: typeof RECEIPTS_SCHEMA;
  readonly page: AboutPage;
  /** In the order of the page. */
  readonly receipts: readonly ReceiptRecord[];
}

export interface AboutPage {
  readonly title: string;
  readonly url?: string;
  /** Version stamp that the web page and the Word document with these receipts carry. */
  readonly stamp?: string;
}

export interface ReceiptRecord {
  /** `Entry.id`. */
  readonly entry: string;
  /** The reference line, for people. */
  readonly reference: string;
  /** Where the source is asked for: what the receipt's link to the passage begins with. */
  readonly address?: string;
  /** BCP 47 tag of the quotation. */
  readonly lang: string;
  /** The words, without outer marks. */
  readonly quotation: string;
  readonly receipt: Receipt;
  /** Public copies of the source. */
  readonly archived: readonly Archived[];
}

/** Of every quotation that has a receipt, whatever its verdict. Nothing else of the page is in them. */
export function receiptRecords(page: Page): ReceiptRecord[] {
  const { entries, lang } = arrangedPage(published({ ...page, marks: 'all' }));
  return entries.flatMap(({ id, reference, quotations, archived = [] }) => {
    const address = sourceAddress(reference);
    return quotations.flatMap(({ text, lang: own, receipt }): ReceiptRecord[] => {
      if (!receipt) return [];
      const line = referenceText(reference, lang);
      const about = { entry: id, reference: line, ...(address === undefined ? {} : { address }), lang: own ?? lang };
      return [{ ...about, quotation: text.plain, receipt, archived }];
    });
  });
}

/** The same page gives the same bytes. @param stamp of the page */
export function receiptsText(page: Page, stamp: string): string {
  const { title, url } = published(page);
  const file: ReceiptsFile = {
    schema: RECEIPTS_SCHEMA,
    page: { title, ...(url === undefined ? {} : { url }), stamp },
    receipts: receiptRecords(page),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
