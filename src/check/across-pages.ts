/** What comparing a page with the others of its site gave, for the rules that need the whole site: plain data. */
import type { Entry, Quotation } from '../model/page.ts';

export interface AcrossPages {
  readonly sameWords: readonly SameWordsThere[];
  readonly otherCitations: readonly OtherCitation[];
}

/** A quotation whose words stand under another source on another page. */
export interface SameWordsThere {
  readonly entry: Entry;
  readonly quotation: Quotation;
  /** The other sources as a sentence names them, with their files. */
  readonly others: readonly string[];
  /** One of the quotations is part of a longer one. */
  readonly isPart: boolean;
  /** It was found on another page before. */
  readonly isRepeat: boolean;
}

/** A source that is cited in another way on other pages. */
export interface OtherCitation {
  readonly entry: Entry;
  readonly field: 'title' | 'author' | 'outlet' | 'date';
  /** For people: as this page has it, and as others have it. */
  readonly here: string;
  readonly there: string;
  /** The others as a sentence names them, with their files. */
  readonly others: readonly string[];
  /** Whether most pages that hold the source agree with these others. */
  readonly isMajority: boolean;
  /** It was found on another page before. */
  readonly isRepeat: boolean;
}
