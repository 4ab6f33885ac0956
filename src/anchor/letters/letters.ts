/**
 * The find form of a text: its letters and digits alone, without case, accents, spaces and marks, one after the other.
 * It finds places fast, whatever typography, hyphenation and line ends lie between; it never judges (`compare.ts`).
 */

/** A stretch of a text: from `start` up to, and without, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches of a text that are read as one, with the find form of what they hold. */
export interface Strand {
  readonly text: string;
  /** In the order of the text, without overlap; what lies between two is left out. */
  readonly stretches: readonly Stretch[];
  readonly find: string;
  /** Where in `text` the character begins that each code unit of `find` comes from. */
  readonly at: Int32Array;
}

const PLAIN_WORD = /^[a-z0-9]*$/iu;
const SPACES = 0;
const ASCII_FOLD = Uint16Array.from({ length: 128 }, (_, code) => foldAscii(code));
const folds = new Map<number, string>();
/** Letters that one character folds to, at most, with room. */
const LONGEST_FOLD = 64;
const utf16 = new TextDecoder('utf-16le');

/** Linear in the length of the stretches. */
export function strandOf(text: string, stretches: readonly Stretch[]): Strand {
  let codes = new Uint16Array(stretches.reduce((sum, { start, end }) => sum + end - start, LONGEST_FOLD));
  let at = new Int32Array(codes.length);
  let length = 0;
  for (const { start, end } of stretches) {
    for (let place = start; place < end; place++) {
      const code = text.charCodeAt(place);
      if (code < 128) {
        const folded = ASCII_FOLD[code] ?? SPACES;
        if (folded === SPACES) continue;
        codes[length] = folded;
        at[length++] = place;
        continue;
      }
      const point = text.codePointAt(place) ?? code;
      const folded = foldOf(point);
      for (let unit = 0; unit < folded.length; unit++) {
        codes[length] = folded.charCodeAt(unit);
        at[length++] = place;
      }
      if (point > 0xffff) place += 1;
      if (length + LONGEST_FOLD > codes.length) [codes, at] = [longer(codes), longer(at)];
    }
  }
  return { text, stretches, find: utf16.decode(codes.subarray(0, length)), at: at.slice(0, length) };
}

/** Twice as long, with what it holds: some characters have more than one letter. */
function longer<Row extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(row: Row): Row {
  const grown = row instanceof Int32Array ? new Int32Array(row.length * 2) : new Uint16Array(row.length * 2);
  grown.set(row);
  return grown as Row;
}

/** The find form of a few words. */
export function findForm(text: string): string {
  if (PLAIN_WORD.test(text)) return text.toLowerCase();
  return strandOf(text, [{ start: 0, end: text.length }]).find;
}

/** Index of the stretch that holds the offset, or of the first one after it. */
export function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first letter at or behind an offset. */
export function firstAt(at: Int32Array, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function foldAscii(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : SPACES;
}

/** Remembers each character beyond ASCII: a text has few different ones. */
function foldOf(point: number): string {
  let folded = folds.get(point);
  if (folded === undefined) {
    folded = foldCharacter(String.fromCodePoint(point));
    folds.set(point, folded);
  }
  return folded;
}

function foldCharacter(char: string): string {
  const letters = char
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]|\u0640|[\u02b9-\u02bf]/gu, '');
  return letters
    .replace(/\p{Nd}/gu, digitValue)
    .replaceAll('\u03c2', '\u03c3')
    .replaceAll('\u0131', 'i');
}

/** The decimal digit a digit of any script stands for: each script has its ten in a row. */
export function digitValue(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}
