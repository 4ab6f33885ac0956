import { darkDaysOf, dayOf, deadLooks, liveLooks } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const soft404: Rule = {
  name: 'soft-404',
  severity: 'warning',
  summary: 'The site shows something else in place of a source, and calls it an answer.',
  needs: 'looks',
  *check(page, written) {
    const darkDays = darkDaysOf(page, written);
    for (const entry of page.entries) {
      const looks = liveLooks(entry, written);
      const last = looks.at(-1);
      if (last?.outcome !== 'soft-404' || deadLooks(looks, darkDays)) continue;
      yield {
        reason: `The link seems to lead nowhere any more (looked at on ${dayOf(last)}). ${last.reason} Open it in a browser to see for yourself.`,
        ...written.atEntry(entry),
      };
    }
  },
};
