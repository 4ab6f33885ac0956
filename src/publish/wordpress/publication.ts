/** What is to be published to WordPress, and what became of it. */
import type { Page } from '../../model/page.ts';
import type { PageChanges } from '../changes/page-changes.ts';

export interface Publication {
  /** Address of the page in WordPress, or of the whole site: then the page is known by its own address or `baseName`, or made as a draft. */
  readonly target: string;
  /** As the user typed it, for messages. */
  readonly name: string;
  /** As the public may see it: what `published` gives. */
  readonly page: Page;
  /** File name without extension of the Word document, and the last part of the address of a new page. */
  readonly baseName: string;
  /** As `WriteOptions.stamp`. */
  readonly stamp: string;
  readonly word: Uint8Array;
  /** Nothing is written: says what would be. */
  readonly dryRun?: boolean;
  /** Writes over what stands on the page although it is not ours, or others have changed it; WordPress keeps that as a former version. */
  readonly takeOver?: boolean;
  /** Ids of edits (`Edit.id`) that the curator decided to leave out when they merged: they stop nothing. */
  readonly rejected?: ReadonlySet<string>;
}

export interface Published {
  readonly what: 'created' | 'updated' | 'unchanged';
  /** Of the page; in a dry run that would make it, of the site. */
  readonly link: string;
  /** Where a person edits it in WordPress; none where the page is not made yet. */
  readonly editLink?: string;
  /** Nobody but its authors sees it before a person publishes it in WordPress. */
  readonly isDraft: boolean;
  /** What readers find changed; none where what stood there before is not known. */
  readonly changes?: PageChanges;
  /** What else the curator has to know, a sentence each. */
  readonly remarks: readonly string[];
}
