import type { Entry, Page } from '../model/page.ts';
import type { Finding } from './rule.ts';
import type { Written } from './written.ts';

/** Where more entries than this share lack a field, the page does not give it, and a message for each would be noise. */
const HABIT = 1 / 2;

/**
 * One finding for each entry that lacks a field, unless the page as a rule goes without; then `whole`, if given. A page
 * of one entry has no rule.
 */
export function* missingField(
  page: Page,
  written: Written,
  lacks: (entry: Entry) => boolean,
  reason: string,
  whole?: (lacking: number, all: number) => Finding,
): Iterable<Finding> {
  const lacking = page.entries.filter(lacks);
  if (lacking.length === 0) return;
  if (lacking.length > page.entries.length * HABIT && !(whole && page.entries.length === 1)) {
    if (whole) yield whole(lacking.length, page.entries.length);
    return;
  }
  for (const entry of lacking) yield { reason, ...written.atEntry(entry) };
}
