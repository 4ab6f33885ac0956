/** What stands on the page outside the box of the article’s body. */
import type { Region } from '../../../model/source.ts';
import type { Box } from '../blocks/page-block.ts';
import { contains, type PageFacts } from '../blocks/page-facts.ts';
import { isTeaser } from './apart/teaser-list.ts';
import { type BodyContext, fill } from './body-regions.ts';
import { headerRegion } from './header-region.ts';
import { isLineUnderPicture } from './picture-line.ts';
import { labelledRegion } from './region-labels.ts';

/** A paragraph after the body that may well be the article’s. */
const LONG = 40;
const SECOND_PROSE = 2;

/** Goes around the body, from the root of the page inwards. */
export function outsideRegions(box: Box, body: Box, context: BodyContext): void {
  for (const child of box.children) {
    if (child === body || (contains(child, body.first) && contains(child, body.last))) {
      if (child !== body) outsideRegions(child, body, context);
      continue;
    }
    const mark = context.marks.get(child);
    if (mark !== undefined) fill(child, mark, context);
    else if (child.last < body.first) beforeRegions(child, context);
    else if (isGallery(child, context)) fill(child, 'caption', context);
    else fill(child, afterRegion(child, context), context);
  }
}

function beforeRegions(box: Box, context: BodyContext): void {
  const { facts, title, marks } = context;
  if (facts.isLeaf(box)) {
    const region = headerRegion(box, context);
    const above = box.first < (title ?? 0) && region !== 'caption';
    context.regions[box.first] = above ? aboveTitle(box, facts) : region;
    return;
  }
  for (const child of box.children) {
    const mark = marks.get(child);
    if (mark !== undefined) fill(child, mark, context);
    else beforeRegions(child, context);
  }
}

function aboveTitle(box: Box, facts: PageFacts): Region {
  return facts.of(box.first).prose ? 'consent' : 'navigation';
}

/** Pictures of the article under it, each with its line. */
function isGallery(box: Box, { facts, firstComment }: BodyContext): boolean {
  const pictures = facts.isLeaf(box) ? [box] : box.children;
  const lines = pictures.filter(
    (one) => facts.isLeaf(one) && one.media > 0 && !facts.of(one.first).prose && isLineUnderPicture(one, facts),
  );
  return lines.length > 1 && lines.length === pictures.length && box.first < firstComment && facts.linkShare(box) === 0;
}

function afterRegion(box: Box, context: BodyContext): Region {
  const { facts, firstComment } = context;
  const label = labelledRegion(facts.text(box.first));
  if (label !== undefined) return label;
  if (isTeaser(box, facts)) return 'teaser';
  const text = facts.text(box.first);
  if (/©|\(c\)\s*\d{4}/iu.test(text)) return 'navigation';
  const plain = box.elements.every(({ tagName }) => tagName !== 'aside' && tagName !== 'footer');
  const prose = facts.proseCount(box);
  if (prose >= SECOND_PROSE && facts.of(box.first).heading > 0) return 'second-article';
  if (plain && isLastSection(box, context)) return 'article';
  if (prose === 0) return 'navigation';
  const alone = facts.isLeaf(box) && facts.of(box.first).words >= LONG && box.elements.length === 1;
  return plain && alone && box.first < firstComment ? 'article' : 'aside';
}

/** A line or two under a heading like the article’s: who paid for it, who checked it. */
function isLastSection(box: Box, { facts, levels, firstComment, regions }: BodyContext): boolean {
  const before = regions[box.first - 1];
  // The body itself is still without regions.
  if (before !== undefined && before !== 'article' && before !== 'caption' && before !== 'note') return false;
  const bare = box.controls + box.media === 0 && facts.linkShare(box) === 0;
  const headed = !facts.isLeaf(box) && levels.has(facts.of(box.first).heading);
  return bare && headed && facts.of(box.last).sentence && box.first < firstComment;
}
