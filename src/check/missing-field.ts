import type { Entry, Page } from '../model/page.ts';
import type { Finding } from './rule.ts';
import type { Written } from './written.ts';

/** Where more entries than this share lack a field, the page does not give it, and a message for each would be noise. */
const HABIT = 1 / 2;

/** How to speak of a missing field. */
interface Manner {
  readonly reason: string;
  /** The share of entries up to which a message for each is welcome, where it is less than half. */
  readonly habit?: number;
  /** The one finding for a page that as a rule goes without. */
  readonly whole?: (lacking: number, all: number) => Finding;
}

/**
 * One finding for each entry that lacks a field, unless the page as a rule goes without; then `whole`, if given. A page
 * of one entry has no rule.
 */
export function* missingField(
  page: Page,
  written: Written,
  lacks: (entry: Entry) => boolean,
  { reason, habit = HABIT, whole }: Manner,
): Iterable<Finding> {
  const lacking = page.entries.filter(lacks);
  if (lacking.length === 0) return;
  if (lacking.length > page.entries.length * habit && !(whole && page.entries.length === 1)) {
    if (whole) yield whole(lacking.length, page.entries.length);
    return;
  }
  for (const entry of lacking) yield { reason, ...written.atEntry(entry) };
}
