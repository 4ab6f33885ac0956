import { sliceOrigin, sourceEnd, sourceStart } from '../model/origin.ts';
import type { Origin, Piece } from '../model/reading.ts';

/** Text of one block, its lines joined by line feeds and free of markers such as `> `, with its origin in the file. */
export interface Stretch {
  readonly text: string;
  readonly origin: Origin;
}

/** A line of the file: where it starts and ends, without its line end. */
export interface RawLine {
  readonly text: string;
  readonly start: number;
}

/** Joins lines; white space that begins a line, and what ends the last one, is layout. */
export function joinLines(lines: readonly RawLine[]): Stretch {
  const origin: Piece[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const [i, line] of lines.entries()) {
    const lead = line.text.length - line.text.replace(/^[ \t]+/, '').length;
    const text = line.text.slice(lead, i === lines.length - 1 ? trimmedEnd(line.text, lead) : undefined);
    if (text !== '') origin.push({ at, start: line.start + lead, length: text.length });
    texts.push(text);
    at += text.length + 1;
  }
  return { text: texts.join('\n'), origin };
}

export function sliceStretch(stretch: Stretch, from: number, to: number): Stretch {
  return { text: stretch.text.slice(from, to), origin: sliceOrigin(stretch.origin, from, to) };
}

/** Where the characters from `from` up to `to` stand in the file. */
export function rangeOf(stretch: Stretch, from: number, to: number): { start: number; end: number } {
  const start = sourceStart(stretch.origin, from);
  return { start, end: from === to ? start : sourceEnd(stretch.origin, to) };
}

/** Where a text ends without its trailing spaces and tabs. Other white space, such as no-break spaces, is text. */
export function trimmedEnd(text: string, from = 0): number {
  let end = text.length;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}
