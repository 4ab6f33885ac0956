/** `word/document.xml`, piece by piece: title block, contents for long pages, then the entries under their headings. */
import { dateInWords, fromEdtf } from '../../cite/dates.ts';
import type { Page } from '../../model/page.ts';
import { checkWords, withdrawnOn } from '../check-words.ts';
import { type Group, groups, vacant } from '../order.ts';
import { words } from '../words.ts';
import { checkFacts } from './checks.ts';
import { contents, headingMark } from './contents.ts';
import { entryParagraphs, plainParagraph, textParagraphs } from './entry.ts';
import { paperOf } from './language.ts';
import { paragraph, runs } from './markup.ts';
import { direction, type Setting } from './setting.ts';

/** Margins in twentieths of a point: 27 mm at the top, 25 mm else; header 12.5 mm and footer 11 mm from the edge. */
const MARGINS = { top: 1531, side: 1417, header: 709, footer: 624 };

/** Width of the text on the paper of a language. */
export function textWidth(lang: string): number {
  return paperOf(lang).width - 2 * MARGINS.side;
}

export function* documentPart(page: Page, stamp: string, setting: Setting): Generator<string> {
  const order = groups(page);
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  yield '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>';
  yield* titleBlock(page, stamp, setting);
  yield* contents(order, setting);
  const empty = vacant(order);
  for (const group of order) {
    yield* groupParagraphs(group, setting);
    if (empty.has(group)) yield plainParagraph('Normal', setting.words.noSources, setting);
  }
  if (order.length === 0) yield plainParagraph('Normal', setting.words.noSources, setting);
  for (const line of tombstones(page)) yield plainParagraph('WithdrawnSource', line, setting);
  yield sectionProperties(page.lang, setting.rightToLeft);
  yield '</w:body></w:document>';
}

function* titleBlock(page: Page, stamp: string, setting: Setting): Generator<string> {
  yield plainParagraph('Title', page.title, setting);
  for (const [i, text] of page.intro.entries()) yield* textParagraphs(i === 0 ? 'Subtitle' : 'Normal', text, setting);
  yield plainParagraph('PageFacts', facts(page, stamp, setting), setting);
  const checks = checkFacts(setting);
  if (checks) yield plainParagraph('PageFacts', checks, setting);
  if (page.url !== undefined) {
    // The address reads left to right on every page, but stands where the other facts do.
    const address = runs(page.url, { style: 'Hyperlink' }, false);
    const line = setting.references.link(page.url, address) ?? runs(page.url, {}, false);
    yield paragraph({ style: 'PageFacts', ...direction(false, setting), right: setting.rightToLeft }, line);
  }
  if (page.rights !== undefined) yield plainParagraph('PageFacts', page.rights, setting);
}

/** “15 sources, 2016 to 2021 · as of 12 April 2021 · Version 1a2b3c4d”. */
function facts(page: Page, stamp: string, { words }: Setting): string {
  const count = words.sources(page.entries.length) + yearRange(page, words.years);
  return [count, changeDate(page, words.asOf), `${words.version} ${stamp}`].filter(Boolean).join(' \u00b7 ');
}

/** “as of 12 April 2021”; empty where the page does not say when it was changed. */
export function changeDate(page: Page, asOf: (date: string) => string): string {
  const date = page.updated === undefined ? '' : dateInWords(fromEdtf(page.updated), page.lang);
  return date && asOf(date.replace(/ /g, '\u00a0'));
}

/** “Withdrawn on 3 May 2026: brook-2021-northern. At the author’s request.” An id that still has its entry has none. */
function tombstones({ withdrawn = [], entries, lang }: Page): string[] {
  const present = new Set(entries.map(({ id }) => id));
  const { colon } = words(lang);
  return withdrawn
    .filter(({ id }) => !present.has(id))
    .map(({ id, on, reason }) => [`${withdrawnOn(on, lang)}${colon} ${id}.`, reason].filter(Boolean).join(' '));
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
    yield paragraph(
      { style: `Heading${depth}` },
      headingMark(group, runs(group.title, {}, setting.rightToLeft), setting),
    );
  }
  for (const entry of group.entries) yield* entryParagraphs(entry, depth, setting);
}

/** Children in the schema's order (ECMA-376 part 1, 17.6.17). */
function sectionProperties(lang: string, rightToLeft: boolean): string {
  const { width, height } = paperOf(lang);
  const { top, side, header, footer } = MARGINS;
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>',
    '<w:footerReference w:type="first" r:id="footerFirst"/>',
    `<w:pgSz w:w="${width}" w:h="${height}"/>`,
    `<w:pgMar w:top="${top}" w:right="${side}" w:bottom="${side}" w:left="${side}" w:header="${header}" w:footer="${footer}" w:gutter="0"/>`,
    `<w:titlePg/>${rightToLeft ? '<w:bidi/>' : ''}</w:sectPr>`,
  ].join('');
}
