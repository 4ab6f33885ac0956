/** What is gathered from a document of ours before anything is known of the page that it was printed from. */
import type { BookmarkName } from '../../../../identity/bookmark-names.ts';
import type { Unread } from '../../../../model/page.ts';
import type { Span } from '../../../../model/reading.ts';
import type { FoundSource } from '../found.ts';
import type { Slice } from './field.ts';

/** An entry: what stands behind its bookmarks, and what was read as foreign prose. */
export interface EntryDraft {
  /** Of the reference. */
  readonly names: readonly BookmarkName[];
  readonly line: Slice[];
  /** What the document put after the line: “no date”, the archived copy. */
  readonly ending: Slice[];
  readonly quotations: QuotationDraft[];
  readonly notes: PartDraft[];
  /** Offset in the headings of the one that it stands under. */
  readonly heading: number | undefined;
  /** For one that began as foreign prose. */
  readonly recognised?: FoundSource;
  /** The bookmark of its reference, which was deleted. */
  readonly orphanOf?: string;
}

/** A note, or the words of a quotation. */
export interface PartDraft {
  readonly name: BookmarkName | undefined;
  /** Without the marks, or the label, that the document put round it. */
  readonly words: Slice[];
  /** The paragraphs with all of that. */
  readonly written: Slice[];
  /** Which of its paragraphs, as they were printed, these are: from 0. */
  readonly paragraphs: number[];
}

export interface QuotationDraft extends PartDraft {
  readonly speaker: Slice[];
  readonly locator: Slice[];
  readonly translation: Slice[];
}

export interface HeadingDraft {
  readonly name: BookmarkName | undefined;
  readonly words: Slice;
  /** 1 for one right under the title. */
  readonly level: number;
}

/** A document of ours, by its bookmarks. */
export interface DocumentDraft {
  readonly title: Slice[];
  /** By the name of the first paragraph, in the order of the document. */
  readonly intro: Map<string, Slice[]>;
  readonly headings: HeadingDraft[];
  readonly entries: EntryDraft[];
  /** Lines that only the document has. */
  readonly furniture: { readonly name: BookmarkName | undefined; readonly words: Slice }[];
  readonly unread: Slice[];
  /** Of what was read as foreign prose. */
  readonly claims: (Omit<Span, 'entry'> & { readonly draft?: EntryDraft })[];
  readonly other: Unread[];
}

export function emptyDocument(): DocumentDraft {
  const document = { title: [], intro: new Map(), headings: [], entries: [], furniture: [], unread: [] };
  return { ...document, claims: [], other: [] };
}

/** @param line what is known of it, in lists that hold no more: V8 leaves room in those that it fills one by one */
export function entryDraft(
  names: readonly BookmarkName[],
  heading: number | undefined,
  line: Slice[] = [],
  ending: Slice[] = [],
): EntryDraft {
  return { names, line, ending, quotations: [], notes: [], heading };
}

export function quotationDraft(
  part: PartDraft = { name: undefined, words: [], written: [], paragraphs: [] },
): QuotationDraft {
  return { ...part, speaker: [], locator: [], translation: [] };
}
