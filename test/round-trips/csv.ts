import type { Entry, Page } from '../../src/model/page.ts';
import { commonLanguage, fileTitle, plainText, sectionsByTitle, withoutPageFacts } from './normal.ts';

/** A table holds words without their marks; of the page, the language of most quotations. */
export function normalise(page: Page): Page {
  const { entries, ...rest } = withoutPageFacts(page);
  return sectionsByTitle(commonLanguage({ ...rest, title: fileTitle, entries: entries.map(entry) }));
}

function entry({ silenced: _silenced, ...rest }: Entry): Entry {
  const open = rest.notes.filter((note) => !note.private);
  const closed = rest.notes.filter((note) => note.private);
  const notes = [...open, ...closed].map((note) => ({ ...note, text: plainText(note.text) }));
  const texts = notes.map(({ text }) => text.plain);
  return {
    ...rest,
    quotations: rest.quotations.map(({ corrected: _corrected, ...quotation }) => ({
      ...quotation,
      text: plainText(quotation.text),
      ...(quotation.translation ? { translation: plainText(quotation.translation) } : {}),
    })),
    notes: notes.filter((note, i) => texts.indexOf(note.text.plain) === i),
  };
}

export const loses: readonly string[] = [
  'Emphasis, links and line breaks inside quotations and notes: only the words are kept.',
  'The page’s title, intro, address, rights and date of change; its language where most quotations are in another.',
  'A note that says the same as another note of the same source.',
  'The level of sections, and sections in which no entry stands.',
  'Which messages are silenced.',
  'Receipts, and what a quotation was before it was corrected.',
];
