/** Single paragraphs that stand otherwise than those of the article, and yet continue it. */

import { foldedWords } from '../blocks/measure.ts';
import type { Box } from '../blocks/page-block.ts';
import type { BodyContext } from './body-regions.ts';

/** Shorter words are articles and prepositions, which an advertisement may share with any headline. */
const LONG_WORD = 5;
const PLAIN = new Set(['div', 'p', 'section', 'span', 'center']);
const PRICE = /\p{Sc}|%/u;

/**
 * Whole sentences right after the article’s, with nothing to press and nowhere to lead: those with a word of its
 * headline, for advertisements are about something else, and a last paragraph, for these stand amid the text.
 */
export function continuesArticle(box: Box, { facts, regions, title, lastProse }: BodyContext): boolean {
  const { linked, sentence } = facts.of(box.first);
  if (box.controls + box.media + linked > 0 || !sentence) return false;
  if (regions[box.first - 1] !== 'article' || !box.elements.every(({ tagName }) => PLAIN.has(tagName))) return false;
  const ends = box.first >= lastProse && box.elements.at(-1)?.tagName === 'p';
  if (ends && !PRICE.test(facts.text(box.first))) return true;
  const headline = new Set(
    foldedWords(title === undefined ? '' : facts.text(title)).filter((word) => word.length >= LONG_WORD),
  );
  return foldedWords(facts.text(box.first)).some((word) => headline.has(word));
}
