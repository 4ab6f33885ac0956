/** Readers’ comments: after the article, several boxes of one make, each with a name and free words. */

import type { Box } from '../../blocks/page-block.ts';
import type { PageFacts } from '../../blocks/page-facts.ts';
import { isTime } from '../../blocks/time-text.ts';
import { labelledRegion } from '../region-labels.ts';

/** How much of an article must stand before its comments. */
const PROSE_BEFORE = 60;
const LONGEST_NAME = 6;
/** Two speakers of an interview take turns; commenters hardly ever do. */
const DISTINCT = 0.6;
const MOST_OF_LIST = 0.6;

export function isCommentList(box: Box, facts: PageFacts, title: number | undefined): boolean {
  if (box.elements.some(({ tagName }) => /^(?:table|thead|tbody|tr)$/u.test(tagName))) return false;
  const items = box.children.filter((child) => isComment(child, facts));
  if (items.length === 0) return false;
  if (facts.proseBetween(title ?? 0, box.first) < PROSE_BEFORE) return false;
  if (hasProseAfter(box, facts)) return false;
  const announced = isAnnounced(box, facts);
  if (items.length === 1) return announced && box.children.length <= 2;
  const words = items.reduce((sum, item) => sum + facts.words(item), 0);
  if (words < MOST_OF_LIST * facts.words(box)) return false;
  const names = new Set(items.map((item) => facts.text(item.first)));
  return announced || (names.size > 1 && names.size >= DISTINCT * items.length && isApart(box, facts));
}

function isComment(item: Box, facts: PageFacts): boolean {
  if (facts.isLeaf(item)) return false;
  const { words, sentence, heading } = facts.of(item.first);
  if (words === 0 || words > LONGEST_NAME || sentence || (heading > 0 && heading < 4)) return false;
  return !isTime(facts.text(item.first)) && facts.linkShare(item) < 0.5;
}

/** “Comments (2)” over it. */
export function isAnnounced(box: Box, facts: PageFacts): boolean {
  const inside = labelledRegion(facts.text(box.first));
  const before = box.first > 0 ? labelledRegion(facts.text(box.first - 1)) : undefined;
  return inside === 'comment' || before === 'comment';
}

/** An article goes on after the portraits or the turns of talk in it. */
function hasProseAfter(box: Box, facts: PageFacts): boolean {
  return box.parent !== undefined && facts.lastParagraph(box.parent) > box.last;
}

/** The paragraphs of the article stand in another box, or this box follows all of them. */
function isApart(box: Box, facts: PageFacts): boolean {
  return box.children.every((child) => !facts.isLeaf(child) || !facts.of(child.first).prose);
}
