/** What comparing a quotation with its source gave. Plain readonly data; offsets count UTF-16 code units. */
export interface Verification {
  readonly verdict: Verdict;
  /** Where the words stand, in the order in which the quotation uses them; in the source of `foundIn` if that is set. */
  readonly passages: readonly Passage[];
  readonly changes: readonly Change[];
  /** What takes the plain check mark from a faithful quotation. */
  readonly cautions: readonly Caution[];
  /** `id` of the other source that holds the words, for `wrong-source`. */
  readonly foundIn?: string;
  /** Words around the passages, cut at sentence ends. */
  readonly context?: Context;
  /** 0 to 1: how sure the verdict is. It never decides one. */
  readonly confidence: number;
  /** Text directive for the address of the source (`:~:text=…`), where simulation finds it leads to the passage. */
  readonly fragment?: string;
  /** For faithful verdicts: how the quotation is rebuilt from the source. */
  readonly proof?: readonly ProofStep[];
  /** Where words that are not the source's stand on its page, or why the copy cannot be read: a hint for people. */
  readonly hint?: string;
}

export type Verdict = 'verbatim' | 'edited' | 'altered' | 'wrong-source' | 'not-found' | 'unreadable';

/** W3C TextQuoteSelector (`exact`) and TextPositionSelector (`start`, `end`) on `SourceText.text`. */
export interface Passage {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** A difference between quotation and source, with the words concerned on each side. */
export interface Change {
  readonly kind: ChangeKind;
  readonly quote?: string;
  readonly source?: string;
}

/** What no person changed. */
export type CosmeticKind = 'typography' | 'nested-quotes' | 'hyphenation' | 'ligature' | 'unicode' | 'paragraph-join';

/** What a person may change, since it is marked or every style guide lets it pass. */
export type PermittedKind = 'ellipsis' | 'bracket' | 'case' | 'end-punctuation' | 'footnote' | 'emphasis';

/** What makes a quotation false. */
export type AlteredKind =
  | 'word-substituted'
  | 'name-changed'
  | 'number-changed'
  | 'negation-changed'
  | 'words-dropped'
  | 'words-added'
  | 'reordered'
  | 'spliced'
  | 'punctuation-changed';

export type ChangeKind = CosmeticKind | PermittedKind | AlteredKind;

export interface Caution {
  readonly kind: 'bracket-unverified' | 'negator-omitted';
  readonly quote?: string;
  readonly source?: string;
}

/** Up to 200 characters on each side of the passages. */
export interface Context {
  readonly before: string;
  readonly after: string;
}

/**
 * One step in rebuilding the quotation: the source from `start` up to, and without, `end`, becomes `text`. A step
 * without an edit copies, letter by letter. Between two steps that leave source text out, what is left out is
 * apparatus, an inset or, after an `ellipsis`, anything.
 */
export interface ProofStep {
  readonly edit?: CosmeticKind | PermittedKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
