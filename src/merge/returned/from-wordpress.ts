/** A page that was published to WordPress and changed there, as what `propose` compares. */
import type { Page } from '../../model/page.ts';
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
}

/**
 * Throws `InputError` for HTML that is tangled beyond any page made for reading.
 * @param managed the managed part of the page as it stands in WordPress
 * @param page as it was when that part was written
 */
export function returnedFromWordPress(
  managed: string,
  page: Page,
  { name, title = page.title }: FromWordPress,
): Returned {
  const open = published(page);
  const base = baseFrom(open);
  const written = writeWordPress(open, { stamp: stampOf(open), word: 'https://word.example/' });
  const manuscript = readWordPress(managed, { name, title });
  const parts = withRestoredMarks(manuscript.parts, readWordPress(written, { name, title }).parts);
  return returnedFrom({ ...manuscript, parts }, name, { base, exported: exportedBy(base), messages: [] }, true);
}
