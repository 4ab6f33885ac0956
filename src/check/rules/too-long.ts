import type { Entry } from '../../model/page.ts';
import { wordCount } from '../../text/words.ts';
import type { Rule } from '../rule.ts';

export const tooLong: Rule = {
  name: 'too-long',
  severity: 'warning',
  summary: 'More words are quoted from a source than the page allows.',
  *check(page, written) {
    const { maxWords } = page;
    if (maxWords === undefined) return;
    for (const entry of page.entries) {
      const words = wordsTaken(entry);
      if (words <= maxWords) continue;
      const from =
        entry.quotations.length === 1 ? 'The quotation takes' : `The ${entry.quotations.length} quotations take`;
      yield {
        reason: `${from} ${words} words from this source; the page allows ${maxWords}.`,
        expected: `${maxWords} words or fewer`,
        ...written.atEntry(entry),
      };
    }
  },
};

/** The words of all quotations of a source; translations are words of another. */
export function wordsTaken({ quotations }: Entry): number {
  return quotations.reduce((sum, { text }) => sum + wordCount(text.plain), 0);
}
