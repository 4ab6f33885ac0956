import type { Entry } from '../../model/page.ts';
import { dayOf, newestCopy } from '../looks.ts';
import { missingField } from '../missing-field.ts';
import type { Rule } from '../rule.ts';
import type { Written } from '../written.ts';

const AGAIN = '\u201ccontextpage capture\u201d looks again, and keeps a new copy only of what has changed.';

/** A copy counts from the last look that found the source unchanged. */
export const archiveStale: Rule = {
  name: 'archive-stale',
  severity: 'info',
  summary: 'Nobody has looked at a source for a year.',
  needs: 'looks',
  check: (page, written) =>
    missingField(page, written, (entry) => isStale(entry, written), {
      reason: `Nobody has looked at this source for a year, so it may have changed since its copy was made. ${AGAIN}`,
      whole: (stale, all) => ({
        reason: `Nobody has looked at ${stale === all ? 'the sources' : `${stale} of the ${all} sources`} of this page for a year. ${AGAIN}`,
      }),
    }),
};

/** Whether the last of all looks is older than a year, and has left a copy or came after one. */
function isStale(entry: Entry, written: Written): boolean {
  const last = written.looks?.get(entry.id)?.at(-1);
  if (!last || !written.today || !newestCopy(entry, written)) return false;
  return yearAfter(dayOf(last)) < written.today;
}

/** ISO dates compare as text; 29 February is followed by one that no calendar has, which does no harm. */
function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
