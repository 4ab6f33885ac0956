/** The lines of a plain text, with what their first characters say. */

export interface TextLine {
  /** Offset of the line in the input. */
  readonly start: number;
  /** Offset of its content: after indent and quotation prefix. */
  readonly from: number;
  /** Offset just after its content: before trailing white space. */
  readonly to: number;
  readonly content: string;
  /** Columns before the content, quotation prefix included. */
  readonly indent: number;
  /** Columns that the whole line takes. */
  readonly width: number;
  /** How many `>` a mail program put before it. */
  readonly quoted: number;
  /** A form feed stands before it. */
  readonly newPage: boolean;
}

const TAB_STOP = 8;
const BLANK = /[\s>]/u;
const WORD = /[\s>\p{L}"'\u2018\u201c\u201e\u00ab]/u;
/** Two lines, one below the other, that begin with `>` and a word. */
const TIGHT = /(?:^|[\n\r])>[\p{L}"\u201c][^\n\r]*(?:\r\n|[\n\r])>[\p{L}"\u201c]/u;

/** Line ends are LF, CR LF, CR, form feed, and the Unicode line and paragraph separators. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  const isTight = TIGHT.test(text);
  let start = 0;
  let newPage = false;
  for (const match of text.matchAll(/\r\n|[\n\r\f\u2028\u2029]/gu)) {
    lines.push(readLine(text, start, match.index, newPage, isTight));
    start = match.index + match[0].length;
    newPage = match[0] === '\f';
  }
  lines.push(readLine(text, start, text.length, newPage, isTight));
  return lines;
}

function readLine(text: string, start: number, end: number, newPage: boolean, isTight: boolean): TextLine {
  let at = start;
  let column = 0;
  let quoted = 0;
  for (; at < end; at++) {
    const character = text.charAt(at);
    if (character === '\t') column += TAB_STOP - (column % TAB_STOP);
    else if (character === '>' && isPrefix(text, at, end, isTight)) {
      quoted += 1;
      column += 1;
    } else if (/\s/u.test(character)) column += 1;
    else break;
  }
  let to = end;
  while (to > at && /\s/u.test(text.charAt(to - 1))) to -= 1;
  const content = text.slice(at, to);
  return { start, from: at, to, content, indent: column, width: column + content.length, quoted, newPage };
}

/** `>` is a prefix before white space, another `>`, or the end of the line; `>x` where lines next to each other begin so. */
function isPrefix(text: string, at: number, end: number, isTight: boolean): boolean {
  return at + 1 >= end || (isTight ? WORD : BLANK).test(text.charAt(at + 1));
}
