/**
 * A word-processor document as it came, .docx or .odt: its paragraphs with the tracked changes, comments and bookmarks
 * still in them. How it reads with all changes accepted, or with all rejected, is for `read/manuscript` to say.
 */

export interface Manuscript {
  /** In the order of the document; those of text boxes after the paragraph that they are anchored in. */
  readonly parts: readonly Part[];
  /** Footnotes and endnotes by the key that `Run.note` names, in the order of their marks. */
  readonly notes: ReadonlyMap<string, readonly Part[]>;
  readonly changes: readonly Change[];
  readonly comments: readonly Comment[];
  /** BCP 47 tag and title from the document's properties, where they say so. */
  readonly lang?: string;
  readonly title?: string;
  /** The custom property `contextpageExport`, as it stands. */
  readonly exported?: string;
  /** What the document holds and the parts do not, in its order. */
  readonly leftOut: readonly LeftOut[];
  /** The part with the base that our writer put in (`write/document/base.ts`): UTF-8 XML, a fresh run for each call. */
  readonly base?: () => Iterable<Uint8Array>;
}

/** A paragraph of the text, or a row of a table with the paragraphs of its cells. */
export type Part = Paragraph | Row;

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly style?: Style;
  /** Level in the navigation pane from 0, where the paragraph itself says it. */
  readonly outline?: number;
  /** Depth in a list from 1; 0 outside lists. */
  readonly listLevel: number;
  /** The number that the list prints before it, such as “3.” or “[12]”; no part of its text. */
  readonly label?: string;
  readonly bookmarks?: readonly Bookmark[];
  /** The tracked change of the paragraph's end: rejecting an insertion, or accepting a deletion, joins it to the next. */
  readonly end?: Tracked;
}

/** A stretch of text with one look. A line feed in it is a new line inside the paragraph. */
export interface Run {
  readonly text: string;
  readonly em: boolean;
  readonly strong: boolean;
  readonly href?: string;
  /** BCP 47 tag, where the run has one of its own. */
  readonly lang?: string;
  readonly tracked?: Tracked;
  /** Key in `Manuscript.notes`: the run is the mark of that note, and its text is empty. */
  readonly note?: string;
}

/** Offsets in `Manuscript.changes`. Both where one person's insertion was deleted by another. */
export interface Tracked {
  readonly inserted?: number;
  readonly deleted?: number;
}

/**
 * Round a stretch of one paragraph: offsets in the text of its runs, those of deleted words included. A bookmark over
 * several paragraphs stands in each of them with its stretch there.
 */
export interface Bookmark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** It goes on from the paragraph before. */
  readonly goesOn?: true;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly isHeader: boolean;
  readonly tracked?: Tracked;
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[];
  /** Columns that the cell takes, from 1. */
  readonly columns: number;
  /** It is the lower part of a cell that reaches over several rows. */
  readonly goesOn: boolean;
}

/** What a style says about the place of a paragraph in the document, its ancestors' word included. */
export interface Style {
  /** English for built-in styles in every language of Word, lower case. */
  readonly name: string;
  readonly kind: 'title' | 'heading' | 'quotation' | 'furniture' | 'text';
  /** From 0; for headings. */
  readonly outline: number;
  readonly isList: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** One tracked change. A move is two of them: the words where they stood, and where they stand now. */
export interface Change {
  readonly kind: 'inserted' | 'deleted' | 'moved-from' | 'moved-to' | 'formatted';
  /** The name that the program showed; two people may share it. */
  readonly author?: string;
  /** As it stands in the document; programs write local time and call it UTC. */
  readonly date?: string;
  /** The words, a line feed between paragraphs: of a formatting, those that it was put on. */
  readonly text: string;
  /** Of a move: the name that its two changes share. */
  readonly move?: string;
}

export interface Comment {
  readonly author?: string;
  /** As it stands in the document. */
  readonly date?: string;
  /** A line feed between paragraphs. */
  readonly text: string;
  /** Offset in `Manuscript.comments` of the one that it answers. */
  readonly replyTo?: number;
  readonly isDone: boolean;
  /** The words that it stands at; undefined for one whose place is lost. */
  readonly at?: {
    /** Offset in `Manuscript.parts`, of the paragraph or row where the words begin. */
    readonly part: number;
    /** Where in the text of the paragraph's runs they begin, deleted words included; 0 in a row. */
    readonly offset: number;
    /** The words, as they stand with all changes accepted; may be empty. */
    readonly words: string;
  };
}

/** Something that is no text of the document, or that is not shown. */
export interface LeftOut {
  readonly kind: 'picture' | 'object' | 'document' | 'reading-aid' | 'hidden-words' | 'symbol';
  /** What it says of itself: the description of a picture, the hidden words, the name of a file; may be empty. */
  readonly text: string;
}
