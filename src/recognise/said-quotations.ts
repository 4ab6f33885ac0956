/** Pages that say that they hold excerpts, and then give them without marks: there the paragraphs under a source are quoted. */

import { noteLabel } from './blocks/note-label.ts';
import type { Drafts } from './drafts.ts';
import { fieldWord } from './knowledge/field-words.ts';

/** A remark is shorter than this, in words; excerpts hardly ever are. */
const FEWEST_WORDS = 12;

/** Where more of the sources than this have quotations in marks, what stands beside is no quotation. */
const MOST_QUOTING = 0.2;

export function withSaidQuotations<T extends Drafts>(found: T): T {
  const quoting = found.drafts.filter((draft) => draft.quotations.length > 0).length;
  if (quoting > MOST_QUOTING * found.drafts.length || !saysQuotations(found)) return found;
  const drafts = found.drafts.map((draft) => {
    const quoted = draft.notes.filter(({ text }) => noteLabel(text) === 0 && text.split(/\s+/u).length >= FEWEST_WORDS);
    return {
      ...draft,
      quotations: [...draft.quotations, ...quoted],
      notes: draft.notes.filter((note) => !quoted.includes(note)),
    };
  });
  return { ...found, drafts };
}

/** “Key excerpts”, “Zitate”: a word for quotations in the title or before the first entry. */
function saysQuotations({ title, intro }: Drafts): boolean {
  const words = [title, ...intro]
    .map((block) => block?.text.slice(0, 600) ?? '')
    .join(' ')
    .split(/[\s.,:;()]+/u);
  return words.some((word) => word.length > 3 && !/^citation/iu.test(word) && fieldWord(word)?.field === 'quotation');
}
