/** The text of an entry that is searched: what its page prints of it, without what is behind a line that opens. */
import { referenceText } from '../../../cite/line.ts';
import type { Entry, Text } from '../../../model/page.ts';
import { languageTag } from '../script.ts';
import type { Setting } from '../setting.ts';

/** A run of text that a phrase does not leave. */
export interface SearchedText {
  readonly text: string;
  readonly lang: string;
}

export function searchedText(entry: Entry, setting: Setting): SearchedText[] {
  const { reference, quotations, notes, tags } = entry;
  const styled = setting.styledLines?.get(entry.id)?.map(({ text }) => text);
  const line = styled?.join('') || referenceText(reference, setting.lang);
  const own = languageTag(reference.language) ?? setting.lang;
  const quoted = quotations.flatMap(({ text, lang, speaker = '', locator = '', translation }) => [
    ...paragraphsOf(text, languageTag(lang) ?? setting.lang),
    ...paragraphsOf(translation, setting.lang),
    { text: `${speaker}, ${locator}`, lang: setting.lang },
  ]);
  const written = notes.filter((note) => !note.private).flatMap(({ text }) => paragraphsOf(text, setting.lang));
  return [{ text: line, lang: own }, ...quoted, ...written, { text: tags.join(', '), lang: setting.lang }];
}

/** A line feed ends a paragraph, unless it is only a new line in it. */
function paragraphsOf({ plain, marks = [] }: Text = { plain: '' }, lang: string): SearchedText[] {
  const breaks = new Set(marks.filter(({ kind }) => kind === 'break').map(({ start }) => start));
  const found: SearchedText[] = [];
  let from = 0;
  for (const { index } of plain.matchAll(/\n|$/gu)) {
    if (breaks.has(index)) continue;
    found.push({ text: plain.slice(from, index), lang });
    from = index + 1;
  }
  return found;
}
