/** The text of the document, piece by piece: title block, contents for long pages, then the entries under their headings. */
import { dateInWords, fromEdtf } from '../../../cite/dates/dates.ts';
import { bookmarkName, PAGE_PARTS } from '../../../identity/bookmark-names.ts';
import type { Page } from '../../../model/page.ts';
import { checkWords, withdrawnOn } from '../../check-words.ts';
import { type Group, groups, vacant } from '../../order.ts';
import { words } from '../../words.ts';
import { direction, type Setting } from '../setting.ts';
import { checkFacts } from './checks.ts';
import { contents, headingMark } from './contents.ts';
import { entryParagraphs, introParagraphs, plainParagraph } from './entry.ts';

/** All that the document prints between its margins, in the markup of any format. */
export function* bodyParagraphs(page: Page, stamp: string, setting: Setting): Generator<string> {
  const order = groups(page);
  yield* titleBlock(page, stamp, setting);
  yield* contents(order, setting);
  const empty = vacant(order);
  for (const group of order) {
    yield* groupParagraphs(group, setting);
    if (empty.has(group)) yield noSources(`${PAGE_PARTS.noSources}\n${group.id}`, setting);
  }
  if (order.length === 0) yield noSources(PAGE_PARTS.noSources, setting);
  for (const { id, line } of tombstones(page)) {
    yield plainParagraph('WithdrawnSource', line, bookmarkName('p', `withdrawn\n${id}`), setting);
  }
}

function noSources(id: string, setting: Setting): string {
  return plainParagraph('Normal', setting.words.noSources, bookmarkName('p', id), setting);
}

function* titleBlock(page: Page, stamp: string, setting: Setting): Generator<string> {
  yield plainParagraph('Title', page.title, bookmarkName('t', PAGE_PARTS.title), setting);
  for (const [i, text] of page.intro.entries()) {
    yield* introParagraphs(i === 0 ? 'Subtitle' : 'Normal', text, i, setting);
  }
  yield factParagraph(factsLine(page, stamp), PAGE_PARTS.facts, setting);
  const checks = checkFacts(setting);
  if (checks) yield factParagraph(checks, PAGE_PARTS.checks, setting);
  if (page.url !== undefined) {
    // The address reads left to right on every page, but stands where the other facts do.
    const { bookmark, link, paragraph, runs } = setting.markup;
    const address = runs(page.url, { style: 'Hyperlink' }, false);
    const line = link(page.url, address) ?? runs(page.url, {}, false);
    const look = { style: 'PageFacts', ...direction(false, setting), right: setting.rightToLeft };
    yield paragraph(look, bookmark(bookmarkName('p', PAGE_PARTS.url), line));
  }
  if (page.rights !== undefined) yield factParagraph(page.rights, PAGE_PARTS.rights, setting);
}

function factParagraph(text: string, id: string, setting: Setting): string {
  return plainParagraph('PageFacts', text, bookmarkName('p', id), setting);
}

/** “15 sources, 2016 to 2021 · as of 12 April 2021 · Version 1a2b3c4d”. */
export function factsLine(page: Page, stamp: string): string {
  const { sources, years, asOf, version } = words(page.lang);
  const count = sources(page.entries.length) + yearRange(page, years);
  const date = changeDate(page, (on) => asOf(on.replace(/ /g, '\u00a0')));
  return [count, date, `${version} ${stamp}`].filter(Boolean).join(' \u00b7 ');
}

/** “as of 12 April 2021”; empty where the page does not say when it was changed. */
export function changeDate(page: Page, asOf: (date: string) => string): string {
  const date = page.updated === undefined ? '' : dateInWords(fromEdtf(page.updated), page.lang);
  return date && asOf(date);
}

/** “Withdrawn on 3 May 2026: brook-2021-northern. At the author’s request.” An id that still has its entry has none. */
function tombstones({ withdrawn = [], entries, lang }: Page): { readonly id: string; readonly line: string }[] {
  const present = new Set(entries.map(({ id }) => id));
  const { colon } = words(lang);
  return withdrawn
    .filter(({ id }) => !present.has(id))
    .map(({ id, on, reason }) => {
      const line = [`${withdrawnOn(on, lang)}${colon} ${id}.`, reason].filter(Boolean).join(' ');
      return { id, line };
    });
}

function yearRange(page: Page, years: (first: number, last: number) => string): string {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { reference } of page.entries) {
    const year = reference.issued?.['date-parts']?.[0]?.[0];
    if (year === undefined) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (first > last) return '';
  return `${checkWords(page.lang).comma}${first === last ? first : years(first, last)}`;
}

function* groupParagraphs(group: Group, setting: Setting): Generator<string> {
  // The page's title is the document's Title, so a section right under it is a heading 1.
  const depth = Math.min(Math.max(group.level - 1, 1), 3);
  if (group.title) {
    const { paragraph, runs } = setting.markup;
    yield paragraph(
      { style: `Heading${depth}` },
      headingMark(group, runs(group.title, {}, setting.rightToLeft), setting),
    );
  }
  for (const entry of group.entries) yield* entryParagraphs(entry, depth, setting);
}
