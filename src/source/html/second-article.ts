/** Other articles on the same page: each with a headline of its own, in a box of its own. */
import type { Region } from '../../model/source.ts';
import type { Box } from './page-block.ts';
import { contains, everyBox, type PageFacts } from './page-facts.ts';
import { isTeaserList } from './teaser-list.ts';

/** Prose that makes an article of a box with a headline. */
const ENOUGH = 40;
const SEVERAL = 3;
const LONGEST_DATE_LINE = 10;

interface Landmarks {
  readonly title: number;
  /** Where the first list of teasers after the title begins. */
  readonly teasers: number;
  /** For each box that holds the title, the one in it that holds it. */
  readonly path: ReadonlyMap<Box | undefined, Box>;
}

/** The largest boxes that hold such an article and not the first one. */
export function secondArticles(facts: PageFacts, title: number | undefined): [Box, Region][] {
  const found: [Box, Region][] = [];
  if (title === undefined) return found;
  const boxes = everyBox(facts.root);
  const path = new Map<Box | undefined, Box>();
  for (const box of boxes) if (contains(box, title)) path.set(box.parent, box);
  const lists = boxes.filter((box) => box.first > title && isTeaserList(box, facts));
  const teasers = lists[0]?.first ?? Number.POSITIVE_INFINITY;
  const own = boxes.findLast((box) => isArticle(box) && contains(box, title) && facts.proseWords(box) >= ENOUGH);
  for (const box of boxes) {
    if (contains(box, title) || facts.proseWords(box) < ENOUGH) continue;
    const inside = own !== undefined && contains(own, box.first);
    if (!inside && own && isArticle(box)) found.push([box, 'second-article']);
    else if (isRival(box, facts, { title, teasers, path })) found.push([box, 'second-article']);
  }
  return found;
}

function isArticle(box: Box): boolean {
  return box.elements.some((element) => element.tagName === 'article');
}

/** A box after the title’s own, which opens with a headline as high as the title or one that leads elsewhere. */
function isRival(box: Box, facts: PageFacts, { title, teasers, path }: Landmarks): boolean {
  // The box beside this one that holds the title holds an article, too.
  const beside = path.get(box.parent);
  if (box.first < title || !beside || facts.proseWords(beside) < ENOUGH) return false;
  const headline = openingHeadline(box, facts);
  if (headline === undefined) return false;
  const { heading, words, linked } = facts.of(headline);
  const leads = heading > 0 && heading < 4 && words >= 3 && linked >= 0.8 * words;
  if (leads || (heading === 1 && facts.of(title).heading === 1)) return true;
  if (heading === 0 || heading > 3 || facts.proseCount(box) < SEVERAL) return false;
  // The first article has ended where other articles are listed after it.
  return isDated(headline, facts) || (teasers > beside.last && teasers < box.first);
}

/** A line with a date under the headline. */
function isDated(headline: number, facts: PageFacts): boolean {
  const { words, prose } = facts.of(headline + 1);
  return !prose && words <= LONGEST_DATE_LINE && /(?:^|\D)(?:1[89]|2\d)\d{2}(?!\d)/u.test(facts.text(headline + 1));
}

/** Its first heading, if no more than a few short lines stand before it. */
function openingHeadline(box: Box, facts: PageFacts): number | undefined {
  for (let block = box.first; block <= Math.min(box.last, box.first + 3); block++) {
    if (facts.of(block).heading > 0) return block;
    if (facts.of(block).prose) return undefined;
  }
  return undefined;
}
