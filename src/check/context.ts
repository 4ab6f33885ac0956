import type { Look } from '../model/capture.ts';
import type { SourceDescription } from '../model/description.ts';
import type { Message } from '../model/message.ts';
import type { Line, Span } from '../model/reading.ts';
import type { Verification } from '../model/verification.ts';
import type { AcrossPages } from './across-pages.ts';

/** What a check may know beside the page. */
export interface CheckContext {
  /** The lines as their maker wrote them, where the page came from prose. Without them the rules of typography rest. */
  readonly lines?: readonly Line[];
  /** The decoded input that the lines' origins point into. */
  readonly source?: string;
  /** What each stretch of the input became, for addresses that stand in no line. */
  readonly spans?: readonly Span[];
  /** What the reader of the page is called, as in `Reading.format`: some advice fits one format alone. */
  readonly format?: string;
  /** What reading the page gave to say, so that it is not said twice. */
  readonly messages?: readonly Message[];
  /**
   * What comparing quotations with saved copies of their sources gave, by `Quotation.id`, for `not-verbatim`. Quotations
   * without a copy are left out; `foundIn` is an `Entry.id`.
   */
  readonly verifications?: ReadonlyMap<string, Verification>;
  /**
   * What the archive folder remembers, by `Entry.id`: all looks at the entry's source in the order of time. Entries that
   * were never looked at are left out.
   */
  readonly looks?: ReadonlyMap<string, readonly Look[]>;
  /** `Quotation.id` of quotations whose words stand in an older copy of their source, and no longer in the newest. */
  readonly drifted?: ReadonlySet<string>;
  /**
   * What the saved copies of sources say of themselves, by `Entry.id`, for `disagrees-with-source`. Left out are entries
   * without a copy, and copies that are not the source itself: walls, error pages, other pages that a redirect led to.
   */
  readonly described?: ReadonlyMap<string, SourceDescription>;
  /** What comparing the page with the others of its site gave, for the rules that need the whole site. */
  readonly across?: AcrossPages;
  /** ISO date, for `date-in-future` and `archive-stale`. */
  readonly today?: string;
}
