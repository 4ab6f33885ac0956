/** The fixed words of citing and saving, in the page's language. */

export interface CopyingWords {
  readonly copied: string;
  readonly notCopied: string;
}

export interface CitingWords extends CopyingWords {
  readonly copy: string;
  readonly copyQuotation: string;
  /** Name of the list of styles. */
  readonly style: string;
  /** The style of the page itself. */
  readonly ownStyle: string;
  /** Link to the words of a quotation in its source. */
  readonly findInSource: string;
  readonly notLoaded: string;
}

export interface SavingWords {
  /** On the button, with `#` for the number of sources. */
  readonly save: string;
  /** Name of the list of formats. */
  readonly format: string;
  readonly plainText: string;
  /** With `#` for the name of the file. */
  readonly saved: string;
  readonly notSaved: string;
}
