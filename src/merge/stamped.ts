import type { Entry, Page } from '../model/page.ts';

/**
 * The page with the day at each entry that a merge has put there or changed; where an entry stands is no matter of its
 * content.
 * @param today EDTF
 */
export function stamped(before: Page, after: Page, today: string): Page {
  const former = new Map(before.entries.map((entry) => [entry.id, entry]));
  const entries = after.entries.map((entry): Entry => {
    const old = former.get(entry.id);
    if (!old) return { ...entry, added: today };
    return contentOf(old) === contentOf(entry) ? entry : { ...entry, changed: today };
  });
  return { ...after, entries };
}

function contentOf({ reference, quotations, notes, archived }: Entry): string {
  return JSON.stringify([reference, quotations, notes, archived]);
}
