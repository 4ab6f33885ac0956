import { shorten } from '../../text/shorten.ts';
import { dayOf, newestCopy } from '../looks.ts';
import type { Rule } from '../rule.ts';

/** A source that changed elsewhere, while all that is quoted still stands, is no matter for its readers. */
export const drifted: Rule = {
  name: 'drifted',
  severity: 'warning',
  summary: 'A source was changed after it was quoted, and the words are no longer in it.',
  needs: 'looks',
  *check(page, written) {
    for (const entry of page.entries) {
      for (const quotation of entry.quotations) {
        if (!written.drifted?.has(quotation.id)) continue;
        const newest = newestCopy(entry, written);
        const when = newest ? ` of ${dayOf(newest)}` : '';
        yield {
          reason: `The words \u201c${shorten(quotation.text.plain, 40)}\u201d stand in an older copy of this source, but no longer in the newest one${when}: the source was changed after it was quoted. Say so in a note, or link to a web archive’s copy that has them.`,
          ...written.atQuotation(entry, quotation),
        };
      }
    }
  },
};
