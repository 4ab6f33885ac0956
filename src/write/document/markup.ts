/** What a document for word processors is made of. Each format has its own markup for it, as strings. */
export interface Markup {
  /** @param content runs, links and bookmarks */
  paragraph(look: ParagraphLook, content: string): string;
  /** A text as runs, one for each direction in it. Line ends become new lines inside the paragraph. */
  runs(text: string, look: RunLook, paragraphRightToLeft: boolean): string;
  /** Puts a bookmark round runs. It must begin and end inside one paragraph. */
  bookmark(name: string, content: string): string;
  /** Makes runs a link; undefined for an address that a document must not lead to. `tip` is shown to the pointer. */
  link(href: string, content: string, tip?: string): string | undefined;
  /** A table of contents, with its own heading as runs. */
  contents(heading: string, lines: readonly ContentsLine[]): Iterable<string>;
  /** The mark of a new footnote, among runs. What the note says may be asked for later. */
  footnote(note: () => Footnote): string;
}

/** A note of one paragraph. */
export interface Footnote {
  /** Runs and bookmarks; no links. */
  readonly content: string;
  /** Set where it differs from the page's. */
  readonly rightToLeft?: boolean;
}

/** A line of the contents: the title as runs, and the bookmark of the heading that it leads to. */
export interface ContentsLine {
  readonly title: string;
  readonly bookmark: string;
}

export interface ParagraphLook {
  /** Id of a paragraph style. */
  readonly style: string;
  /** Set where it differs from the style's. */
  readonly keepNext?: boolean;
  /** Set where it differs from the page's. */
  readonly rightToLeft?: boolean;
  /** Room above in twentieths of a point. Set where it differs from the style's. */
  readonly before?: number;
  /** Distance of lines in 240ths of a line. */
  readonly line?: number;
  /** At the right edge, whatever the direction. */
  readonly right?: boolean;
  /** Level in the navigation pane, from 0. */
  readonly outline?: number;
}

export interface RunLook {
  /** Id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly smallCaps?: boolean;
  readonly position?: 'superscript' | 'subscript';
  /** Six hexadecimal digits. */
  readonly color?: string;
  /** BCP 47 tag, where it differs from the page's. */
  readonly lang?: string;
  /** Id of the paragraph style whose words these are, where that matters: to what sets off emphasis, to their fonts. */
  readonly within?: string;
}
