/** Heads, feet and numbers of pages, taken off before columns are looked for. */
import { pageNumberKind } from '../plain/page-words.ts';
import { DEEPEST, runningLines } from '../plain/running-lines.ts';
import { lineOf } from './line.ts';
import { bodySize, type PdfPage, type Row, rowsOf } from './run.ts';

export interface TrimmedPage {
  readonly page: PdfPage;
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly foot: readonly Row[];
}

export function trimmedPages(pages: readonly PdfPage[]): TrimmedPage[] {
  const rows = pages.map((page) => rowsOf(page.runs.filter((run) => run.text.trim() !== '')));
  const heads = runningLines(rows.map((page, at) => edge(page, pages[at])));
  const feet = runningLines(rows.map((page, at) => edge(page.toReversed(), pages[at])));
  return pages.map((page, at) => {
    const all = rows[at] ?? [];
    const top = apart(all, heads[at] ?? 0);
    const bottom = Math.max(apart(all.toReversed(), feet[at] ?? 0), loneNumber(all));
    const end = Math.max(all.length - bottom, top);
    return { page, head: all.slice(0, top), body: spaced(all.slice(top, end), page), foot: all.slice(end) };
  });
}

/** How many of the rows at an edge stand apart from the text: lines of the text may recur by chance. */
function apart(rows: readonly Row[], depth: number): number {
  for (let count = Math.min(depth, rows.length); count > 0; count--) {
    const [last, next] = [rows[count - 1], rows[count]];
    if (!last || !next || Math.abs(next.base - last.base) >= Math.max(last.size, next.size) * 1.35) return count;
  }
  return 0;
}

function edge(rows: readonly Row[], page: PdfPage | undefined): string[] {
  return rows.slice(0, DEEPEST).map((row) => lineOf(row, page?.isRtl ?? false)?.text ?? '');
}

/** A number at the foot that stands well below the text: 1 or 0 rows. */
function loneNumber(rows: readonly Row[]): number {
  const [last, above] = [rows.at(-1), rows.at(-2)];
  if (!last || !above || last.runs.length > 3) return 0;
  const words = last.runs
    .map((run) => run.text)
    .join('')
    .trim();
  return pageNumberKind(words) !== undefined && last.base - above.base > bodySize(above.runs) * 2 ? 1 : 0;
}

/** Rows with the runs of white space, which tell words apart. */
function spaced(rows: readonly Row[], page: PdfPage): Row[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const [top, bottom] = [first.base - first.size, last.base + last.size * 0.4];
  return rowsOf(page.runs.filter((run) => run.base > top && run.base < bottom));
}
