/**
 * The page model, `"schema": "contextpage/1"`: plain readonly data that every reader makes and every writer takes.
 * It imports nothing but types, so that any part of the product can speak it.
 */
import type { CslItem } from './csl.ts';
import type { Place } from './place.ts';
import type { Receipt } from './receipt.ts';

/** One curated list of sources. */
export interface Page {
  readonly title: string;
  /** BCP 47 tag of the page's own language. */
  readonly lang: string;
  readonly intro: readonly Text[];
  readonly sections: readonly Section[];
  readonly entries: readonly Entry[];
  /** What stood in the input and is neither an entry nor the intro: menus and footers, and text that nothing took. */
  readonly other: readonly Unread[];
  /** Where the page is published. */
  readonly url?: string;
  /** EDTF date on which the curator last changed the page. */
  readonly updated?: string;
  readonly rights?: string;
  /** The most words to be quoted from one source, all its quotations together. */
  readonly maxWords?: number;
  /** Messages about the page as a whole. */
  readonly silenced?: readonly Silence[];
  /** Which verdicts the published page shows: all of them; without it, only those that speak for a quotation. */
  readonly marks?: 'all';
  /** What the list begins with where it has no sections: the sources published last, as without it, or those added last. */
  readonly order?: 'published' | 'added';
  /** Where readers report a problem: an address, `https:` or `mailto:`. */
  readonly contact?: string;
  /** Entries that were taken off the page at someone's request: what is left at their permalinks. */
  readonly withdrawn?: readonly Withdrawal[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** 2 for a section of the page, 3 for one inside it, and so on. */
  readonly level: number;
}

/** One source on the page: its reference, the words quoted from it, and what the curator says about it. */
export interface Entry {
  /** Readable and stable; see `ids.ts`. */
  readonly id: string;
  /** `Section.id` of the section the entry stands in. */
  readonly section?: string;
  readonly reference: CslItem;
  readonly quotations: readonly Quotation[];
  readonly notes: readonly Note[];
  readonly tags: readonly string[];
  /** EDTF dates: put on the page; last changed there. */
  readonly added?: string;
  readonly changed?: string;
  readonly archived?: readonly Archived[];
  readonly silenced?: readonly Silence[];
  readonly place?: Place;
}

/** Words taken verbatim from the source, kept without their outer marks. */
export interface Quotation {
  readonly id: string;
  readonly text: Text;
  /** BCP 47 tag, where it differs from the page's. */
  readonly lang?: string;
  /** Where in the source, as the page says it: “p. 12”, “12:30”. */
  readonly locator?: string;
  readonly speaker?: string;
  readonly translation?: Text;
  /** What comparing it with its source gave. */
  readonly receipt?: Receipt;
  /** What it was before, the latest correction last. */
  readonly corrected?: readonly Correction[];
  readonly place?: Place;
}

/** The curator's own words about the source. A private note is never published. */
export interface Note {
  readonly text: Text;
  readonly private?: boolean;
}

/**
 * A run of text with marks over it. In `plain` a line feed ends a paragraph; a line feed under a `break` mark is only
 * a new line inside its paragraph. Offsets count UTF-16 code units of `plain`.
 */
export interface Text {
  readonly plain: string;
  readonly marks?: readonly Mark[];
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'link' | 'em' | 'strong' | 'break';
  /** Only for links. */
  readonly href?: string;
}

/** An archived copy of a source. */
export interface Archived {
  readonly url: string;
  /** EDTF date of the copy. */
  readonly date?: string;
}

/** A message that the curator has silenced, with the reason why. */
export interface Silence {
  readonly rule: string;
  readonly reason: string;
}

/** Text of the input that is no part of an entry. Furniture (menus, footers, banners) is expected; unread text is not. */
export interface Unread {
  readonly text: string;
  readonly place: Place;
  readonly kind: 'unread' | 'furniture';
}

/** A quotation was put right: the day (EDTF), and the words as they stood before. */
export interface Correction {
  readonly on: string;
  readonly former: string;
}

/** What is left of an entry that was withdrawn: its id, the day (EDTF), and what may be said of why. */
export interface Withdrawal {
  readonly id: string;
  readonly on: string;
  readonly reason?: string;
}
