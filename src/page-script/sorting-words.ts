/** The fixed words that the table of sources prints, in the page's language. `#` stands for the name of the column. */
export interface SortingWords {
  readonly ascending: string;
  readonly descending: string;
}
