/** The reference line of an entry: one running line with one link in it. */
import { dateInWords, fromEdtf } from '../../../cite/dates/dates.ts';
import { type LinePart, lineComma, referenceLine } from '../../../cite/line.ts';
import type { StyledPart } from '../../../cite/styled/styled-parts.ts';
import { bookmarkName } from '../../../identity/bookmark-names.ts';
import type { Archived, Entry } from '../../../model/page.ts';
import { startsRightToLeft } from '../../../text/direction.ts';
import { checkWords } from '../../check-words.ts';
import { robustLink } from '../../robust-links.ts';
import { QUIET_INK } from '../look.ts';
import type { RunLook } from '../markup.ts';
import { direction, foreign, type Setting } from '../setting.ts';
import { hasItalics } from '../text/language.ts';
import { linkTarget } from '../text/link-target.ts';
import { linkTip } from '../text/link-tip.ts';
import { marksBetween, unbrokenDate, unbrokenNumbers } from '../text/unbroken.ts';

/**
 * The paragraph of the reference. `outline` is its level in the navigation pane, from 0; a `bare` entry, of which
 * nothing follows, need not stay on one page with what stands below.
 */
export function referenceParagraph(
  entry: Entry,
  at: { readonly outline: number; readonly bare: boolean },
  setting: Setting,
): string {
  const { bookmark, paragraph, runs } = setting.markup;
  const styled = setting.styled?.get(entry.id);
  const pieces = styled ? styledPieces(styled, entry, setting) : ownPieces(entry, setting);
  const texts = pieces.map((piece) => piece.text);
  const rightToLeft = startsRightToLeft(texts.join(''), setting.rightToLeft);
  const marks = marksBetween(texts, rightToLeft);
  const content = pieces.map((piece, i) => {
    const mark = marks[i] && runs(marks[i], {}, rightToLeft);
    return mark + pieceRuns(piece, entry, rightToLeft, setting);
  });
  const look = {
    style: 'SourceReference',
    ...(at.bare ? { keepNext: false } : {}),
    ...direction(rightToLeft, setting),
    // The style has level 1, for entries right under a heading 1.
    ...(at.outline === 1 ? {} : { outline: at.outline }),
  };
  const line = bookmark(bookmarkName('e', entry.id), content.join(''));
  const rest = ending(entry, pieces, rightToLeft, setting);
  return paragraph(look, line + (rest && bookmark(bookmarkName('d', entry.id), rest)));
}

function pieceRuns(
  { text, look, isDate, isLinked }: Piece,
  entry: Entry,
  rightToLeft: boolean,
  setting: Setting,
): string {
  const { link, runs } = setting.markup;
  const words = isDate ? unbrokenDate(text, rightToLeft) : text;
  const address = isLinked ? sourceAddress(entry) : undefined;
  if (address === undefined) return runs(words, look, rightToLeft);
  const tip = linkTip(robustLink(address, setting.linkDays, entry, { address }), setting);
  return (
    link(address, runs(words, { ...look, style: 'Hyperlink' }, rightToLeft), tip) ?? runs(words, look, rightToLeft)
  );
}

/** Where the title leads: the source's address, else its DOI. */
function sourceAddress({ reference: { URL: address, DOI: doi } }: Entry): string | undefined {
  if (address !== undefined && linkTarget(address) !== undefined) return address;
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}

/** The copy that a reader of the document can be sent to. */
export function printedCopy(entry: Entry): Archived | undefined {
  return entry.archived?.find((copy) => linkTarget(copy.url) !== undefined);
}

/** “archived copy, 3 May 2021”: quiet beside the source's own link, and in the place of that where there is none. */
function copyLink(entry: Entry, copy: Archived, rightToLeft: boolean, setting: Setting): string | undefined {
  const { words, markup, linkDays, lang } = setting;
  const address = sourceAddress(entry);
  const date = dateInWords(copy.date === undefined ? undefined : fromEdtf(copy.date), lang);
  const label = words.archivedCopy + (date && checkWords(lang).comma + unbrokenDate(date, rightToLeft));
  const look: RunLook = { style: 'Hyperlink', ...(address === undefined ? {} : { color: QUIET_INK }) };
  const tip = linkTip(robustLink(copy.url, linkDays, entry, { address }), setting);
  return markup.link(copy.url, markup.runs(label, look, rightToLeft), tip);
}

/** A stretch of the line with one look. */
interface Piece {
  readonly text: string;
  readonly look: RunLook;
  readonly isLinked: boolean;
  readonly isDate: boolean;
}

/** The link stands on the title; without one on the outlet, and failing that on the first words of the line. */
function ownPieces({ reference }: Entry, setting: Setting): Piece[] {
  const parts = referenceLine(reference, setting.lang);
  const other = foreign(reference.language, setting);
  const linked = parts.find(({ role }) => role === 'title') ?? parts.find(({ role }) => role === 'outlet') ?? parts[0];
  return parts.map((part) => ({
    text: part.role === 'detail' ? unbrokenNumbers(part.text) : part.text,
    look: ownLook(part, other, setting),
    isLinked: part === linked,
    isDate: part.role === 'date',
  }));
}

function ownLook({ role, text }: LinePart, other: { readonly lang?: string }, setting: Setting): RunLook {
  if (role === 'title') return { bold: true, ...other };
  return role === 'outlet' && hasItalics(text, other.lang ?? setting.lang) ? { italic: true } : {};
}

/** The looks are the style's; only the title is bold besides, as on all our pages, and carries the link. */
function styledPieces(parts: readonly StyledPart[], { reference }: Entry, setting: Setting): Piece[] {
  const other = foreign(reference.language, setting);
  const linked = parts.find(({ title }) => title) ?? parts[0];
  return parts.map((part) => ({
    text: part.text,
    look: {
      ...(part.title || part.strong ? { bold: true } : {}),
      ...(part.em && hasItalics(part.text, setting.lang) ? { italic: true } : {}),
      ...(part.smallCaps ? { smallCaps: true } : {}),
      ...(part.position ? { position: part.position === 'super' ? ('superscript' as const) : 'subscript' } : {}),
      ...(part.title ? other : {}),
    },
    isLinked: part === linked || part.title === true,
    isDate: false,
  }));
}

/** What follows the line: “no date”, the archived copy, an address that must not be a link. */
function ending(entry: Entry, pieces: readonly Piece[], rightToLeft: boolean, setting: Setting): string {
  const { words, markup } = setting;
  const { link, runs } = markup;
  const quiet: RunLook = { color: QUIET_INK };
  const rest: string[] = [];
  const saysDate = setting.styled !== undefined || pieces.some((piece) => piece.isDate);
  if (!saysDate) rest.push(runs(unbrokenDate(words.undated, rightToLeft), quiet, rightToLeft));
  const copy = printedCopy(entry);
  const toCopy = copy && copyLink(entry, copy, rightToLeft, setting);
  if (toCopy) rest.push(toCopy);
  const address = sourceAddress(entry);
  const bare = address === undefined ? entry.reference.URL : pieces.length === 0 ? address : undefined;
  if (bare) {
    const tip = linkTip(robustLink(bare, setting.linkDays, entry, { address: bare }), setting);
    const printed = link(bare, runs(bare, { style: 'Hyperlink' }, false), tip) ?? runs(bare, quiet, false);
    // An address that is all there is of a source stands where its title would.
    if (pieces.length === 0) rest.unshift(printed);
    else rest.push(printed);
  }
  const comma = runs(lineComma(entry.reference, setting.lang), quiet, rightToLeft);
  return rest.map((part, i) => (i === 0 && pieces.length === 0 ? part : comma + part)).join('');
}
