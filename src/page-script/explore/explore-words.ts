/** The fixed words that the table of sources prints, in the page's language. The site writer puts them on the script element. */
import type { SavingWords } from '../cite/citing-words.ts';

export interface SortingWords {
  /** `#` stands for the name of the column. */
  readonly ascending: string;
  readonly descending: string;
}

export interface TableWords extends SortingWords, SavingWords {
  readonly chooseAll: string;
  /** The hashes in the names of the files with citations, in their order, with spaces between them. */
  readonly citations: string;
}
