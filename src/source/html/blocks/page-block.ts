/** The parts of a page as the walk over its tree gives them: blocks of text, and the boxes they stand in. */

import type { Region, SourceOrigin } from '../../../model/source.ts';
import type { Element } from '../../../read/html/tree.ts';

/** A stretch of a block of one kind; the stretches tile the text of the block. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Set where the markup alone says that it is no part of the sentence. */
  readonly region?: Region;
  /** Where the words lead; addresses inside the page are none. */
  readonly href?: string;
}

/** A short element inside a line, with its text: what a paragraph number, a page mark or a time code may be. */
export interface Capsule {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Whether the markup says that it is the mark of a page. */
  readonly pageBreak: boolean;
}

/** The text of one paragraph, heading, item or cell. Offsets count in its own text. */
export interface PageBlock {
  readonly text: string;
  readonly origins: readonly SourceOrigin[];
  readonly stretches: readonly Stretch[];
  readonly capsules: readonly Capsule[];
  /** The block element that its text belongs to. */
  readonly element: Element;
  readonly row?: number;
  /** Whether a picture or a film stands between the block before it and its first word. */
  readonly afterMedia: boolean;
  /** Inside `<pre>`. */
  readonly verbatim: boolean;
}

/** An element with more than one block in it, or a single block with all the elements that hold nothing else. */
export interface Box {
  /** Elements that hold the same blocks, the outermost first. */
  readonly elements: readonly Element[];
  readonly parent?: Box;
  readonly children: readonly Box[];
  /** Numbers of its first and its last block. */
  readonly first: number;
  readonly last: number;
  /** Pictures, films and frames in it. */
  readonly media: number;
  /** Buttons and fields of forms in it. */
  readonly controls: number;
}
