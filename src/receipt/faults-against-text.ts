/**
 * A receipt against nothing but the readable text of its copy, as an archive folder keeps it. The text does not tell what
 * each part of it is on the page of the source, and nobody sees from it that it is the copy's.
 */
import { checkProof } from '../anchor/proof/check-proof.ts';
import type { SourceText } from '../model/source.ts';
import type { ReceiptRecord } from './receipt-record.ts';

export interface TextFindings {
  /** One sentence for each fault. */
  readonly faults: readonly string[];
  /** Whether the words are rebuilt from the text by permitted changes alone, if all of it is taken for the article. */
  readonly isRebuilt: boolean;
}

/** For receipts whose passages stand in the text. @param text the one whose hash is on record */
export function faultsAgainstText({ quotation, lang, receipt }: ReceiptRecord, text: string): TextFindings {
  const { passages, context, proof } = receipt;
  const faults: string[] = [];
  const strange = passages.find(({ exact, start, end }) => text.slice(start, end) !== exact);
  if (strange) faults.push(`The passage at ${strange.start} is not what the text has there.`);
  if (proof?.some((step) => step.edit === undefined && text.slice(step.start, step.end) !== step.text)) {
    faults.push('The proof copies what the text does not have.');
  }
  if (context) {
    // A file may have more passages than a call may have arguments.
    const start = passages.reduce((least, passage) => Math.min(least, passage.start), text.length);
    const end = passages.reduce((most, passage) => Math.max(most, passage.end), 0);
    const isAround = text.slice(0, start).endsWith(context.before) && text.startsWith(context.after, end);
    if (!isAround) faults.push('The words around the passages are not those of the text.');
  }
  const spans = [{ start: 0, end: text.length, region: 'article' as const, block: 0 }];
  const article: SourceText = { text, spans, origins: [], contentType: 'text/plain', lang };
  return {
    faults,
    isRebuilt: proof !== undefined && checkProof(quotation, article, { ...receipt, proof }) === undefined,
  };
}
