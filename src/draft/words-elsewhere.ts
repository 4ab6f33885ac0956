/** Whether words stand on a page already, under another source. */
import { sameWords } from '../check/same-words.ts';
import type { Entry, Page, Quotation } from '../model/page.ts';

/** The entries, other than their own, that quote the same words, or words around or inside them. */
export function entriesWithWords(page: Page, own: Entry, fresh: readonly Quotation[]): Entry[] {
  const others = page.entries
    .filter(({ id }) => id !== own.id)
    .flatMap((entry) => entry.quotations.map(({ text }) => ({ entry, text: text.plain })));
  const groups = sameWords([...fresh.map(({ text }) => text.plain), ...others.map(({ text }) => text)]);
  const found = groups
    .map(({ equal, inside }) => [...equal, ...inside])
    .filter((group) => group.some((index) => index < fresh.length))
    .flatMap((group) => group.flatMap((index) => others[index - fresh.length]?.entry ?? []));
  return [...new Set(found)];
}
