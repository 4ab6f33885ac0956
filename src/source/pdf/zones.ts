/**
 * Where one set of balanced columns ends and the next begins on a page: at a heading inside the first column which stands
 * in the middle of a sentence, while the last column ends one beside it.
 */
import { endsSentence } from '../plain/lines.ts';
import { lineOf } from './line.ts';
import { bodySize, type Row, type Run, rowsOf } from './run.ts';

/** In sizes of the text’s font. */
const HEADING = 1.08;
/** Of the widest line of a column: the text goes on behind such a line. */
const FULL = 0.7;

/**
 * Index of the first row of the next zone; undefined if the rows are one zone.
 * @param first whether a run stands in the column that is read first
 * @param last in the one that is read last
 */
export function nextZone(
  rows: readonly Row[],
  first: (run: Run) => boolean,
  last: (run: Run) => boolean,
  isRtl: boolean,
): number | undefined {
  const runs = rows.flatMap((row) => row.runs);
  const size = bodySize(runs);
  const ends = rowsOf(runs.filter(last));
  const column = rowsOf(runs.filter(first));
  const full = column.reduce((most, row) => Math.max(most, widthOf(row)), 0) * FULL;
  let next = 0;
  let end: Row | undefined;
  for (const [at, heading] of column.entries()) {
    const above = column[at - 1];
    for (; (ends[next]?.base ?? heading.base) < heading.base - heading.size * 0.5; next++) {
      const row = ends[next];
      if (row && isEnd(row, isRtl)) end = row;
    }
    if (!above || heading.size < size * HEADING || above.size >= size * HEADING || isEnd(above, isRtl)) continue;
    // A short line may be an entry or a byline, which end without a mark.
    if (widthOf(above) < full) continue;
    // Balanced columns end at one height, but for a few lines.
    if (!end || end.base < above.base - above.size * 3) continue;
    const cut = Math.max(end.base, above.base) + end.size * 0.1;
    return rows.findIndex((row) => row.base > cut);
  }
  return undefined;
}

function isEnd(row: Row, isRtl: boolean): boolean {
  return endsSentence(lineOf(row, isRtl)?.text ?? '');
}

function widthOf({ runs }: Row): number {
  return (
    runs.reduce((most, run) => Math.max(most, run.right), -Infinity) -
    runs.reduce((least, run) => Math.min(least, run.left), Infinity)
  );
}
