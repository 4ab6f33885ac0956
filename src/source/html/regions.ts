/** Which region each block of a page belongs to. */
import type { Region } from '../../model/source.ts';
import { findBody } from './body-box.ts';
import { type BodyContext, bodyRegions } from './body-regions.ts';
import { outsideRegions } from './outside-regions.ts';
import type { Box } from './page-block.ts';
import { everyBox, PageFacts } from './page-facts.ts';
import type { PageHead } from './page-head.ts';
import { RepeatedWords } from './repeated-words.ts';
import { markOf, setApart } from './set-apart.ts';
import { findTitle } from './title-block.ts';
import type { PageText } from './walk-page.ts';

const LONGEST_BUTTON = 3;
const LIKE_BUTTONS = 3;

/** One region for each block. */
export function findRegions(page: PageText, head: PageHead): Region[] {
  const facts = new PageFacts(page);
  const title = findTitle(facts, head);
  const marks = setApart(facts, title);
  const body = findBody(facts, marks, title);
  const regions: (Region | undefined)[] = page.blocks.map(() => undefined);
  if (body) {
    const context = {
      facts,
      marks,
      title,
      titles: head.titles,
      firstComment: commentsFrom(marks),
      descriptions: head.descriptions,
      regions,
      ...proseOf(body, facts, marks),
    };
    if (facts.root !== body) outsideRegions(facts.root, body, context);
    if (facts.isLeaf(body)) regions[body.first] = 'article';
    else bodyRegions(body, context);
  } else withoutBody(facts, marks, regions);
  setButtonsAside(facts, regions);
  if (title !== undefined) regions[title] = 'article';
  return regions.map((region) => region ?? 'navigation');
}

/** The paragraphs that are surely the article’s. */
function proseOf(
  body: Box,
  facts: PageFacts,
  marks: ReadonlyMap<Box, Region>,
): Pick<BodyContext, 'repeated' | 'firstProse' | 'lastProse'> {
  const blocks = everyBox(body)
    .filter((box) => box.children.length === 0 && facts.of(box.first).prose && markOf(box, marks) === undefined)
    .map((box) => box.first);
  const paragraphs = blocks.filter((block) => facts.of(block).words >= 15);
  const texts = (paragraphs.length > 0 ? paragraphs : blocks).map((block) => [block, facts.text(block)] as const);
  return {
    repeated: new RepeatedWords(texts),
    firstProse: blocks[0] ?? body.first,
    lastProse: blocks.at(-1) ?? body.last,
  };
}

function withoutBody(facts: PageFacts, marks: ReadonlyMap<Box, Region>, regions: (Region | undefined)[]): void {
  for (const box of everyBox(facts.root)) {
    if (box.children.length > 0) continue;
    const { words, linked } = facts.of(box.first);
    regions[box.first] = markOf(box, marks) ?? (linked > words / 2 ? 'navigation' : 'article');
  }
}

function commentsFrom(marks: ReadonlyMap<Box, Region>): number {
  let first = Number.POSITIVE_INFINITY;
  for (const [box, region] of marks) if (region === 'comment') first = Math.min(first, box.first);
  return first;
}

/** A page says “share” under each entry of a report: short lines, all alike, that end their boxes. */
function setButtonsAside(facts: PageFacts, regions: (Region | undefined)[]): void {
  const ends = everyBox(facts.root).filter((box) => {
    const { parent, first } = box;
    const { words, sentence, heading } = facts.of(first);
    if (!parent || !facts.isLeaf(box) || parent.last !== first || parent.first === first) return false;
    return words <= LONGEST_BUTTON && !sentence && heading === 0 && facts.blocks[first]?.row === undefined;
  });
  const counts = new Map<string, number>();
  for (const { first } of ends) counts.set(facts.text(first), (counts.get(facts.text(first)) ?? 0) + 1);
  for (const { first } of ends) {
    if ((counts.get(facts.text(first)) ?? 0) >= LIKE_BUTTONS) regions[first] = 'navigation';
  }
}
