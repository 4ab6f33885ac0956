/** Heads, feet and numbers of pages, taken off before columns are looked for. */
import { endsSentence } from '../plain/lines.ts';
import { pageNumberKind } from '../plain/page-words.ts';
import { DEEPEST, keyOf, runningLines } from '../plain/running-lines.ts';
import { lineOf } from './line.ts';
import { NOTE_LABEL } from './note-label.ts';
import { bodySize, type PdfPage, type Row, type Run, rowsOf } from './run.ts';

export interface TrimmedPage {
  readonly page: PdfPage;
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly foot: readonly Row[];
}

export function trimmedPages(pages: readonly PdfPage[]): TrimmedPage[] {
  const rows = pages.map((page) => rowsOf(page.runs.filter((run) => run.text.trim() !== '')));
  const heads = depths(rows, pages);
  const feet = depths(
    rows.map((page) => page.toReversed()),
    pages,
  );
  return pages.map((page, at) => {
    const all = rows[at] ?? [];
    const top = Math.max(apart(all, heads[at] ?? 0), loneLine(all, page));
    const bottom = Math.max(apart(all.toReversed(), feet[at] ?? 0), loneLine(all.toReversed(), page));
    const end = Math.max(all.length - bottom, top);
    return { page, head: all.slice(0, top), body: spaced(all.slice(top, end), page), foot: all.slice(end) };
  });
}

/** How many rows from the edge recur, as lines or in their parts. `edges`: rows of each page from the edge inwards. */
function depths(edges: readonly (readonly Row[])[], pages: readonly PdfPage[]): number[] {
  const lines = edges.map((rows, at) => {
    return rows.slice(0, DEEPEST).map((row) => lineOf(row, pages[at]?.isRtl ?? false)?.text ?? '');
  });
  const parts = edges.map((rows) => rows.slice(0, DEEPEST).map(partsOf));
  const known = new Map<string, number>();
  for (const page of parts) {
    for (const key of new Set(page.flat().map(keyOf))) known.set(key, (known.get(key) ?? 0) + 1);
  }
  const recurs = (part: string): boolean => /\p{L}{2}/u.test(part) && (known.get(keyOf(part)) ?? 0) >= 2;
  return runningLines(lines).map((depth, at) => {
    let deep = depth;
    for (const row of parts[at]?.slice(depth) ?? []) {
      if (row.length < 2 || !row.some(recurs) || !row.every((part) => recurs(part) || part.length <= LONGEST_PART))
        break;
      deep += 1;
    }
    return deep;
  });
}

/** Characters of what stands opposite the name of a journal: a number, a date, a name. */
const LONGEST_PART = 60;

/** What is set at the left, in the middle and at the right of a head. */
function partsOf(row: Row): string[] {
  const parts: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of [...row.runs].sort((a, b) => a.left - b.left)) {
    if (run.left - end > row.size * 2) parts.push([]);
    parts.at(-1)?.push(run);
    end = Math.max(end, run.right);
  }
  return parts.map((part) =>
    part
      .map((run) => run.text)
      .join('')
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}

/** How many of the rows at an edge stand apart from the text: lines of the text may recur by chance. */
function apart(rows: readonly Row[], depth: number): number {
  for (let count = Math.min(depth, rows.length); count > 0; count--) {
    const [last, next] = [rows[count - 1], rows[count]];
    if (!last || !next || Math.abs(next.base - last.base) >= Math.max(last.size, next.size) * 1.35) return count;
  }
  return 0;
}

/** Of the height of a sheet, at each edge: where text does not stand. */
const MARGIN = 0.09;
/** Where not even the first line of a page without margins stands so far above the next. */
const OUTSIDE = 0.06;
/** Larger letters than this part of the text’s are no head of a page. */
const SMALL = 0.95;

/** A number, or a line in small print in the margin, that stands well apart: 1 or 0 rows. `rows`: from the edge inwards. */
function loneLine(rows: readonly Row[], page: PdfPage): number {
  const [edge, next] = rows;
  if (!edge || !next) return 0;
  const gap = Math.abs(next.base - edge.base);
  const body = bodySize(page.runs);
  const words = partsOf(edge);
  const distance = Math.min(edge.base - page.top, page.bottom - edge.base) / (page.bottom - page.top || 1);
  const inMargin = distance < MARGIN;
  const isNumber = words.length === 1 && pageNumberKind(words[0] ?? '') !== undefined;
  // A title page has its number, if any, at the foot, where nothing else is.
  if (isNumber && gap > bodySize(next.runs) * 2 && (inMargin || edge.base > next.base)) return 1;
  const isLine = words.length <= 3 && words.every((part) => part.length <= LONGEST_LINE && !endsSentence(part));
  const isSmall = edge.size <= body * SMALL && gap > body * 2;
  const isOutside = distance < OUTSIDE && edge.size <= body * 1.02 && gap > body * 3;
  return isLine && ((inMargin && isSmall) || isOutside) && !NOTE_LABEL.test(words[0] ?? '') ? 1 : 0;
}

/** Characters; more is a sentence. */
const LONGEST_LINE = 90;

/** Rows with the runs of white space, which tell words apart. */
function spaced(rows: readonly Row[], page: PdfPage): Row[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const [top, bottom] = [first.base - first.size, last.base + last.size * 0.4];
  return rowsOf(page.runs.filter((run) => run.base > top && run.base < bottom));
}
