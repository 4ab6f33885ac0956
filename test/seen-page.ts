import { tokensOf } from '../src/merge/words/tokens.ts';
import type { Entry, Page, Text } from '../src/model/page.ts';
import { printed } from './page-edits.ts';

/** A page as a reader of the document sees it, to compare: without what typing aids change. */
export function seen(page: Page): object {
  const { title, intro, sections, entries } = printed(page);
  const inSection = (id: string | undefined): Entry[] => entries.filter((entry) => entry.section === id);
  return {
    title: words({ plain: title }),
    intro: intro.map(words),
    body: [
      ...inSection(undefined).map(seenEntry),
      ...sections.flatMap(({ id, level, title: name }) => [
        { level, title: words({ plain: name }) },
        ...inSection(id).map(seenEntry),
      ]),
    ],
  };
}

function seenEntry({
  id,
  reference: { type: _type, language: _lang, ...line },
  quotations,
  notes,
  archived,
}: Entry): object {
  return {
    id,
    line: Object.fromEntries(
      Object.entries(line)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => [name, typeof value === 'string' ? words({ plain: value }) : value]),
    ),
    archived,
    quotations: quotations.map(({ id: name, text, speaker = '', locator = '', translation = { plain: '' } }) => ({
      name,
      text: words(text),
      speaker: words({ plain: speaker }),
      locator: words({ plain: locator }),
      translation: words(translation),
    })),
    notes: notes.map(({ text }) => words(text)),
  };
}

function words(text: Text): string[] {
  return tokensOf(text).map(({ key }) => key);
}
