import type { Message } from '../../model/message.ts';

/** What a build has made: the site of one page, or of several. */
export interface Built {
  /** Of the site; of a single page, that of the page. */
  readonly title: string;
  /** Where it is to be published. */
  readonly url?: string;
  /** The folder of the site, as the user typed it. */
  readonly out: string;
  /** True if there is a home page at the root, and each page has a folder of its own. */
  readonly isSite: boolean;
  /** In the order of the site. */
  readonly pages: readonly BuiltPage[];
  /** Files that are no part of the site although they might have been meant. */
  readonly leftOut: readonly LeftOut[];
  /** On the template. */
  readonly remarks: readonly string[];
  /** The folder of saved sources, as the user typed it. */
  readonly archive?: string;
  /** Files of the site that differ from before. */
  readonly changed: number;
  /** Absolute paths: what was read, and folders in which each new file may count. */
  readonly inputs: readonly string[];
}

/** What became of one page. */
export interface BuiltPage {
  /** As the user typed it; behind the folder that was typed, for a page in it. */
  readonly name: string;
  /** Of its web page within the site, ending with a slash; empty for a single page, which is at the root. */
  readonly address: string;
  readonly title: string;
  /** “15 sources, 16 quotations, 4 links”. */
  readonly counts: string;
  /** “12 verbatim · 1 altered”; none without an archive. */
  readonly verdicts?: string;
  /** In the order of the page, with those that come from comparing it with the others. */
  readonly messages: readonly Message[];
  readonly word: BuiltFile;
  readonly pdf?: BuiltFile;
  /** Nothing of it has changed since the build before, and its files are those of then. */
  readonly isKept: boolean;
}

export interface BuiltFile {
  /** Within the site. */
  readonly path: string;
  readonly bytes: number;
}

/** A file that is no page, or cannot be read as one. */
export interface LeftOut {
  readonly name: string;
  /** From the folder of the site, with forward slashes. */
  readonly file: string;
  /** Why, and what to do, in sentences. */
  readonly reason: string;
  /** The file that stands for it, of which it is taken for another form. */
  readonly twinOf?: string;
}
