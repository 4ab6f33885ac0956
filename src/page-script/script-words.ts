import type { CitingWords, SavingWords } from './cite/citing-words.ts';

/** The fixed words that the script prints, in the page's language. The site writer puts them on the script element. */
export interface ScriptWords extends CitingWords, SavingWords {
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
  /** Between the parts of a list, with its space. */
  readonly comma: string;
  /** The hashes in the names of the files of citations, with spaces between them. */
  readonly citations: string;
}
