/** Boxes amid the paragraphs of an article: parts of it, or something else. */
import type { Region } from '../../../model/source.ts';
import type { Box } from '../blocks/page-block.ts';
import type { PageFacts } from '../blocks/page-facts.ts';
import { isTeaser } from './apart/teaser-list.ts';
import type { BodyContext } from './body-regions.ts';
import { labelledRegion } from './region-labels.ts';

/** A box with so many words of prose is a section of the article; one with less must look like its neighbours. */
const SECTION_WORDS = 60;
/** Two paragraphs and nothing else. */
const PURE_SECTION_WORDS = 40;
const HEADED_SECTION_WORDS = 40;
/** Where several boxes have headings of one level. */
const CHAPTER_WORDS = 20;
const SECTION_PROSE = 0.5;
const SECTION_LINKS = 0.35;
/** Boxes of one make that are sections of an article, such as the entries of a live report. */
const LIKE_NEIGHBOURS = 3;
const LONGEST_CAPTION = 60;

/** A box that is a part of the article by the length of its prose, its heading or its neighbours. */
export function isSection(box: Box, { facts }: BodyContext): boolean {
  if (box.controls > 0 && facts.words(box) < 2 * SECTION_WORDS) return false;
  if (facts.linkShare(box) > SECTION_LINKS) return false;
  if (labelledRegion(facts.text(box.first)) !== undefined && facts.proseWords(box) < 2 * SECTION_WORDS) return false;
  if (isLikeNeighbours(box, facts)) return true;
  const prose = facts.proseWords(box);
  if (prose < SECTION_PROSE * facts.words(box)) return false;
  if (prose >= (isAllProse(box, facts) ? PURE_SECTION_WORDS : SECTION_WORDS)) return true;
  const { heading } = facts.of(box.first);
  if (heading === 0) return false;
  const chapters = box.parent ? facts.headed(box.parent, heading) : 0;
  return prose >= (chapters > 1 ? CHAPTER_WORDS : HEADED_SECTION_WORDS) && (box.media === 0 || chapters > 1);
}

function isAllProse(box: Box, facts: PageFacts): boolean {
  return facts.proseCount(box) === box.last - box.first + 1 && box.media === 0 && facts.linkShare(box) === 0;
}

/** Entries have times or names over them that differ; advertisements all say the same. */
function isLikeNeighbours(box: Box, facts: PageFacts): boolean {
  const alike = box.parent && facts.alike(box.parent).get(facts.shape(box));
  return (
    alike !== undefined && alike.count >= LIKE_NEIGHBOURS && alike.labels.size > 1 && alike.withProse * 2 > alike.count
  );
}

export function insetRegion(box: Box, context: BodyContext): Region {
  const { facts, repeated } = context;
  const text = textOf(box, facts);
  const label = labelledRegion(facts.text(box.first));
  if (label !== undefined) return label;
  if (repeatsBody(box, context) || repeated.holds(text, box)) return 'pull-quote';
  if (isTeaser(box, facts)) return 'teaser';
  if (box.controls > 0) return 'aside';
  const captioned = box.media > 0 && facts.words(box) <= LONGEST_CAPTION && facts.linkShare(box) === 0;
  if (captioned && box.first > context.firstProse && !hasHeading(box, facts)) return 'caption';
  if (/©|\(c\)\s*\d{4}/iu.test(text)) return 'navigation';
  return facts.proseCount(box) === 0 && facts.linkShare(box) > 0.5 ? 'navigation' : 'aside';
}

/** A pull quote with the name of its speaker under it. */
function repeatsBody(box: Box, { facts, repeated }: BodyContext): boolean {
  let longest = box.first;
  for (let block = box.first; block <= box.last; block++) {
    if (facts.of(block).words > facts.of(longest).words) longest = block;
  }
  return facts.of(longest).words * 2 > facts.words(box) && repeated.holds(facts.text(longest), box);
}

function hasHeading(box: Box, facts: PageFacts): boolean {
  for (let block = box.first; block <= box.last; block++) if (facts.of(block).heading > 0) return true;
  return false;
}

function textOf(box: Box, facts: PageFacts): string {
  const parts: string[] = [];
  for (let block = box.first; block <= box.last; block++) parts.push(facts.text(block));
  return parts.join(' ');
}
