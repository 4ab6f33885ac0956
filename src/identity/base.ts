/**
 * The base: what a document said when it was printed, as data, kept inside it. When the document comes back edited, its
 * changes are found against this, also where the page it was printed from is not at hand.
 */
import type { Entry, Page } from '../model/page.ts';

export const BASE_NAMESPACE = 'urn:contextpage:base:1';

/** What a document prints of a page; entries in the order of the document. */
export interface Base {
  /** As `Export`: of the document that it was written into. */
  readonly export: string;
  readonly sha256: string;
  readonly page: BasePage;
  readonly entries: readonly BaseEntry[];
}

export type BasePage = Pick<Page, 'title' | 'lang' | 'intro' | 'sections' | 'url' | 'updated' | 'rights' | 'withdrawn'>;

export interface BaseEntry {
  /** Where it stands among the entries of the page, from 0. */
  readonly at: number;
  /** No more of it than is printed: no tags, no receipts, of the archived copies the one that is linked. */
  readonly entry: Entry;
  /** Its reference as it was printed, and what the document put after that. */
  readonly line: string;
  readonly ending: string;
}
