import type { OtherCitation } from '../across-pages.ts';
import type { Rule } from '../rule.ts';

export const citedDifferently: Rule = {
  name: 'cited-differently',
  severity: 'warning',
  summary: 'The same source has another title, author, date or outlet on another page of the site.',
  needs: 'across',
  *check(_page, written) {
    for (const one of written.across?.otherCitations ?? []) {
      yield {
        reason: reasonOf(one),
        ...(one.isMajority && { expected: one.there }),
        ...(one.isRepeat && { isRepeat: true }),
        ...written.atEntry(one.entry),
      };
    }
  },
};

function reasonOf({ field, here, there, others, isMajority }: OtherCitation): string {
  const where = isMajority ? 'on most pages that have this source' : 'on another page';
  return `The ${field} is \u201c${here}\u201d here, and \u201c${there}\u201d ${where}: ${others.join('; ')}. Please check which one is right.`;
}
