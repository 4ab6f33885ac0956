/**
 * Titles that nothing sets off: stretches of pieces, each weighed by its own words and by how well the pieces around
 * it would do as authors, outlet and the rest. A reference has few pieces, so all stretches can be tried.
 */

import { latinFirst } from '../text/latin-first.ts';
import { isLocator, isMedium, isVolume, outletLikeness, peopleLikeness, personLikeness } from './likeness.ts';
import type { Piece } from './pieces.ts';
import type { TitleCandidate } from './titles.ts';

/** More pieces than this are prose, not a reference. */
const MOST_PIECES = 14;

const NEVER_INSIDE = latinFirst(String.raw`[\n\t()[\]\p{L}\p{N}]`);
const SMALL = latinFirst(String.raw`^[\p{Ll}]`);

/** `pieces` are those of the whole line but for date and address; a title never reaches across one of these. */
export function bareTitles(text: string, pieces: readonly Piece[]): TitleCandidate[] {
  if (pieces.length > MOST_PIECES) return [];
  const worth = pieces.map((piece) => otherwise(piece.text));
  const total = worth.reduce((sum, value) => sum + value, 0);
  const found: TitleCandidate[] = [];
  for (let i = 0; i < pieces.length; i++) {
    let inside = 0;
    for (let j = i; j < pieces.length; j++) {
      const first = pieces[i];
      const last = pieces[j];
      if (!first || !last || (j > i && !joins(text, pieces[j - 1], last))) break;
      inside += worth[j] ?? 0;
      const words = text.slice(first.start, last.end);
      const score = titleLikeness(words) + 0.5 * (total - inside);
      found.push({
        style: 'bare',
        start: first.start,
        end: last.end,
        outerStart: first.start,
        outerEnd: last.end,
        score,
      });
    }
  }
  return found;
}

/** Commas, colons, dashes and bars may be inside a title; line ends, tabs and brackets hardly, and dates never. */
function joins(text: string, before: Piece | undefined, next: Piece): boolean {
  if (!before || next.lead) return false;
  const between = text.slice(before.end, next.start);
  return between.length <= 3 && !NEVER_INSIDE(between).test(between);
}

/** How well a piece does as something other than a title: from -0.6 to 0.9. */
function otherwise(text: string): number {
  if (isMedium(text) || isLocator(text) || isVolume(text)) return 0.8;
  const words = text.split(/\s+/u).length;
  return Math.max(peopleLikeness(text), outletLikeness(text)) - (words > 5 ? 0.6 : 0.1);
}

/** From about 0 to 2.5: long enough, with small words between capitals, not a name. */
function titleLikeness(words: string): number {
  const list = words.split(/\s+/u);
  const dense = words.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/gu)?.length ?? 0;
  const length = Math.min(list.length + dense / 3, 8) * 0.16;
  const small = list.some((word, i) => i > 0 && SMALL(word).test(word)) ? 0.6 : 0;
  const asks = /[?!\u061f\uff1f]$/u.test(words) ? 0.6 : 0;
  const name = list.length <= 4 ? 0.9 * Math.max(personLikeness(words), outletLikeness(words)) : 0;
  return length + small + asks - name - (list.length > 30 ? 1 : 0);
}
