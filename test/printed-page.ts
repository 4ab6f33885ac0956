/** What a Word document prints of a page, as data: what has to come back when nobody has edited it. */
import type { Entry, Page } from '../src/model/page.ts';
import { published } from '../src/write/published.ts';

const NOT_PRINTED = [
  ...(['translator', 'publisher-place', 'accessed', 'original-date', 'edition', 'section', 'event'] as const),
  ...(['abstract', 'keyword', 'ISBN', 'ISSN', 'note', 'archive'] as const),
];

export function printedPage(page: Page): Page {
  const { marks: _marks, contact: _contact, maxWords: _words, order: _order, ...open } = published(page);
  return { ...open, entries: open.entries.map(printedEntry), other: [] };
}

function printedEntry({ added: _added, changed: _changed, archived, ...entry }: Entry): Entry {
  const reference = { ...entry.reference };
  for (const field of NOT_PRINTED) delete reference[field];
  const [copy] = archived ?? [];
  return {
    ...entry,
    reference,
    quotations: entry.quotations.map(({ receipt: _receipt, corrected: _corrected, ...quotation }) => quotation),
    tags: [],
    ...(copy ? { archived: [copy] } : {}),
  };
}

/** The page without what reading adds: places, and lines that only the document has. */
export function withoutPlaces(page: Page): Page {
  const entries = page.entries.map(({ place: _place, ...entry }) => ({
    ...entry,
    quotations: entry.quotations.map(({ place: _ofQuotation, ...quotation }) => quotation),
  }));
  return { ...page, entries, other: page.other.filter(({ kind }) => kind === 'unread') };
}
