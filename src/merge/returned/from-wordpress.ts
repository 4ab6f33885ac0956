/** A page that was published to WordPress and changed there, as what `propose` compares. */
import type { Page, Quotation } from '../../model/page.ts';
import { readWordPress } from '../../read/wordpress/manuscript.ts';
import { withRestoredMarks } from '../../read/wordpress/restored-marks.ts';
import { stampOf } from '../../write/page-json.ts';
import { published } from '../../write/published.ts';
import { writeWordPress } from '../../write/wordpress/wordpress.ts';
import { baseFrom, exportedBy } from './base-for.ts';
import { type Returned, returnedFrom } from './returned.ts';

export interface FromWordPress {
  /** Of the page in WordPress, for messages. */
  readonly name: string;
  /** As WordPress keeps it; without one the page is taken to have kept its title. */
  readonly title?: string;
  /** The page as it is now: tells the checks of quotations where the former page does not have them any more. */
  readonly ours?: Page;
}

/**
 * Throws `InputError` for HTML that is tangled beyond any page made for reading.
 * @param managed the managed part of the page as it stands in WordPress
 * @param page as it was when that part was written
 */
export function returnedFromWordPress(
  managed: string,
  page: Page,
  { name, title = page.title, ours = page }: FromWordPress,
): Returned {
  const open = published(page);
  const base = baseFrom(open);
  const checked = withChecks(open, ours);
  const written = writeWordPress(checked, { stamp: stampOf(checked), word: 'https://word.example/' });
  const manuscript = readWordPress(managed, { name, title });
  const parts = withRestoredMarks(manuscript.parts, readWordPress(written, { name, title }).parts);
  return returnedFrom({ ...manuscript, parts }, name, { base, exported: exportedBy(base), messages: [] }, true);
}

/** What a Word document keeps of a page lacks the verdicts and corrections, whose lines WordPress has all the same. */
function withChecks(page: Page, ours: Page): Page {
  if (page === ours) return page;
  const known = new Map(ours.entries.flatMap(({ quotations }) => quotations.map((one) => [one.id, one])));
  const entries = page.entries.map((entry) => ({
    ...entry,
    quotations: entry.quotations.map((quotation): Quotation => {
      const { receipt, corrected, text } = known.get(quotation.id) ?? quotation;
      if (text.plain !== quotation.text.plain) return quotation;
      return { ...(receipt && { receipt }), ...(corrected && { corrected }), ...quotation };
    }),
  }));
  return published({ ...page, entries, ...(ours.marks && { marks: ours.marks }) });
}
