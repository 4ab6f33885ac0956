import { verifyQuotation } from '../../anchor/verify.ts';
import type { NamedFile } from '../../files/safe-write.ts';
import type { SourceText } from '../../model/source.ts';
import type { ReceiptRecord } from '../../receipt/receipt-record.ts';
import { readSource } from '../../source/read-source.ts';
import { readGiven } from './given-files.ts';

/** A copy of a source that is not the one on record: of another day, or out of a public archive. */
export interface OtherCopy {
  readonly name: string;
  readonly source: SourceText;
}

/** One after the other: each PDF takes a process of its own. */
export async function readOthers(files: readonly NamedFile[]): Promise<OtherCopy[]> {
  const others: OtherCopy[] = [];
  for (const file of files) others.push({ name: file.name, source: await readSource(readGiven(file)) });
  return others;
}

/** Where the words stand in one of the others, one sentence; this is no proof of the receipt. */
export function foundInOthers({ quotation, lang }: ReceiptRecord, others: readonly OtherCopy[]): string | undefined {
  for (const { name, source } of others) {
    const { verdict } = verifyQuotation(quotation, source, { lang });
    if (verdict === 'verbatim' || verdict === 'edited')
      return `In “${name}”, which is another copy, the words stand, ${verdict}.`;
  }
  return undefined;
}
