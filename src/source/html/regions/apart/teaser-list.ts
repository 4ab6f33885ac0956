/** Lists of other articles: several boxes of one make, each with a headline that leads to another address. */

import type { Box } from '../../blocks/page-block.ts';
import type { PageFacts } from '../../blocks/page-facts.ts';

const LONGEST_ITEM = 90;
/** Shorter links are those of a menu. */
const SHORTEST_HEADLINE = 3;
const LONGEST_LABEL = 5;
const MOSTLY = 0.8;
/** Share of a list’s words that must be teasers. */
const MOST_OF_LIST = 0.7;

export function isTeaserList(box: Box, facts: PageFacts): boolean {
  if (isAlternating(box, facts)) return true;
  const items = box.children.filter((child) => isTeaser(child, facts));
  if (items.length < 2) return false;
  const shapes = new Set(items.map((item) => facts.shape(item)));
  if (shapes.size > Math.max(1, items.length / 2)) return false;
  const words = items.reduce((sum, item) => sum + facts.words(item), 0);
  return words >= MOST_OF_LIST * facts.words(box);
}

/** Linked headlines with a few lines under each, and perhaps a label over all of them. */
function isAlternating(box: Box, facts: PageFacts): boolean {
  let headlines = 0;
  let under = 0;
  for (const child of box.children) {
    if (!facts.isLeaf(child)) return false;
    const { words, linked, sentence } = facts.of(child.first);
    if (words >= SHORTEST_HEADLINE && linked >= MOSTLY * words) {
      headlines += 1;
      under = 0;
    } else under += 1;
    if (under > 1 || (headlines === 0 && (sentence || words > LONGEST_LABEL))) return false;
  }
  return headlines > 1;
}

/** A box whose first heading, or else its first line, is wholly a link; what else it says is short. */
export function isTeaser(box: Box, facts: PageFacts): boolean {
  if (facts.words(box) > LONGEST_ITEM) return false;
  if (facts.isLeaf(box)) {
    const { words, linked } = facts.of(box.first);
    return words >= SHORTEST_HEADLINE && linked >= MOSTLY * words;
  }
  if (facts.linkShare(box) >= MOSTLY) return true;
  if (facts.proseCount(box) > 2) return false;
  const headline = headlineOf(box, facts);
  return headline !== undefined && facts.of(headline).linked >= MOSTLY * facts.of(headline).words;
}

function headlineOf(box: Box, facts: PageFacts): number | undefined {
  let first: number | undefined;
  for (let block = box.first; block <= box.last; block++) {
    const { words, heading } = facts.of(block);
    if (heading > 0) return block;
    if (words >= SHORTEST_HEADLINE) first ??= block;
  }
  return first;
}
