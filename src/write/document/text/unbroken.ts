/**
 * Words that stay on one line, and in their order, in documents that have no markup for it: no-break spaces hold them
 * together, direction marks hold apart what web pages isolate.
 */
import { directionOf, startsRightToLeft } from '../../../text/direction.ts';

/** Letters; longer dates (ranges, dates in words) may break over lines. */
const LONGEST_DATE = 24;

/**
 * A date in a line that reads right to left or not. Where its month reads against the line, direction marks round it
 * keep the day on its side.
 */
export function unbrokenDate(date: string, rightToLeft: boolean): string {
  const words = date.length > LONGEST_DATE ? unbrokenNumbers(date) : date.replace(/ /g, '\u00a0');
  const isTurned = startsRightToLeft(date, rightToLeft) !== rightToLeft;
  return isTurned ? directionMark(!rightToLeft) + words + directionMark(rightToLeft) : words;
}

/**
 * For each part of a line, the mark that must stand before it. After words that run against the line, with nothing but
 * punctuation between, other such words would be read as one with them, and so would a number, which takes the
 * direction of the letters before it (rule W7 of the Unicode Bidirectional Algorithm): both would change places.
 */
export function marksBetween(parts: readonly string[], rightToLeft: boolean): string[] {
  const isAgainst = (direction: 'ltr' | 'rtl'): boolean => (direction === 'rtl') !== rightToLeft;
  let wasTurned = false;
  return parts.map((text) => {
    const first = directionOf(text);
    const startsWithNumber = NUMBER_FIRST.test(text);
    if (first === undefined && !startsWithNumber) return '';
    const isTaken = startsWithNumber || (first !== undefined && isAgainst(first));
    const mark = wasTurned && isTaken ? directionMark(rightToLeft) : '';
    const last = lastDirectionOf(text);
    wasTurned = last !== undefined && isAgainst(last);
    return mark;
  });
}

const NUMBER_FIRST = /^[^\p{L}\p{N}]*\p{N}/u;

function lastDirectionOf(text: string): 'ltr' | 'rtl' | undefined {
  return directionOf([...text].toReversed().join(''));
}

function directionMark(rightToLeft: boolean): string {
  return rightToLeft ? '\u200f' : '\u200e';
}

/** Each number on one line with the word before it: “pp. 3–9”, “No. 3”, “12 (3)”. */
export function unbrokenNumbers(text: string): string {
  return text.replace(/(?<=\S) (?=\(?\p{N})/gu, '\u00a0');
}
