/** The reference line of an entry: one running line with one link in it. */
import { dateInWords, fromEdtf } from '../../cite/dates.ts';
import { type LinePart, lineComma, referenceLine } from '../../cite/line.ts';
import type { StyledPart } from '../../cite/styled-parts.ts';
import type { Archived, Entry } from '../../model/page.ts';
import { startsRightToLeft } from '../../text/direction.ts';
import { checkWords } from '../check-words.ts';
import { robustLink } from '../robust-links.ts';
import { hasItalics } from './language.ts';
import { linkTip } from './link-tip.ts';
import { paragraph, type RunLook, runs } from './markup.ts';
import { bookmarkName, linkTarget } from './references.ts';
import { direction, foreign, type Setting } from './setting.ts';
import { QUIET_INK } from './styles.ts';

/**
 * The paragraph of the reference. `outline` is its level in the navigation pane, from 0; a `bare` entry, of which
 * nothing follows, need not stay on one page with what stands below.
 */
export function referenceParagraph(
  entry: Entry,
  at: { readonly outline: number; readonly bare: boolean },
  setting: Setting,
): string {
  const styled = setting.styled?.get(entry.id);
  const pieces = styled ? styledPieces(styled, entry, setting) : ownPieces(entry, setting);
  const rightToLeft = startsRightToLeft(pieces.map((piece) => piece.text).join(''), setting.rightToLeft);
  const address = sourceAddress(entry);
  const tip = address && linkTip(robustLink(address, setting.linkDays, entry, { address }), setting);
  const content = pieces.map(({ text, isDate, isLinked, look }) => {
    const words = isDate ? dateText(text, rightToLeft) : text;
    if (!isLinked || address === undefined) return runs(words, look, rightToLeft);
    const link = setting.references.link(address, runs(words, { ...look, style: 'Hyperlink' }, rightToLeft), tip);
    return link ?? runs(words, look, rightToLeft);
  });
  const look = {
    style: 'SourceReference',
    ...(at.bare ? { keepNext: false } : {}),
    ...direction(rightToLeft, setting),
    // The style has level 1, for entries right under a heading 1.
    ...(at.outline === 1 ? {} : { outline: at.outline }),
  };
  const line = setting.references.bookmark(bookmarkName('e', entry.id), content.join(''));
  return paragraph(look, line + ending(entry, pieces, rightToLeft, setting));
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
  const { words, references, linkDays, lang } = setting;
  const address = sourceAddress(entry);
  const date = dateInWords(copy.date === undefined ? undefined : fromEdtf(copy.date), lang);
  const label = words.archivedCopy + (date && checkWords(lang).comma + dateText(date, rightToLeft));
  const look: RunLook = { style: 'Hyperlink', ...(address === undefined ? {} : { color: QUIET_INK }) };
  const tip = linkTip(robustLink(copy.url, linkDays, entry, { address }), setting);
  return references.link(copy.url, runs(label, look, rightToLeft), tip);
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
    text: part.text,
    look: ownLook(part, other, setting),
    isLinked: part === linked,
    isDate: part.role === 'date',
  }));
}

function ownLook({ role }: LinePart, other: { readonly lang?: string }, setting: Setting): RunLook {
  if (role === 'title') return { bold: true, ...other };
  return role === 'outlet' && hasItalics(other.lang ?? setting.lang) ? { italic: true } : {};
}

/** The looks are the style's; only the title is bold besides, as on all our pages, and carries the link. */
function styledPieces(parts: readonly StyledPart[], { reference }: Entry, setting: Setting): Piece[] {
  const other = foreign(reference.language, setting);
  const linked = parts.find(({ title }) => title) ?? parts[0];
  return parts.map((part) => ({
    text: part.text,
    look: {
      ...(part.title || part.strong ? { bold: true } : {}),
      ...(part.em ? { italic: true } : {}),
      ...(part.smallCaps ? { smallCaps: true } : {}),
      ...(part.position ? { position: part.position === 'super' ? ('superscript' as const) : 'subscript' } : {}),
      ...(part.title ? other : {}),
    },
    isLinked: part === linked || part.title === true,
    isDate: false,
  }));
}

/**
 * A date that does not break over lines. Where its month reads against the line, a direction mark before it keeps the
 * day on its side: Word has no isolation of stretches as web pages have.
 */
function dateText(date: string, rightToLeft: boolean): string {
  const own = startsRightToLeft(date, rightToLeft);
  const mark = own === rightToLeft ? '' : own ? '\u200f' : '\u200e';
  return mark + date.replace(/ /g, '\u00a0');
}

/** What follows the line: “no date”, the archived copy, an address that must not be a link. */
function ending(entry: Entry, pieces: readonly Piece[], rightToLeft: boolean, setting: Setting): string {
  const { words, references } = setting;
  const quiet: RunLook = { color: QUIET_INK };
  const rest: string[] = [];
  const saysDate = setting.styled !== undefined || pieces.some((piece) => piece.isDate);
  if (!saysDate) rest.push(runs(words.undated, quiet, rightToLeft));
  const copy = printedCopy(entry);
  const toCopy = copy && copyLink(entry, copy, rightToLeft, setting);
  if (toCopy) rest.push(toCopy);
  const address = sourceAddress(entry);
  const bare = address === undefined ? entry.reference.URL : pieces.length === 0 ? address : undefined;
  if (bare) {
    const tip = linkTip(robustLink(bare, setting.linkDays, entry, { address: bare }), setting);
    const printed = references.link(bare, runs(bare, { style: 'Hyperlink' }, false), tip) ?? runs(bare, quiet, false);
    // An address that is all there is of a source stands where its title would.
    if (pieces.length === 0) rest.unshift(printed);
    else rest.push(printed);
  }
  const comma = runs(lineComma(entry.reference, setting.lang), quiet, rightToLeft);
  return rest.map((part, i) => (i === 0 && pieces.length === 0 ? part : comma + part)).join('');
}
