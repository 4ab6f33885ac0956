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

const SPACES = 0;
const ASCII_FOLD = Uint16Array.from({ length: 128 }, (_, code) => foldAscii(code));
const folds = new Map<number, string>();

/** Linear in the length of the stretches. */
export function strandOf(text: string, stretches: readonly Stretch[]): Strand {
  const codes: number[] = [];
  const at: number[] = [];
  for (const { start, end } of stretches) {
    for (let place = start; place < end; place++) {
      const code = text.charCodeAt(place);
      if (code < 128) {
        const folded = ASCII_FOLD[code] ?? SPACES;
        if (folded === SPACES) continue;
        codes.push(folded);
        at.push(place);
        continue;
      }
      const point = text.codePointAt(place) ?? code;
      const folded = foldOf(point);
      for (let unit = 0; unit < folded.length; unit++) {
        codes.push(folded.charCodeAt(unit));
        at.push(place);
      }
      if (point > 0xffff) place += 1;
    }
  }
  return { text, stretches, find: fromCodes(codes), at: Int32Array.from(at) };
}

/** The find form of a few words. */
export function findForm(text: string): string {
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
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '');
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

function fromCodes(codes: readonly number[]): string {
  const parts: string[] = [];
  for (let from = 0; from < codes.length; from += 8192)
    parts.push(String.fromCharCode(...codes.slice(from, from + 8192)));
  return parts.join('');
}
