/** The words that the script of a site on several pages prints besides `ScriptWords`. */
export interface LargeWords {
  /** Heading over what was found. */
  readonly results: string;
  /** The button that shows more of it, with `#` for how many. */
  readonly more: string;
  readonly failed: string;
}

/** Where the script of one of the pages finds the rest. */
export interface LargeSite {
  /** With the files of the search. */
  readonly folder: string;
  readonly idFiles: number;
  /** The number of the first entry on the page. */
  readonly first: number;
}
