/**
 * What comparing a field of a reference with what its source says of itself gave. `unknown`: they cannot be compared,
 * or may differ by right, so that nothing follows from it.
 */
export type Comparison = 'same' | 'unknown' | Difference;

export interface Difference {
  readonly kind: DifferenceKind;
  /** The field as the page writes it, put right; undefined where the words to be changed do not stand in it once. */
  readonly mend?: (written: string) => string | undefined;
}

export type DifferenceKind =
  /** Somebody mistyped it. */
  | 'slip'
  /** One of the two is wrong. */
  | 'fault'
  /** Both may be right: a source changes its headline, and prints on another day. */
  | 'change'
  /** They have nothing in common. */
  | 'other';
