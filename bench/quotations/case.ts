/** A labelled quotation, one line of `cases.jsonl`. */
import type { Caution, Change, Verdict } from '../../src/model/verification.ts';

export interface QuotationCase {
  readonly id: string;
  /** File name of the source the quotation is said to come from. */
  readonly source: string;
  /** The other entries of the list; empty or absent where the source stands alone. */
  readonly candidates?: readonly string[];
  readonly quote: string;
  readonly lang: string;
  readonly category: string;
  readonly expected: Expected;
  /** `ocr` marks cases that are scored apart. */
  readonly tags?: readonly string[];
}

export interface Expected {
  readonly verdict: Verdict;
  /** Text of the source (of `foundIn`, if that is set) in the order in which the quotation uses it. */
  readonly passages: readonly string[];
  readonly changes?: readonly NamedChange[];
  readonly cautions?: readonly Caution[];
  readonly foundIn?: string;
  readonly note?: string;
}

/** A change as labels name it: labels from elsewhere know kinds that the product does not, such as noise of OCR. */
export type NamedChange = Omit<Change, 'kind'> & { readonly kind: Change['kind'] | 'ocr-noise' };
