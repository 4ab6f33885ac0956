/** What a citation library without fields of its own for quotations holds of an entry; for BibTeX and RIS. */
import { quotationIds } from '../../src/cite/ids.ts';
import type { CslItem } from '../../src/model/csl.ts';
import type { Entry, Page, Quotation } from '../../src/model/page.ts';
import { fileTitle, GUESSED, withoutPageFacts } from './normal.ts';

/** The entries alone, in the page's order, each as `change` leaves its reference, under the ids that are given. */
export function libraryPage(page: Page, change: (item: CslItem) => CslItem, idsOf: (page: Page) => string[]): Page {
  const entries = page.entries.map((entry) => libraryEntry(entry, change));
  const ids = idsOf({ ...page, entries });
  const named = entries.map((entry, i) => withId(entry, ids[i] ?? entry.id));
  return { ...withoutPageFacts(page), title: fileTitle, lang: GUESSED, sections: [], entries: named };
}

function libraryEntry({ id, reference, quotations, notes, tags }: Entry, change: (item: CslItem) => CslItem): Entry {
  const { keyword, ...item } = reference;
  const words = [...(keyword?.split(', ') ?? []), ...tags];
  return {
    id,
    reference: change(item),
    quotations: quotations.map(libraryQuotation),
    notes: notes.map(({ text: { plain } }) => ({ text: { plain } })),
    tags: [...new Set(words)],
  };
}

function libraryQuotation({ id, text, locator, speaker, translation }: Quotation): Quotation {
  return {
    id,
    text: { plain: text.plain },
    ...(locator && { locator }),
    ...(speaker && { speaker: speaker.replace(/[\u201c\u201d\u00bb\u300d]/gu, '"').replace(/\s/gu, ' ') }),
    ...(translation && { translation: { plain: translation.plain } }),
  };
}

function withId(entry: Entry, id: string): Entry {
  const texts = entry.quotations.map(({ text }) => text.plain);
  const ids = quotationIds(id, texts);
  return { ...entry, id, quotations: entry.quotations.map((one, i) => ({ ...one, id: ids[i] ?? one.id })) };
}

export const libraryLoses: readonly string[] = [
  'The page’s title, intro, sections, address, rights and date of change; its language, which is guessed.',
  'Emphasis, links and line breaks inside quotations and notes, and the language of a quotation.',
  'Quotation marks in the name of a speaker, which become straight ones.',
  'That a note is private, where `convert` wrote it; `build` writes no private note.',
  'Receipts, and what a quotation was before it was corrected.',
  'Archived copies, dates of adding and changing, and silenced messages.',
  'Whether a word was a keyword of the reference or a tag of the entry: all come back as tags.',
];
