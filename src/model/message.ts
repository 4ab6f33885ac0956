import type { Place } from './place.ts';

/** Anything the program has to say about a page. The only form of a problem, from reading through checking to writing. */
export interface Message {
  /** Name of the rule, or of the reader or writer that speaks: `missing-opening-mark`, `read`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence that a librarian understands. */
  readonly reason: string;
  readonly place?: Place;
  /** `Entry.id` of the entry it is about. */
  readonly entry?: string;
  /** What would be right. */
  readonly expected?: string;
  /** A change that cannot do harm; see `Fix`. */
  readonly fix?: Fix;
  /** Another page of the site has a message about the same fault. */
  readonly isRepeat?: true;
  /** The rule's page in the documentation. */
  readonly url?: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** A safe change of the input text, as edits that do not overlap. */
export interface Fix {
  readonly edits: readonly TextEdit[];
}

/** Replaces the input from `start` up to, and without, `end`. Offsets count code units of the decoded input. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
