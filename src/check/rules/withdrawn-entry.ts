import { dateInWords, fromEdtf } from '../../cite/dates/dates.ts';
import type { Rule } from '../rule.ts';

export const withdrawnEntry: Rule = {
  name: 'withdrawn-entry',
  severity: 'error',
  summary: 'An entry that was withdrawn still stands on the page.',
  *check(page, written) {
    const withdrawn = new Map(page.withdrawn?.map(({ id, on }) => [id, on]));
    for (const entry of page.entries) {
      const on = withdrawn.get(entry.id);
      if (on === undefined) continue;
      const date = dateInWords(fromEdtf(on), 'en');
      yield {
        reason: `The page says that \u201c${entry.id}\u201d was withdrawn (${date}), but the entry still stands here and is published. Take the entry out, or its line out of \u201cwithdrawn\u201d.`,
        ...written.atEntry(entry),
      };
    }
  },
};
