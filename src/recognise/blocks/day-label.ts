import type { Block } from '../../model/block.ts';
import type { DateFinder } from './dates.ts';

/** White space between a label and its text, at most. */
const GAP = 8;

/**
 * “3. November 2023, Ada Brook …” looks like the third item of a list, to readers of text and to Markdown. Where label and
 * text together begin with a date, the label goes back to the text; `source` is the input that the origin points into.
 */
export function withDay(block: Block, findDates: DateFinder, source: string): Block {
  const { label, text, origin } = block;
  const first = origin[0];
  if (!label || !first || !/^(?:[12]?\d|3[01])\.$/u.test(label)) return block;
  const whole = `${label} ${text}`;
  const date = findDates(whole.slice(0, 40)).find((found) => found.start === 0);
  if (date?.date['date-parts']?.[0]?.length !== 3) return block;
  const start = source.lastIndexOf(label, first.start);
  if (start < 0 || start < first.start - label.length - GAP) return block;
  const shift = label.length + 1;
  const { label: _gone, ...rest } = block;
  return {
    ...rest,
    text: whole,
    marks: block.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
    origin: [{ at: 0, start, length: label.length }, ...origin.map((piece) => ({ ...piece, at: piece.at + shift }))],
    start: Math.min(block.start, start),
  };
}
