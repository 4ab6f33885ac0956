/** A line of a text file. Offsets count in the text; a form feed ends a line, as line feeds do. */
export interface Line {
  /** From 0, in the text. */
  readonly index: number;
  readonly start: number;
  /** Where the words start, after white space. */
  readonly from: number;
  /** Behind the last character before the line's end. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  /** Without white space at either end. */
  readonly words: string;
  /** Characters of white space before the words, a tab counting as four. */
  readonly indent: number;
  /** From 0; form feeds part pages. */
  readonly page: number;
}

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let page = 0;
  const add = (end: number, next: number): void => {
    const raw = text.slice(start, end);
    const words = raw.trim();
    const space = raw.slice(0, raw.length - raw.trimStart().length);
    const indent = words === '' ? 0 : space.replaceAll('\t', '    ').length;
    lines.push({ index: lines.length, start, from: start + space.length, end, next, words, indent, page });
    start = next;
  };
  for (const match of text.matchAll(LINE_END)) {
    add(match.index, match.index + match[0].length);
    if (match[0] === '\f') page += 1;
  }
  add(text.length, text.length);
  return lines;
}

const SENTENCE_END =
  /[.!?\u2026\u3002\uff01\uff1f\u06d4\u061f\u0964\u0589\u1362]["'\u2019\u201d\u201c\u00bb\u203a\u300d\u300f)\]]*$/u;
/** The mark of a note behind a sentence's end. */
const TRAILING_CALL = /\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|[\u00b9\u00b2\u00b3\u2070-\u2079*\u2020\u2021]+|(?<=\D)\d{1,3})$/u;

export function endsSentence(words: string): boolean {
  const tail = words.slice(-24);
  return SENTENCE_END.test(tail) || SENTENCE_END.test(tail.replace(TRAILING_CALL, ''));
}

/** Whether the words cannot be the start of a paragraph in a script that has capitals. */
export function startsLower(words: string): boolean {
  return /^["'\u2018\u201c\u00ab([]?\p{Ll}/u.test(words);
}

/** Roles that whole lines have got; a line without one is the source's own text. */
export type Roles = Map<number, 'apparatus' | 'note' | 'navigation'>;

/** A stretch inside lines with another role than theirs. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly region: 'apparatus' | 'note-call';
}
