import type { Token } from '../letters/tokens.ts';
import type { ParsedQuotation } from '../match/quotation.ts';
import type { PreparedSource, SourceStrand } from '../source-strands.ts';

/** Quotation and source, side by side, as words. */
export interface Sides {
  readonly quotation: ParsedQuotation;
  readonly quote: readonly Token[];
  readonly source: readonly Token[];
  readonly prepared: PreparedSource;
  /** Where words may come from that are not the source's. */
  readonly others: readonly PreparedSource[];
  /** What the words of the source were taken from. */
  readonly strand: SourceStrand;
}
