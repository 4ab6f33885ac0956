/** Receipts for tests: words, compared with made-up copies of made-up sources; and the shelf that those copies stand on. */
import { verifyQuotation } from '../src/anchor/verify.ts';
import type { Entry, Page } from '../src/model/page.ts';
import type { CopyShelf } from '../src/receipt/check-receipt.ts';
import { type Judged, type JudgedCopy, withReceipts } from '../src/receipt/receipt-of.ts';
import { type ReceiptRecord, receiptRecords } from '../src/receipt/receipt-record.ts';
import { readSource } from '../src/source/read-source.ts';
import { sha256 } from '../src/text/hash.ts';

/** The source of one entry, and the words that the entry quotes. */
export interface Quoted {
  readonly id: string;
  readonly copy: string | Uint8Array;
  readonly words: readonly string[];
}

const CONTENT_TYPE = 'text/html';

export function articleOf(...paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><title>Mud</title><body><article><h1>Mud in the basin</h1>${body}</article></body></html>`;
}

/** A page with a receipt at each quotation. */
export async function checkedPage(quoted: readonly Quoted[]): Promise<Page> {
  const entries = quoted.map(({ id, words }): Entry => {
    const quotations = words.map((plain, index) => ({ id: `${id}-${index}`, text: { plain } }));
    const reference = { type: 'webpage', title: 'Mud', URL: addressOf(id) } as const;
    return { id, reference, quotations, notes: [], tags: [] };
  });
  const page: Page = { title: 'Harbours', lang: 'en', intro: [], sections: [], entries, other: [] };
  const sources = await Promise.all(quoted.map(({ id, copy }) => readCopy(id, copy)));
  const judged = entries.flatMap((entry, index) =>
    entry.quotations.map((quotation): Judged | undefined => {
      const own = sources[index];
      if (!own) return undefined;
      const others = sources.filter((one) => one !== own).map(({ read: { entry: id }, source }) => ({ id, source }));
      const verification = verifyQuotation(quotation.text.plain, own.source, { others, lang: page.lang });
      const found = sources.find(({ read }) => read.entry === verification.foundIn);
      return { entry, quotation, verification, copy: own.read, ...(found && { foundCopy: found.read }) };
    }),
  );
  return withReceipts(
    page,
    judged.filter((one) => one !== undefined),
  );
}

export async function checkedRecords(...quoted: readonly Quoted[]): Promise<ReceiptRecord[]> {
  return receiptRecords(await checkedPage(quoted));
}

async function readCopy(id: string, copy: Quoted['copy']) {
  const bytes = Buffer.from(copy);
  const options = { contentType: CONTENT_TYPE, url: addressOf(id) };
  const source = await readSource(bytes, options);
  const read: JudgedCopy = {
    entry: id,
    captured: '2026-05-01',
    read: { ...options, sha256: sha256(bytes), textSha256: sha256(source.text) },
  };
  return { source, read };
}

function addressOf(id: string): string {
  return `https://port.example/${id}`;
}

/** A shelf with these documents, known by their hashes. */
export function shelfOf(...documents: readonly (string | Uint8Array)[]): CopyShelf {
  const byHash = new Map(documents.map((one) => [sha256(Buffer.from(one)), Buffer.from(one)]));
  return {
    async copy({ sha256: hash, contentType, url }) {
      const bytes = byHash.get(hash);
      return bytes && readSource(bytes, { ...(contentType && { contentType }), ...(url && { url }) });
    },
    text: ({ textSha256 }) => byHash.get(textSha256)?.toString(),
  };
}
