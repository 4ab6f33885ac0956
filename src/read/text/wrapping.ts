/**
 * Does each line of a plain text stand for itself, or were its paragraphs wrapped at some column? A program that wraps
 * fills each line as far as the next word allows. So in wrapped text nearly every line inside a paragraph is full: with
 * the first word of the next line it would pass the column. A line that is not full ends its block, blank line or not.
 */
import type { TextLine } from './lines.ts';

export interface Wrapping {
  /** Whether the second line goes on with the paragraph of the first. */
  continues(line: TextLine, next: TextLine): boolean;
}

/** Columns at which people and programs wrap; a longer line was never wrapped. */
const NARROWEST = 40;
const WIDEST = 100;
/** What part of the column a line may stay short by, for programs that even out their lines. */
const SLACK = 0.12;
/** Of neighbouring lines in one paragraph, how many are full in wrapped text at least; chance gives about a tenth. */
const FULL_SHARE = 0.35;
/** Of full lines, how many are followed by a small letter: sentences go on over the line end. Lists hardly ever do. */
const SMALL_SHARE = 0.25;
/** Strict filling explains the file where it explains nearly all that loose filling does. */
const STRICT_SHARE = 0.85;
/** Of full lines, how many end as entries do at most; in wrapped text lines end in the middle of sentences. */
const CLOSED_SHARE = 0.6;
const CLOSES = /[\d.!?)\]\u201d\u2019"\u3002\uff01\uff1f\u300d\u300f\uff09\u65e5]$/u;
const FEWEST_PAIRS = 2;

const EACH_LINE: Wrapping = { continues: () => false };

export function findWrapping(lines: readonly TextLine[]): Wrapping {
  const column = wrapColumn(lines);
  if (column === undefined) return EACH_LINE;
  const pairs = neighbours(lines);
  const loose = pairs.filter(([line, next]) => isFull(line, next, column * (1 - SLACK)));
  if (loose.length < FEWEST_PAIRS || loose.length < pairs.length * FULL_SHARE) return EACH_LINE;
  const closed = loose.filter(([line]) => CLOSES.test(line.content));
  if (closed.length > loose.length * CLOSED_SHARE) return EACH_LINE;
  const cased = loose.filter(([, next]) => /^[\p{Lu}\p{Ll}]/u.test(next.content));
  const small = cased.filter(([, next]) => /^\p{Ll}/u.test(next.content));
  const caseless = loose.filter(([, next]) => /^\p{Lo}/u.test(next.content));
  if (small.length + caseless.length < loose.length * SMALL_SHARE) return EACH_LINE;
  const strict = loose.filter(([line, next]) => isFull(line, next, column));
  const limit = strict.length >= loose.length * STRICT_SHARE ? column : column * (1 - SLACK);
  return { continues: (line, next) => isFull(line, next, limit) && !startsAnew(line, next) };
}

/** The widest line that has more than one word, if all of them fit a column; a few outliers may pass it. */
function wrapColumn(lines: readonly TextLine[]): number | undefined {
  const widths = lines.filter((line) => /\s/u.test(line.content)).map((line) => line.width);
  widths.sort((a, b) => a - b);
  const column = widths[Math.floor((widths.length - 1) * 0.99)] ?? 0;
  return column >= NARROWEST && column <= WIDEST ? column : undefined;
}

function neighbours(lines: readonly TextLine[]): (readonly [TextLine, TextLine])[] {
  const pairs: (readonly [TextLine, TextLine])[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    if (last && last.content !== '' && line.content !== '' && last.quoted === line.quoted) pairs.push([last, line]);
    last = line;
  }
  return pairs;
}

function isFull(line: TextLine, next: TextLine, column: number): boolean {
  return line.width + 1 + firstWord(next.content) > column;
}

function firstWord(content: string): number {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(content)) return 0;
  const end = content.search(/\s/u);
  return end < 0 ? content.length : end;
}

/** A reference that happens to fill its line, before the words quoted from it. */
function startsAnew(line: TextLine, next: TextLine): boolean {
  if (/^<?https?:\/\//u.test(next.content)) return true;
  return (
    /^[\u201c\u201e\u00ab"\u300c\u300e]/u.test(next.content) &&
    /[\d.!?)\]\u201d\u2019"\p{Lo}\u300d\u300f]$/u.test(line.content)
  );
}
