/** Chooses the box whose paragraphs are the article’s body. */
import type { Region } from '../../../model/source.ts';
import type { Box } from '../blocks/page-block.ts';
import { contains, everyBox, type PageFacts } from '../blocks/page-facts.ts';
import { markOf } from './apart/set-apart.ts';

/**
 * A paragraph counts for the box it stands in, and so much less for each box around that one: the box wins that holds
 * the paragraphs side by side, unless they are spread over several of its neighbours.
 */
const DECAY = 0.75;
/** Prose that makes a box beside the body a part of it. */
const CONTINUATION_WORDS = 40;
const ITEM_WORDS = 5;
const CONTINUATION_LINKS = 0.25;
const OUTSIDE = new Set(['aside', 'footer', 'nav', 'dialog', 'form']);

/** Nothing where no prose is left that could be an article’s. */
export function findBody(
  facts: PageFacts,
  marks: ReadonlyMap<Box, Region>,
  title: number | undefined,
): Box | undefined {
  const all = leaves(facts, marks);
  const after = all.filter((leaf) => leaf.first > (title ?? -1));
  const best = bestBox(after.length > 0 ? after : all, facts);
  return best && grown(best, facts, marks, title);
}

/** The boxes of single paragraphs that may belong to an article. */
function leaves(facts: PageFacts, marks: ReadonlyMap<Box, Region>): Box[] {
  return everyBox(facts.root).filter((box) => {
    if (box.children.length > 0 || !facts.of(box.first).prose) return false;
    const mark = markOf(box, marks);
    return (mark === undefined || mark === 'article') && !isInside(box, OUTSIDE);
  });
}

function bestBox(prose: readonly Box[], facts: PageFacts): Box | undefined {
  const scores = new Map<Box, number>();
  for (const leaf of prose) {
    let share = facts.of(leaf.first).words;
    for (let box = leaf.parent ?? leaf; ; box = box.parent) {
      scores.set(box, (scores.get(box) ?? 0) + share);
      share *= DECAY;
      if (!box.parent || share < 0.5) break;
    }
  }
  let best: Box | undefined;
  for (const [box, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = box;
  return best;
}

/** The box around it, as long as a neighbour goes on with the article. */
function grown(body: Box, facts: PageFacts, marks: ReadonlyMap<Box, Region>, title: number | undefined): Box {
  let result = body;
  for (let box = body.parent; box; box = box.parent) {
    const inside = result;
    const more = box.children.some(
      (other) =>
        !contains(other, inside.first) &&
        other.first > (title ?? -1) &&
        (continues(other, facts, marks) || isNextList(other, body, facts, marks)),
    );
    if (more) result = box;
  }
  return result;
}

function continues(box: Box, facts: PageFacts, marks: ReadonlyMap<Box, Region>): boolean {
  if (marks.has(box) || isOneOf(box, OUTSIDE) || box.controls > 0) return false;
  const prose = unmarkedProse(box, facts, marks);
  if (prose < CONTINUATION_WORDS) return false;
  const portrait = box.media > 0 && facts.proseCount(box) === 1 && !facts.isLeaf(box);
  return !portrait && facts.linkShare(box) < CONTINUATION_LINKS && prose >= 0.5 * facts.words(box);
}

/** A list that goes on counting after a heading: its items stand where those of the body do. */
function isNextList(box: Box, body: Box, facts: PageFacts, marks: ReadonlyMap<Box, Region>): boolean {
  if (marks.has(box) || box.first < body.last || facts.linkShare(box) > 0) return false;
  const item = facts.firstLeaf(box);
  const { words, sentence } = facts.of(item.first);
  if (!sentence || words < ITEM_WORDS || !item.elements.some(({ tagName }) => tagName === 'li')) return false;
  return tags(item, facts) === tags(facts.firstLeaf(body), facts);
}

function tags(leaf: Box, facts: PageFacts): string {
  return facts.path(leaf).replaceAll('>', '/');
}

function unmarkedProse(box: Box, facts: PageFacts, marks: ReadonlyMap<Box, Region>): number {
  if (marks.has(box)) return 0;
  if (facts.proseWords(box) < CONTINUATION_WORDS || facts.isLeaf(box)) return facts.proseWords(box);
  return box.children.reduce((sum, child) => sum + (marks.has(child) ? 0 : facts.proseWords(child)), 0);
}

function isInside(box: Box, tags: ReadonlySet<string>): boolean {
  for (let at: Box | undefined = box; at; at = at.parent) {
    if (at.parent && isOneOf(at, tags) && !at.elements.some(({ tagName }) => tagName === 'form')) return true;
  }
  return false;
}

function isOneOf(box: Box, tags: ReadonlySet<string>): boolean {
  return box.elements.some((element) => tags.has(element.tagName));
}
