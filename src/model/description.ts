/**
 * What a source says of itself: plain readonly data that the readers of metadata make, and `add` and the rule
 * `disagrees-with-source` use. It imports nothing but types.
 */
import type { CslDate, CslName, CslType } from './csl.ts';

/** Fields that the source says nothing of, or nothing that can be believed, are left out. */
export interface SourceDescription {
  readonly title?: Told<string>;
  readonly author?: Told<readonly CslName[]>;
  /** The day on which it came out, no more precise than the source gives it. */
  readonly issued?: Told<CslDate>;
  /** `issued` is the day of the last change, since the source tells no other: it came out then or before. */
  readonly isUpdate?: true;
  /** The outlet as its readers know it: newspaper, journal, magazine, site. */
  readonly outlet?: Told<string>;
  /** The body that issues a paper on a site of its own, where it is no outlet. */
  readonly publisher?: Told<string>;
  readonly type?: CslType;
  /** BCP 47 tag. */
  readonly language?: string;
  /** Bare, in lower case: `10.1000/182`. */
  readonly doi?: string;
  /** Bare digits (and X). */
  readonly isbn?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  /** The address that the source gives itself, absolute, archive addresses unwrapped. */
  readonly url?: string;
}

/** A value, where it stands in the source, and what else the source says. */
export interface Told<T> {
  readonly value: T;
  /** For people: “JSON-LD”, “citation_title”, “the byline”. */
  readonly from: string;
  /** Other places that say something that is not the same, after folding case, spaces and typography. */
  readonly others: readonly { readonly value: T; readonly from: string }[];
}
