/** The address of the source as people type it: bare, at the end of the reference line or on a line below it. */
import type { Inline } from '../inline/read.ts';
import type { Range } from './pieces.ts';

export interface TrailingAddress extends Range {
  readonly href: string;
  /** Where the rest of the line ends, without the comma before the address. */
  readonly rest: number;
}

/** The last word of the line, if it is an address that no other words are linked to. */
export function trailingAddress({ plain, marks }: Inline): TrailingAddress | undefined {
  const length = plain.trimEnd().length;
  let start = length;
  while (start > 0 && !/\s/.test(plain[start - 1] ?? '')) start--;
  if (!/^https?:\/\/[^/]/i.test(plain.slice(start, start + 10))) return undefined;
  let end = length;
  while (/[.,;]/.test(plain[end - 1] ?? '')) end--;
  const href = plain.slice(start, end);
  const over = marks.findLast((mark) => mark.kind !== 'break' && mark.end > start);
  if (over && !(over.start === start && over.end <= length && over.href === plain.slice(start, over.end))) {
    return undefined;
  }
  let rest = start;
  while (rest > 0 && /[\s,;]/.test(plain[rest - 1] ?? '')) rest--;
  return { start, end: over?.end ?? end, href: over?.href ?? href, rest };
}

/** The line up to the address. */
export function beforeAddress(inline: Inline, { rest }: TrailingAddress): Inline {
  return { ...inline, plain: inline.plain.slice(0, rest), marks: inline.marks.filter((mark) => mark.end <= rest) };
}
