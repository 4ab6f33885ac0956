import type { Caution, Change, Context, Passage, ProofStep, Verdict } from './verification.ts';

/**
 * The evidence for a verdict: what a stranger needs to come to it again with a copy of the source that has the same
 * hash. Plain readonly data; offsets count UTF-16 code units of the readable text of the copy. It holds no copy of the
 * source beyond the passages and the words around them.
 */
export interface Receipt {
  readonly verdict: Verdict;
  /** In hexadecimal, of the quotation's `text.plain` in UTF-8: a receipt for other words is none. */
  readonly quotationSha256: string;
  /** The copy that the verdict was given by. */
  readonly copy: CopyEvidence;
  /** For `wrong-source`: `Entry.id` of the source that holds the words, and its copy, which the passages stand in. */
  readonly foundIn?: { readonly entry: string; readonly copy: CopyEvidence };
  readonly passages: readonly Passage[];
  readonly context?: Context;
  /** Address of the source with a text directive that leads to the passage (`…#:~:text=…`). */
  readonly fragment?: string;
  readonly changes: readonly Change[];
  readonly cautions: readonly Caution[];
  /** For faithful verdicts: how the quotation is rebuilt from the text of the copy. */
  readonly proof?: readonly ProofStep[];
  /** For people: why the copy cannot be read, or where words that are not the source's stand on its page. */
  readonly hint?: string;
}

/** Which copy, without the copy itself. */
export interface CopyEvidence {
  /** In hexadecimal: of its bytes without content encoding, and of its readable text in UTF-8. */
  readonly sha256: string;
  readonly textSha256: string;
  /** Media type with parameters as it was served: the text depends on it. */
  readonly contentType?: string;
  /** Where it was copied from; the text may depend on it too. */
  readonly url?: string;
  /** EDTF date of the copy. */
  readonly captured?: string;
}
