import type { Base } from '../identity/base.ts';
import type { Page } from '../model/page.ts';

/** What was printed, as a page: entries in the order of the page, which is not always that of the document. */
export function basePage({ page, entries }: Base): Page {
  const ordered = entries.toSorted((a, b) => a.at - b.at);
  return { ...page, entries: ordered.map(({ entry }) => entry), other: [] };
}
