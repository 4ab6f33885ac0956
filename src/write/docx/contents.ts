/** The table of contents of a long page. */
import { referenceText } from '../../cite/line.ts';
import type { Entry } from '../../model/page.ts';
import type { Group } from '../order.ts';
import { FIELD_END, fieldBegin, paragraph, runs } from './markup.ts';
import { bookmarkName } from './references.ts';
import type { Setting } from './setting.ts';

/** Shorter pages are sooner leafed through than looked up. */
const FEWEST_HEADINGS = 3;
const FEWEST_PAGES = 8;

/** A guess from the text that a page of this look holds; pages are cut by the program that shows them. */
const LINES_ON_A_PAGE = 46;
const LETTERS_ON_A_LINE = 90;

/**
 * The headings as links, in a field that Word renews with page numbers when it opens the document. Written without
 * numbers, since other programs show a field as it was written, and only a program that cuts the pages knows them.
 */
export function* contents(order: readonly Group[], setting: Setting): Generator<string> {
  const listed = order.filter((group) => group.title && group.level <= 2);
  if (listed.length < FEWEST_HEADINGS || pagesOf(order, setting.lang) < FEWEST_PAGES) return;
  yield paragraph({ style: 'TOCHeading' }, runs(setting.words.contents, {}, setting.rightToLeft));
  for (const [i, group] of listed.entries()) {
    const title = runs(group.title, {}, setting.rightToLeft);
    const line = `<w:hyperlink w:anchor="${bookmarkName('s', group.id)}" w:history="1">${title}</w:hyperlink>`;
    const begin = i === 0 ? fieldBegin('TOC \\o "1-1" \\h \\z', true) : '';
    yield paragraph({ style: 'TOC1' }, begin + line + (i === listed.length - 1 ? FIELD_END : ''));
  }
}

/** A heading's words with the bookmark that the contents lead to. */
export function headingMark(group: Group, content: string, setting: Setting): string {
  return setting.references.bookmark(bookmarkName('s', group.id), content);
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
