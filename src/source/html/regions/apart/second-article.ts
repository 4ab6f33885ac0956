/** Other articles on the same page: each with a headline of its own, in a box of its own. */
import type { Region } from '../../../../model/source.ts';
import type { Box } from '../../blocks/page-block.ts';
import { contains, everyBox, type PageFacts } from '../../blocks/page-facts.ts';
import { labelledRegion } from '../region-labels.ts';
import { isTeaserList } from './teaser-list.ts';

/** Prose that makes an article of a box with a headline. */
const ENOUGH = 40;
/** Where a date or the end of the first article comes before the headline. */
const SHORT = 12;
const SEVERAL = 3;
const LONGEST_DATE_LINE = 10;

interface Landmarks {
  readonly title: number;
  /** Where the first list of teasers after the title begins. */
  readonly teasers: number;
  /** Where the comments on the first article are announced. */
  readonly comments: number;
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
  const comments = facts.blocks.findIndex(({ text }, at) => at > title && labelledRegion(text) === 'comment');
  const landmarks = { title, teasers, path, comments: comments < 0 ? Number.POSITIVE_INFINITY : comments };
  const own = boxes.findLast((box) => isArticle(box) && contains(box, title) && facts.proseWords(box) >= ENOUGH);
  for (const box of boxes) {
    if (contains(box, title) || facts.proseWords(box) < SHORT) continue;
    const inside = own !== undefined && contains(own, box.first);
    if (!inside && own && isArticle(box) && facts.proseWords(box) >= ENOUGH) found.push([box, 'second-article']);
    else if (isRival(box, facts, landmarks)) found.push([box, 'second-article']);
  }
  return found;
}

function isArticle(box: Box): boolean {
  return box.elements.some((element) => element.tagName === 'article');
}

/** A box after the title’s own, which opens with a headline as high as the title or one that leads elsewhere. */
function isRival(box: Box, facts: PageFacts, { title, teasers, comments, path }: Landmarks): boolean {
  // The box beside this one that holds the title holds an article, too.
  const beside = path.get(box.parent);
  if (box.first < title || !beside || facts.proseWords(beside) < ENOUGH) return false;
  const headline = openingHeadline(box, facts);
  if (headline === undefined) return false;
  const { heading, words, linked } = facts.of(headline);
  const leads = heading > 0 && heading < 4 && words >= 3 && linked >= 0.8 * words;
  const ended = comments < box.first && heading > 0 && heading < 4 && facts.proseCount(box) > 1;
  if (ended || (leads && isDateLine(headline - 1, facts) && headline > box.first)) return true;
  if (facts.proseWords(box) < ENOUGH) return false;
  if (leads || (heading === 1 && facts.of(title).heading === 1)) return true;
  if (heading === 0 || heading > 3 || facts.proseCount(box) < SEVERAL) return false;
  // The first article has ended where other articles are listed after it.
  return isDated(headline, facts) || (teasers > beside.last && teasers < box.first);
}

/** A line with a date under the headline. */
function isDated(headline: number, facts: PageFacts): boolean {
  return isDateLine(headline + 1, facts);
}

function isDateLine(block: number, facts: PageFacts): boolean {
  const { words, prose } = facts.of(block);
  return !prose && words <= LONGEST_DATE_LINE && /(?:^|\D)(?:1[89]|2\d)\d{2}(?!\d)/u.test(facts.text(block));
}

/** Its first heading, if no more than a few short lines stand before it. */
function openingHeadline(box: Box, facts: PageFacts): number | undefined {
  for (let block = box.first; block <= Math.min(box.last, box.first + 3); block++) {
    if (facts.of(block).heading > 0 && !(isDateLine(block, facts) && facts.of(block + 1).heading > 0)) return block;
    if (facts.of(block).prose) return undefined;
  }
  return undefined;
}
