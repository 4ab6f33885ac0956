/** How much a block reads like a reference line, by the best way to part it into fields. */
import type { ReadLine } from './reader.ts';

/** Scores from which an author or an outlet is clear by its own words. */
const CLEAR = { author: 1.5, outlet: 1.1 };
const FIELD = 0.9;
/** Words that only a remark or nothing at all could take. */
const LOST = 2;

/** Whether a line has all that a reference needs by itself: a title, and two of author, outlet, date and address. */
export function isComplete({ parses }: ReadLine): boolean {
  const best = parses[0]?.segments ?? [];
  const has = (field: string, least: number): number =>
    best.some((segment) => segment.field === field && segment.score >= least) ? 1 : 0;
  const others = has('author', 0.2) + has('outlet', 0.6) + has('date', 0) + has('link', 0);
  const linked = best.some((segment) => segment.field === 'title' && segment.style === 'link') ? 1 : 0;
  return has('title', 0.3) === 1 && others + linked >= 2;
}

/** From about -2 to 3. `typical`: the score that the page's reference lines have, once some have been read. */
export function fitOf({ sight, parses }: ReadLine, typical?: number): number {
  const best = parses[0];
  if (!best || best.segments.length === 0) return -1;
  let fit = 0;
  let lost = 0;
  let words = 0;
  for (const { field, score, start, end, first } of best.segments) {
    const length = end - start;
    words += length;
    if ((field === 'author' || field === 'outlet') && score >= CLEAR[field]) fit += FIELD;
    if (field === 'detail' || field === 'note') lost += length;
    if (field === 'author' && score > 0.3 && score < CLEAR.author) fit += FIELD / 2;
    if (field === 'medium') fit += 0.4;
    if (sight.atoms[first]?.label) fit += 0.4;
  }
  // A remark after a whole reference takes nothing away from it.
  const loss = isComplete({ sight, parses }) ? LOST / 3 : LOST;
  fit = Math.min(fit, 2) - (loss * lost) / Math.max(1, words);
  return typical === undefined ? fit : fit + Math.max(-1.5, Math.min(0.8, (best.score - typical) / 3));
}
