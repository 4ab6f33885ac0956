/** The fixed words that the script prints, in the page's language. The site writer puts them on the script element. */
export interface ScriptWords {
  /** “# of 15 sources”. Here as below, what the script puts in stands as `#`, `{query}` and `{chosen}`. */
  readonly hits: string;
  readonly filter: string;
  readonly remove: string;
  readonly nothing: string;
  readonly nothingIn: string;
  readonly nothingChosen: string;
  /** Link that searches on without the chosen values. */
  readonly everywhere: string;
  readonly showAll: string;
  readonly fresh: string;
  readonly copied: string;
  readonly notCopied: string;
  /** Between the parts of a list, with its space. */
  readonly comma: string;
}
