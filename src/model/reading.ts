/**
 * What reading a page gives beside the page itself: an account of every character of the input, and the lines as
 * their maker wrote them. The loss report and the checks of typography live on these two.
 */
import type { Message } from './message.ts';
import type { Page } from './page.ts';

export interface Reading {
  /** Name of the reader, such as `text`, `html`, `docx`, `context file` or `page.json`. */
  readonly format?: string;
  readonly page: Page;
  readonly messages: readonly Message[];
  /** In order, without gaps or overlaps, from 0 to the input's length: the spans tile the input. */
  readonly spans: readonly Span[];
  readonly lines: readonly Line[];
  /** The decoded input that all offsets count in; of a Word document, the text of its paragraphs. */
  readonly source: string;
  /** Of a document of ours that came back: how its sources were known, in one sentence; not where all bookmarks were there. */
  readonly knownAgain?: string;
}

/** What a stretch of the input became. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  /** `Entry.id`, for parts of an entry. */
  readonly entry?: string;
}

/**
 * `layout` is white space, punctuation between fields and markup: it holds no word of the page. `furniture` is the
 * page's surroundings, `unread` is text that nothing took.
 */
export type SpanKind =
  | FieldName
  | 'quotation'
  | 'note'
  | 'tag'
  | 'attribute'
  | 'heading'
  | 'title-of-page'
  | 'intro'
  | 'property'
  | 'furniture'
  | 'unread'
  | 'layout';

/** The parts of a reference line. */
export type FieldName =
  | 'author'
  | 'title'
  | 'outlet'
  | 'publisher'
  | 'medium'
  | 'date'
  | 'link'
  | 'locator'
  | 'volume'
  | 'detail';

/** One line of the page as its maker wrote it, marks and all. */
export interface Line {
  readonly kind: 'reference' | 'quotation' | 'note';
  readonly entry: string;
  /** `Quotation.id`, for quotations. */
  readonly quotation?: string;
  readonly text: string;
  readonly origin: Origin;
  /** For references: where in `text` each field stands, without the marks or commas around it. */
  readonly fields: readonly FieldSpan[];
}

export interface FieldSpan {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
  /** From 0 to 1: how sure the recogniser is. */
  readonly confidence: number;
  /** What else the words could be, the likeliest first; for fields that are not certain. */
  readonly alternatives?: readonly Alternative[];
}

/** Another reading of a stretch of a line: offsets in the same text. */
export interface Alternative {
  readonly field: FieldName | 'note' | 'quotation';
  readonly start: number;
  readonly end: number;
}

/**
 * Where the characters of a text stand in the input: stretches copied from it one to one, in order. What lies between
 * two stretches in the input (tags, indents, line ends) is not in the text; a character of the text that lies in no
 * stretch (a joining space) stands for what lies between its neighbours.
 */
export type Origin = readonly Piece[];

export interface Piece {
  /** Offset in the text. */
  readonly at: number;
  /** Offset in the input, and how many characters of the text it covers. */
  readonly start: number;
  readonly length: number;
  /** Characters of the input that it took, where they are not `length`: an entity such as `&amp;`. */
  readonly sourceLength?: number;
}
