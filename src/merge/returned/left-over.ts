import type { Message } from '../../model/message.ts';
import type { Page } from '../../model/page.ts';
import { shorten } from '../../text/shorten.ts';

const MOST_TOLD = 20;
const LONGEST = 120;

/** Words of an edited document that are at no place of the page, and those of lines that only a document has. */
export function leftOverMessages(accepted: Page, rejected: Page): Message[] {
  const before = new Set(rejected.other.map(({ text }) => text));
  const found = accepted.other.filter(({ text, kind }) => kind === 'unread' || !before.has(text));
  const told = found.slice(0, MOST_TOLD).map(({ text }): Message => {
    const reason = `Words that belong to no source of the page were left out: “${shorten(text, LONGEST)}”`;
    return { rule: 'read', severity: 'warning', reason };
  });
  const more = found.length - told.length;
  const reason = `${more} more stretches of words that belong to no source of the page were left out.`;
  return more > 0 ? [...told, { rule: 'read', severity: 'warning', reason }] : told;
}
