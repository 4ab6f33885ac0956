/** A cell of a table, and the stretch of the text that it takes up, its quotation marks included. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The quotation mark before it is never closed: all that follows is in it. */
  readonly unclosed?: boolean;
}

/**
 * The rows of delimited text (RFC 4180), one after the other. Lenient where people and programs are: any line end, a
 * quotation mark inside a bare cell, words after a closing mark. A mark closes its cell only before a delimiter or a
 * line end. Rows without any sign are left out.
 */
export function* csvRows(text: string, delimiter: string, from = 0): Generator<readonly Cell[]> {
  let row: Cell[] = [];
  for (let at = from; at <= text.length; ) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : bareCell(text, at, delimiter);
    row.push(cell);
    at = cell.end + 1;
    if (text[cell.end] === delimiter) continue;
    if (text[cell.end] === '\r' && text[at] === '\n') at++;
    if (row.length > 1 || cell.end > cell.start) yield row;
    row = [];
  }
}

function bareCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && !endsCell(text[end], delimiter)) end++;
  return { text: text.slice(start, end), start, end };
}

function quotedCell(text: string, start: number, delimiter: string): Cell {
  let words = '';
  let from = start + 1;
  for (;;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return { text: words + text.slice(from), start, end: text.length, unclosed: true };
    const after = text[mark + 1];
    words += text.slice(from, mark);
    if (after === undefined || endsCell(after, delimiter)) return { text: words, start, end: mark + 1 };
    words += '"';
    from = after === '"' ? mark + 2 : mark + 1;
  }
}

function endsCell(sign: string | undefined, delimiter: string): boolean {
  return sign === delimiter || sign === '\n' || sign === '\r';
}
