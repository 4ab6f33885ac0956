import { shorten } from '../../text/shorten.ts';
import { entryName } from '../entry-name.ts';
import type { Rule } from '../rule.ts';

export const sameWordsTwoPages: Rule = {
  name: 'same-words-two-pages',
  severity: 'error',
  summary: 'The same quoted words stand under another source on another page of the site.',
  needs: 'across',
  *check(_page, written) {
    for (const { entry, quotation, others, isPart, isRepeat } of written.across?.sameWords ?? []) {
      const how = isPart ? ', in one of them as part of a longer quotation' : '';
      yield {
        reason: `The words \u201c${shorten(quotation.text.plain, 40)}\u201d stand here under ${entryName(entry)}, and on another page under another source${how}: ${others.join('; ')}. Please check which one they come from.`,
        // As in same-words-two-sources: reports do hold what others say.
        ...(isPart && { severity: 'warning' }),
        ...(isRepeat && { isRepeat }),
        ...written.atQuotation(entry, quotation),
      };
    }
  },
};
