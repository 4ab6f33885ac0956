import { csvRows } from './cells.ts';
import { type ColumnRole, type Columns, columnsOf } from './columns.ts';

/** The row with the names of the columns, and what parts the cells. */
export interface Head {
  readonly columns: Columns;
  readonly delimiter: string;
  /** Where the row begins; titles and blank rows may stand above it. */
  readonly start: number;
}

const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];
/** How far into the file the names of the columns may stand. */
const WINDOW = 20_000;
const ROWS = 10;
/** One of these must be there: a table without any is no list of sources. */
const TELLING: readonly ColumnRole[] = ['title', 'URL', 'author', 'quotation', 'container-title'];

/** The row whose names are understood best, with the delimiter that makes it so; Excel's `sep=;` says it outright. */
export function findHead(text: string): Head | undefined {
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const from = said?.[0].length ?? 0;
  const sample = text.slice(0, from + WINDOW);
  let best: Head | undefined;
  for (const delimiter of said?.[1] ? [said[1]] : DELIMITERS) {
    let rows = 0;
    for (const row of csvRows(sample, delimiter, from)) {
      if (rows++ >= ROWS) break;
      const columns = columnsOf(row.map((cell) => cell.text));
      const isHead = columns.known >= 2 && TELLING.some((role) => columns.roles.includes(role));
      if (!isHead || columns.known <= (best?.columns.known ?? 0)) continue;
      best = { columns, delimiter, start: row[0]?.start ?? 0 };
    }
  }
  return best;
}
