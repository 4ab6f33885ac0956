/** What a format holds of a page. One file for each format exports these two, and a row in `formats.ts` names it. */
import type { Page } from '../../src/model/page.ts';

export interface RoundTrip {
  /** The page as it must come back from the format, places aside: without what the format cannot hold. */
  normalise(page: Page): Page;
  /** What is lost on the way, a sentence each, for the documentation. */
  readonly loses: readonly string[];
}
