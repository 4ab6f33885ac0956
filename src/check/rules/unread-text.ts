import { shorten } from '../../text/shorten.ts';
import type { Rule } from '../rule.ts';

export const unreadText: Rule = {
  name: 'unread-text',
  severity: 'warning',
  summary: 'Text of the page belongs to no entry.',
  *check(page, written) {
    for (const { kind, text, place } of page.other) {
      if (kind !== 'unread' || written.isSaid(place)) continue;
      yield { reason: `This text could not be assigned to an entry: \u201c${shorten(text, 60)}\u201d.`, place };
    }
  },
};
