/** Finds the title in a reference line: a whole piece between commas that stands in quotation marks or is a link. */
import type { Mark } from '../../model/page.ts';
import type { Inline } from '../inline/read.ts';
import { Pieces } from './pieces.ts';

export interface TitleSpan {
  /** The piece, marks included, in the line's plain text. */
  readonly start: number;
  readonly end: number;
  readonly textStart: number;
  readonly textEnd: number;
  readonly marked: boolean;
  readonly href?: string;
}

/** Marks that open a title, each with those that may close it, the usual one first. */
export const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['\u2018', '\u2019'],
  ['\u201c', '\u201d'],
  ['\u201e', '\u201c\u201d'],
  ['\u201a', '\u2018\u2019'],
  ['\u00ab', '\u00bb'],
  ['\u00bb', '\u00ab'],
  ['\u2039', '\u203a'],
  ['\u201d', '\u201d'],
  ['\u2019', '\u2019'],
  ['\u300c', '\u300d'],
  ['\u300e', '\u300f'],
  ['"', '"'],
  ["'", "'"],
]);

/** The first piece in marks; without one, the first piece that is a link. */
export function findTitle(inline: Inline): TitleSpan | undefined {
  const links = new Map(inline.marks.filter((mark) => mark.kind === 'link').map((mark) => [mark.start, mark]));
  const hopeless = new Set<string>();
  let link: TitleSpan | undefined;
  for (const start of new Pieces(inline).starts()) {
    const found = markedTitle(inline.plain, start, links, hopeless);
    if (found) return found;
    const whole = links.get(start);
    if (!link && whole && endsPiece(inline.plain, whole.end) && whole.end > start) {
      link = { start, end: whole.end, textStart: start, textEnd: whole.end, marked: false, href: whole.href ?? '' };
    }
  }
  return link;
}

/** ‘[Title](url)’, [‘Title’](url) or ‘Title’. `hopeless` holds marks that are known never to close further on. */
function markedTitle(
  plain: string,
  start: number,
  links: ReadonlyMap<number, Mark>,
  hopeless: Set<string>,
): TitleSpan | undefined {
  const open = plain[start] ?? '';
  const closers = CLOSERS.get(open);
  if (closers === undefined) return undefined;
  const outer = links.get(start);
  if (outer) {
    const closed =
      closers.includes(plain[outer.end - 1] ?? ' ') && outer.end - 1 > start && endsPiece(plain, outer.end);
    return closed ? span(plain, start, outer.end, outer.href) : undefined;
  }
  const inner = links.get(start + 1);
  const from = inner?.end ?? start + 1;
  if (inner && !closers.includes(plain[from] ?? ' ')) return undefined;
  if (hopeless.has(open)) return undefined;
  for (let at = from; at < plain.length; at++) {
    if (closers.includes(plain[at] ?? '') && endsPiece(plain, at + 1)) return span(plain, start, at + 1, inner?.href);
  }
  hopeless.add(open);
  return undefined;
}

function span(plain: string, start: number, end: number, href: string | undefined): TitleSpan {
  // French sets spaces inside its marks.
  const spaced = plain[start] === '\u00ab';
  const before = spaced && /[ \u00a0\u202f]/.test(plain[start + 1] ?? '') ? 2 : 1;
  const after = spaced && /[ \u00a0\u202f]/.test(plain[end - 2] ?? '') && end - 2 > start + before - 1 ? 2 : 1;
  return {
    start,
    end,
    textStart: start + before,
    textEnd: end - after,
    marked: true,
    ...(href === undefined ? {} : { href }),
  };
}

function endsPiece(plain: string, at: number): boolean {
  return at === plain.length || plain.startsWith(', ', at) || (plain[at] === '.' && at + 1 === plain.length);
}
