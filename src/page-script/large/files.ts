/** What the files of a search over many pages hold: for the build, which writes them, and for the browser. */

/** File `contents`. */
export interface Contents {
  /** The languages of what is searched. */
  readonly langs: readonly string[];
  /** The first key of each file of words, in the order of UTF-16 code units. */
  readonly keys: readonly string[];
}

/**
 * File `words-0` and so on: forms in the order of their keys, with blanks between them, and for each its languages
 * (places in `Contents.langs`, packed) and the numbers of its entries (ascending, packed). The key of a form is the form
 * itself; one that does not begin with its stem stands under that a second time.
 */
export type WordFile = readonly [forms: string, langs: string, entries: string];

/**
 * File `places-0` and so on, for the words of the same number, with blanks between them: for each entry of a form how
 * often it occurs there, and at which words (the first, and the steps from one to the next), packed.
 */
export type PlaceFile = string;

/** File `entries-0` and so on: the page on which the entry stands, and its markup there. */
export type EntryFile = readonly (readonly [path: string, markup: string])[];

/** Entries in one file. */
export const ENTRIES_IN_FILE = 16;

/** File `ids-0` and so on, see `fileOf`: the anchors of a page, with blanks between them, by its path. */
export type IdFile = Readonly<Record<string, string>>;

/** File `facets`: the markup of the facets; for each checkbox, in their order, `data-of` holds its entries, packed. */
export type FacetFile = string;
