/** The table of contents of a long page. */
import { referenceText } from '../../../cite/line.ts';
import { bookmarkName } from '../../../identity/bookmark-names.ts';
import type { Entry } from '../../../model/page.ts';
import type { Group } from '../../order.ts';
import type { Setting } from '../setting.ts';

/** Shorter pages are sooner leafed through than looked up. */
const FEWEST_HEADINGS = 3;
const FEWEST_PAGES = 8;

/** A guess from the text that a page of this look holds; pages are cut by the program that shows them. */
const LINES_ON_A_PAGE = 46;
const LETTERS_ON_A_LINE = 90;

/** The headings of a long page as links; nothing for a short one. */
export function* contents(order: readonly Group[], setting: Setting): Generator<string> {
  const listed = order.filter((group) => group.title && group.level <= 2);
  if (listed.length < FEWEST_HEADINGS || pagesOf(order, setting.lang) < FEWEST_PAGES) return;
  const { markup, rightToLeft, words } = setting;
  const lines = listed.map(({ id, title }) => ({
    title: markup.runs(title, {}, rightToLeft),
    bookmark: bookmarkName('s', id),
  }));
  yield* markup.contents(markup.runs(words.contents, {}, rightToLeft), lines);
}

/** A heading's words with the bookmark that the contents lead to. */
export function headingMark(group: Group, content: string, setting: Setting): string {
  return setting.markup.bookmark(bookmarkName('s', group.id), content);
}

function pagesOf(order: readonly Group[], lang: string): number {
  let lines = 0;
  for (const group of order) {
    lines += 3;
    for (const entry of group.entries) lines += linesOf(entry, lang);
  }
  return lines / LINES_ON_A_PAGE;
}

function linesOf(entry: Entry, lang: string): number {
  const texts = [
    referenceText(entry.reference, lang),
    ...entry.quotations.map((quotation) => quotation.text.plain),
    ...entry.notes.filter((note) => !note.private).map((note) => note.text.plain),
  ];
  return texts.reduce((sum, text) => sum + Math.ceil(text.length / LETTERS_ON_A_LINE) + 0.4, 0.6);
}
