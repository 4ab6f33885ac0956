/** One entry: the reference, its quotations with their locators, the curator's notes. */
import { type BookmarkKind, bookmarkName, noteIds } from '../../../identity/bookmark-names.ts';
import type { Entry, Quotation, Text } from '../../../model/page.ts';
import { startsRightToLeft } from '../../../text/direction.ts';
import { outerMarks } from '../../../text/quotation-marks.ts';
import { checkWords } from '../../check-words.ts';
import { ownLabel } from '../../own-label.ts';
import { robustLink } from '../../robust-links.ts';
import { COMPLEX_QUOTE_LINE, NEXT_QUOTE_BEFORE } from '../look.ts';
import type { RunLook } from '../markup.ts';
import { direction, foreign, type Setting } from '../setting.ts';
import { linkTip } from '../text/link-tip.ts';
import { paragraphsOf, type Segment } from '../text/segments.ts';
import { unbrokenNumbers } from '../text/unbroken.ts';
import { checkParagraph } from './checks.ts';
import { referenceParagraph } from './reference.ts';

/** @param outline level of the reference in the navigation pane, from 0: one below its heading */
export function* entryParagraphs(entry: Entry, outline: number, setting: Setting): Generator<string> {
  const notes = noteIds(entry);
  const bare = entry.quotations.length === 0 && notes.length === 0;
  yield referenceParagraph(entry, { outline, bare }, setting);
  for (const quotation of entry.quotations) yield* quotationParagraphs(entry, quotation, setting);
  for (const { id, note } of notes) yield* labelled(entry, setting.words.note, note.text, ['n', id], setting);
}

function* quotationParagraphs(entry: Entry, quotation: Quotation, setting: Setting): Generator<string> {
  const { bookmark, paragraph, runs } = setting.markup;
  const marks = outerMarks(quotation.lang ?? setting.lang);
  const paragraphs = paragraphsOf(quotation.text);
  const check = checkParagraph(entry, quotation, setting);
  const source = sourceParagraph(quotation, check !== undefined, setting);
  const look: RunLook = { within: 'Quote', ...foreign(quotation.lang, setting) };
  for (const [i, segments] of paragraphs.entries()) {
    const isLast = i === paragraphs.length - 1;
    const rtl = startsRightToLeft(textOf(segments), setting.rightToLeft);
    const name = bookmarkName('q', quotation.id, i);
    const content = [
      runs(marks.open, look, rtl),
      bookmark(name, segmentRuns(segments, look, rtl, setting, entry)),
      isLast ? runs(marks.close, look, rtl) : '',
    ];
    yield paragraph(
      {
        style: 'Quote',
        ...(isLast && (source || check) ? { keepNext: true } : {}),
        ...direction(rtl, setting),
        ...(i === 0 && quotation !== entry.quotations[0] ? { before: NEXT_QUOTE_BEFORE } : {}),
        ...(rtl ? { line: COMPLEX_QUOTE_LINE } : {}),
      },
      content.join(''),
    );
  }
  if (source) yield source;
  if (check) yield check;
  if (quotation.translation)
    yield* labelled(entry, setting.words.translation, quotation.translation, ['r', quotation.id], setting);
}

/** Who says the words, and where they stand: “Ada Brook, p. 12”. The check, if there is one, stays on the same page. */
function sourceParagraph(quotation: Quotation, isChecked: boolean, setting: Setting): string | undefined {
  const { id, speaker, locator } = quotation;
  const { comma } = checkWords(setting.lang);
  const text = [speaker, locator].filter(Boolean).join(comma);
  if (text === '') return undefined;
  const rtl = startsRightToLeft(text, setting.rightToLeft);
  const { bookmark, paragraph, runs } = setting.markup;
  const who = speaker && bookmark(bookmarkName('a', id), runs(speaker, {}, rtl));
  const where = locator && bookmark(bookmarkName('l', id), runs(unbrokenNumbers(locator), {}, rtl));
  const content = [who, where].filter(Boolean).join(runs(comma, {}, rtl));
  const look = { style: 'QuotationLocator', ...(isChecked ? { keepNext: true } : {}), ...direction(rtl, setting) };
  return paragraph(look, content);
}

function* labelled(
  entry: Entry,
  label: string,
  text: Text,
  bookmark: readonly [kind: BookmarkKind, id: string],
  setting: Setting,
): Generator<string> {
  const { words, markup } = setting;
  const { paragraph, runs } = markup;
  // Of two labels, the curator's and ours, one is enough; the curator's stays, since the bookmark holds the whole text.
  const isLabelled = ownLabel(text, label) > 0;
  for (const [i, segments] of paragraphsOf(text).entries()) {
    const rtl = startsRightToLeft(textOf(segments), setting.rightToLeft);
    const content = segmentRuns(segments, { within: 'CuratorNote' }, rtl, setting, entry);
    const head =
      i === 0 && !isLabelled ? `${runs(`${label}${words.colon}`, { bold: true }, rtl)}${runs(' ', {}, rtl)}` : '';
    const body = markup.bookmark(bookmarkName(...bookmark, i), content);
    yield paragraph({ style: 'CuratorNote', ...direction(rtl, setting) }, head + body);
  }
}

/** The paragraphs of a text of the intro, whose number is `id`. */
export function* introParagraphs(style: string, text: Text, id: number, setting: Setting): Generator<string> {
  const { bookmark, paragraph } = setting.markup;
  for (const [i, segments] of paragraphsOf(text).entries()) {
    const rtl = startsRightToLeft(textOf(segments), setting.rightToLeft);
    const words = bookmark(bookmarkName('i', String(id), i), segmentRuns(segments, { within: style }, rtl, setting));
    yield paragraph({ style, ...direction(rtl, setting) }, words);
  }
}

/** One paragraph of plain words, all of them in a bookmark. */
export function plainParagraph(style: string, text: string, name: string, setting: Setting): string {
  const rtl = startsRightToLeft(text, setting.rightToLeft);
  const { bookmark, paragraph, runs } = setting.markup;
  return paragraph({ style, ...direction(rtl, setting) }, bookmark(name, runs(text, {}, rtl)));
}

/** `entry`: the one whose text it is; none for the page's own. */
function segmentRuns(
  segments: readonly Segment[],
  look: RunLook,
  rtl: boolean,
  setting: Setting,
  entry?: Entry,
): string {
  const { markup, linkDays } = setting;
  const { runs } = markup;
  return segments
    .map(({ text, em, strong, href }) => {
      const own: RunLook = { ...look, ...(em ? { italic: true } : {}), ...(strong ? { bold: true } : {}) };
      if (!href) return runs(text, own, rtl);
      const tip = linkTip(robustLink(href, linkDays, entry), setting);
      return markup.link(href, runs(text, { ...own, style: 'Hyperlink' }, rtl), tip) ?? runs(text, own, rtl);
    })
    .join('');
}

function textOf(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}
