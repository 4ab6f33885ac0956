/** What is known of a copy before it is opened. Both may be wrong: what the bytes say comes first. */
export interface SourceOptions {
  /** The `Content-Type` it was served with: `text/html; charset=iso-8859-2`. */
  readonly contentType?: string;
  /** The address it was copied from. */
  readonly url?: string;
}
