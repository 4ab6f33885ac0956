/** Cuts a paragraph of a document of ours where one field ends and the next begins. */
import { type BookmarkName, readBookmarkName } from '../../../../identity/bookmark-names.ts';
import type { Paragraph } from '../../../../model/manuscript.ts';

/** A stretch of a paragraph that is one field: offsets in the text of its runs. */
export interface Piece {
  /** Several where a bookmark was moved onto the words of another. */
  readonly names: readonly BookmarkName[];
  /** It goes on from the paragraph before, since the words were parted with Enter. */
  readonly goesOn: boolean;
  /** All of the field: what people type at the edge of a bookmark is part of it. */
  readonly start: number;
  readonly end: number;
  /** What the bookmark stands round. */
  readonly inner: { readonly start: number; readonly end: number };
}

interface Marked {
  names: BookmarkName[];
  readonly goesOn: boolean;
  readonly start: number;
  end: number;
}

/** Before a bookmark: an opening mark, or a label with its colon, which go with what follows. */
const LEADING = /(?:[\p{Pi}\p{Ps}"'\u201e\u201a]|(?<=^|\s)[\p{L}\p{M} ]{1,30}\s?[:\uff1a])\s*$/u;

const LONGEST_LEAD = 40;

/** The fields of a paragraph; none where it has no bookmark of ours. */
export function piecesOf(paragraph: Paragraph, text: string): Piece[] {
  const marked = markedStretches(paragraph);
  const cuts = marked.map((one, i) => {
    const before = marked[i - 1];
    if (!before) return 0;
    const between = text.slice(Math.max(before.end, one.start - LONGEST_LEAD), one.start);
    return one.start - (LEADING.exec(between)?.[0].length ?? 0);
  });
  return marked.map(({ names, goesOn, start, end }, i) => ({
    names,
    goesOn,
    start: cuts[i] ?? 0,
    end: cuts[i + 1] ?? text.length,
    inner: { start, end },
  }));
}

function markedStretches({ bookmarks = [] }: Paragraph): Marked[] {
  const own = bookmarks.flatMap(({ name, start, end, goesOn }) => {
    const read = readBookmarkName(name);
    return read ? [{ names: [read], goesOn: goesOn === true, start, end }] : [];
  });
  const out: Marked[] = [];
  // One round no words, such as a reference of which nothing is known, stands before what begins there.
  const isEmpty = ({ start, end }: Marked): number => (start === end ? 0 : 1);
  for (const one of own.sort((a, b) => a.start - b.start || isEmpty(a) - isEmpty(b) || b.end - a.end)) {
    const before = out.at(-1);
    if (before && one.start < before.end) {
      before.names.push(...one.names);
      before.end = Math.max(before.end, one.end);
    } else out.push(one);
  }
  return out;
}
