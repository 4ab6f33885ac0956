/** What the files of citations hold, and which of them holds a source: for the build, which writes them, and the browser. */

/** A citation as runs of text, upright and italic by turns. */
export type Line = readonly string[];

export interface Citation {
  /** One for each style of the file; none for a source of which nothing is known. */
  readonly lines: readonly Line[];
  /** Fingerprint of what the lines after the first were made of. */
  readonly made?: string;
  /** The records of the downloads. */
  readonly ris: string;
  readonly bib: string;
  readonly csl: object;
  /** For each quotation the address of its words in the source; null where it is not known, or stands on the page. */
  readonly find?: readonly (string | null)[];
}

export interface CitationFile {
  /** Base name of the downloads. */
  readonly name: string;
  /** The first is the page's own, whose name is in the words of the page. */
  readonly styles: readonly (readonly [key: string, name: string])[];
  /** By the id of the entry on the page; the page itself by `THIS_PAGE`. */
  readonly entries: readonly (readonly [id: string, citation: Citation])[];
}

/** No element has this id. */
export const THIS_PAGE = '';

/** Which of so many files holds a source: the same whatever else is on the page (FNV-1a over UTF-16 code units). */
export function fileOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  // The lowest bits alone know little of the earlier characters.
  return ((hash >>> 16) ^ (hash & 0xffff)) % count;
}
