/** One entry: the reference, its quotations with their locators, the curator's notes. */
import type { Entry, Note, Quotation, Text } from '../../model/page.ts';
import { startsRightToLeft } from '../../text/direction.ts';
import { outerMarks } from '../../text/quotation-marks.ts';
import { ownLabel } from '../own-label.ts';
import { robustLink } from '../robust-links.ts';
import { checkParagraph } from './checks.ts';
import { linkTip } from './link-tip.ts';
import { paragraph, type RunLook, runs } from './markup.ts';
import { referenceParagraph } from './reference.ts';
import { bookmarkName } from './references.ts';
import { paragraphsOf, type Segment } from './segments.ts';
import { direction, foreign, type Setting } from './setting.ts';
import { COMPLEX_QUOTE_LINE, NEXT_QUOTE_BEFORE } from './styles.ts';

/** @param outline level of the reference in the navigation pane, from 0: one below its heading */
export function* entryParagraphs(entry: Entry, outline: number, setting: Setting): Generator<string> {
  const notes = entry.notes.flatMap((note) => (note.private ? [] : [note]));
  const bare = entry.quotations.length === 0 && notes.length === 0;
  yield referenceParagraph(entry, { outline, bare }, setting);
  for (const quotation of entry.quotations) yield* quotationParagraphs(entry, quotation, setting);
  yield* noteParagraphs(entry, notes, setting);
}

function* quotationParagraphs(entry: Entry, quotation: Quotation, setting: Setting): Generator<string> {
  const marks = outerMarks(quotation.lang ?? setting.lang);
  const paragraphs = paragraphsOf(quotation.text);
  const source = [quotation.speaker, quotation.locator].filter(Boolean).join(', ');
  const check = checkParagraph(entry, quotation, setting);
  const look: RunLook = foreign(quotation.lang, setting);
  for (const [i, segments] of paragraphs.entries()) {
    const isLast = i === paragraphs.length - 1;
    const rtl = startsRightToLeft(textOf(segments), setting.rightToLeft);
    const name = numbered(bookmarkName('q', quotation.id), i);
    const content = [
      runs(marks.open, look, rtl),
      setting.references.bookmark(name, segmentRuns(segments, look, rtl, setting, entry)),
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
  if (source) yield plainParagraph('QuotationLocator', source, setting);
  if (check) yield check;
  if (quotation.translation)
    yield* labelled(entry, setting.words.translation, quotation.translation, undefined, setting);
}

function* noteParagraphs(entry: Entry, notes: readonly Note[], setting: Setting): Generator<string> {
  const seen = new Map<string, number>();
  for (const { text } of notes) {
    const times = seen.get(text.plain) ?? 0;
    seen.set(text.plain, times + 1);
    const id = noteId(entry.id, text, times);
    yield* labelled(entry, setting.words.note, text, bookmarkName('n', id), setting);
  }
}

/** Notes have no id of their own: the entry and the words stand for it, and a number where an entry repeats a note. */
function noteId(entryId: string, text: Text, times: number): string {
  return [entryId, text.plain, ...(times > 0 ? [times] : [])].join('\n');
}

function* labelled(
  entry: Entry,
  label: string,
  text: Text,
  bookmark: string | undefined,
  setting: Setting,
): Generator<string> {
  const { words, references } = setting;
  // Of two labels, the curator's and ours, one is enough; the curator's stays, since the bookmark holds the whole text.
  const isLabelled = ownLabel(text, label) > 0;
  for (const [i, segments] of paragraphsOf(text).entries()) {
    const rtl = startsRightToLeft(textOf(segments), setting.rightToLeft);
    const content = segmentRuns(segments, {}, rtl, setting, entry);
    const head =
      i === 0 && !isLabelled ? `${runs(`${label}${words.colon}`, { bold: true }, rtl)}${runs(' ', {}, rtl)}` : '';
    const body = bookmark ? references.bookmark(numbered(bookmark, i), content) : content;
    yield paragraph({ style: 'CuratorNote', ...direction(rtl, setting) }, head + body);
  }
}

/** The paragraphs of a text in one style. */
export function* textParagraphs(style: string, text: Text, setting: Setting): Generator<string> {
  for (const segments of paragraphsOf(text)) {
    const rtl = startsRightToLeft(textOf(segments), setting.rightToLeft);
    yield paragraph({ style, ...direction(rtl, setting) }, segmentRuns(segments, {}, rtl, setting));
  }
}

/** One paragraph of plain words. */
export function plainParagraph(style: string, text: string, setting: Setting, look: RunLook = {}): string {
  const rtl = startsRightToLeft(text, setting.rightToLeft);
  return paragraph({ style, ...direction(rtl, setting) }, runs(text, look, rtl));
}

/** `entry`: the one whose text it is; none for the page's own. */
function segmentRuns(
  segments: readonly Segment[],
  look: RunLook,
  rtl: boolean,
  setting: Setting,
  entry?: Entry,
): string {
  const { references, linkDays } = setting;
  return segments
    .map(({ text, em, strong, href }) => {
      const own: RunLook = { ...look, ...(em ? { italic: true } : {}), ...(strong ? { bold: true } : {}) };
      if (!href) return runs(text, own, rtl);
      const tip = linkTip(robustLink(href, linkDays, entry), setting);
      return references.link(href, runs(text, { ...own, style: 'Hyperlink' }, rtl), tip) ?? runs(text, own, rtl);
    })
    .join('');
}

function textOf(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

/** A part of several paragraphs has a bookmark in each: the plain name first, then `_2`, `_3`. */
function numbered(name: string, i: number): string {
  return i === 0 ? name : `${name}_${i + 1}`;
}
