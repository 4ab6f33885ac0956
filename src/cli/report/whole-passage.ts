import type { Passage } from '../../model/verification.ts';

/** So many characters of the source between two passages are shown: what is left out may be what was wrong. */
const LONGEST_GAP = 400;

/** Passages of a source, with what lies between them, on one line. */
export function wholePassage(passages: readonly Passage[], source: string): string {
  const [first, ...others] = passages.toSorted((a, b) => a.start - b.start);
  if (!first) return '';
  let [whole, end] = [first.exact, first.end];
  for (const { exact, start, end: next } of others) {
    // The passages may be those of an older copy, whose text is another one.
    const isNear = start - end <= LONGEST_GAP && source.startsWith(exact, start);
    whole += isNear ? source.slice(end, next) : ` … ${exact}`;
    end = Math.max(end, next);
  }
  return whole.replace(/\s+/gu, ' ');
}
