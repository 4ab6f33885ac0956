/**
 * The readable text of a source: what a quotation is held against. Plain readonly data that every reader of sources
 * makes; it imports nothing. Offsets count UTF-16 code units.
 */
export interface SourceText {
  /**
   * All text of the document in the order of reading, its blocks parted by line feeds. Nothing of it is mended: soft
   * hyphens, line ends, ligatures and note calls stay as the source has them.
   */
  readonly text: string;
  /** Tile the text without gap or overlap, in its order. */
  readonly spans: readonly SourceSpan[];
  /** Where the text stands in the raw source, in the order of the text; line feeds between blocks have no origin. */
  readonly origins: readonly SourceOrigin[];
  /** Why the copy does not hold its article, or not all of it; the text that is there can still be judged by. */
  readonly unreadable?: Unreadable;
  /** Media type without parameters, as it was recognised: `text/html`, `application/pdf`. */
  readonly contentType: string;
  readonly url?: string;
  /** BCP 47 tag that the document gives itself. */
  readonly lang?: string;
  readonly title?: string;
}

/** A stretch of text with one role. A paragraph with a note call in it is three spans of one block. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly region: Region;
  /** Number of the paragraph, heading, list item, cell or verse the span belongs to; grows along the text. */
  readonly block: number;
  /** Number of the table row, for cells. */
  readonly row?: number;
}

/**
 * What a stretch of the document is.
 *
 * The source's own words: `article` (headline, standfirst, body, live updates), `caption`, `pull-quote`, `note`.
 * In between, and left out by whoever quotes: `note-call` (the mark of a footnote), `apparatus` (paragraph numbers,
 * page and column marks, running heads and feet, time codes, ruby).
 * Not the source: `aside` (advertisements and boxes of other matter), `teaser`, `comment`, `consent` (cookie, pay and
 * login boxes), `navigation` (menus, bylines' buttons, footers), `second-article` (another article on the same page).
 */
export type Region =
  | 'article'
  | 'caption'
  | 'pull-quote'
  | 'note'
  | 'note-call'
  | 'apparatus'
  | 'aside'
  | 'teaser'
  | 'comment'
  | 'consent'
  | 'navigation'
  | 'second-article';

/** A run of text and its place in the raw source. Runs of equal length map character by character. */
export interface SourceOrigin {
  readonly start: number;
  readonly end: number;
  /** What of the source the offsets count in: nothing for a text file or HTML, `word/document.xml`, `page 3` of a PDF. */
  readonly part?: string;
  /** Offsets in the decoded part. */
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** Why a copy does not hold its article. */
export interface Unreadable {
  readonly kind:
    | 'pay-wall'
    | 'consent-wall'
    | 'bot-wall'
    | 'login'
    | 'error-page'
    | 'moved'
    | 'empty'
    | 'no-text-layer'
    | 'damaged';
  /** One sentence for people: what came instead, and by which sign. Of no copy, since of most of these none is kept. */
  readonly reason: string;
}
