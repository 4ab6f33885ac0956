import type { Mark } from './page.ts';
import type { Origin } from './reading.ts';

/**
 * A block of foreign prose, the only thing that a reader of text, HTML, Markdown or Word makes of its input. Blocks
 * stand in input order. The recogniser, not the reader, decides which block is a reference, a quotation or a note.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Headings: 1 to 6. Items: depth of nesting from 1. Others: 0. */
  readonly level: number;
  /** White space folded to single spaces; `\n` only where the input breaks a line inside the block. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly origin: Origin;
  /** The stretch of the input that the block takes up, markup included. Blocks do not overlap. */
  readonly start: number;
  readonly end: number;
  /** Rows of a table: where each cell stands in `text`; cells are joined by a tab. */
  readonly cells?: readonly { readonly start: number; readonly end: number; readonly header?: boolean }[];
  /** Columns whose value goes on from the row above; the cell here is empty. */
  readonly shared?: readonly number[];
  /** A heading that is surely no line of a reference. */
  readonly divides?: true;
  /** The source of a quotation, set inside or beside it by the input’s own means: `<cite>`. */
  readonly cite?: true;
  /** The number or bullet that a list printed before an item, as text; it is not part of `text`. */
  readonly label?: string;
  /** BCP 47 tag that the input gives this block. */
  readonly lang?: string;
  /** Columns that plain text indents the block by. */
  readonly indent?: number;
  /** Neighbours with the same number stand in one quotation element of the input: paragraphs of one `<blockquote>`. */
  readonly group?: number;
  /** Where the input gives the addresses of its links, if outside the text: `href` values, link destinations; in order. */
  readonly targets?: readonly { readonly start: number; readonly end: number }[];
}

/**
 * `quotation` is a block the input marks as one (`<blockquote>`, `>`); `furniture` is what its markup says is no part
 * of the content (navigation, header and footer of the site, scripts, styles).
 */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quotation' | 'row' | 'furniture';

/** What a block reader knows of the page besides its blocks. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** From `<title>`, `lang=`, front matter: each undefined where the input does not say. */
  readonly title?: string;
  readonly lang?: string;
  readonly url?: string;
}
