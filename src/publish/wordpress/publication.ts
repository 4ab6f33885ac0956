/** What is to be published to WordPress, and what became of it. */
import type { Page } from '../../model/page.ts';

export interface Publication {
  /** Address of the page in WordPress, or of the whole site: then the page is known by `baseName`, or made as a draft. */
  readonly target: string;
  /** As the user typed it, for messages. */
  readonly name: string;
  /** As the public may see it: what `published` gives. */
  readonly page: Page;
  /** File name without extension of the Word document, and the last part of a new page’s address. */
  readonly baseName: string;
  /** As `WriteOptions.stamp`. */
  readonly stamp: string;
  readonly word: Uint8Array;
  /** Nothing is written: says what would be. */
  readonly dryRun?: boolean;
  /** Writes over what stands on the page, although it is not ours or others have changed it; WordPress keeps it as a revision. */
  readonly takeOver?: boolean;
}

export interface Published {
  readonly what: 'created' | 'updated' | 'unchanged';
  /** Of the page. */
  readonly link: string;
  /** Where a person edits it in WordPress. */
  readonly editLink: string;
  /** Not yet seen by readers: a person publishes it in WordPress. */
  readonly isDraft: boolean;
  /** Address of the Word document; none in a dry run that would upload it. */
  readonly word?: string;
  /** What else the curator has to know, a sentence each. */
  readonly remarks: readonly string[];
}
