/** Which region each block of a page belongs to. */
import type { Region } from '../../../model/source.ts';
import type { Box } from '../blocks/page-block.ts';
import { everyBox, PageFacts } from '../blocks/page-facts.ts';
import type { PageHead } from '../blocks/page-head.ts';
import type { PageText } from '../blocks/walk-page.ts';
import { markOf, setApart } from './apart/set-apart.ts';
import { findBody } from './body-box.ts';
import { type BodyContext, bodyRegions } from './body-regions.ts';
import { outsideRegions } from './outside-regions.ts';
import { RepeatedWords } from './repeated-words.ts';
import { findTitle } from './title-block.ts';

const LONGEST_BUTTON = 3;
const LIKE_BUTTONS = 3;
const LONGEST_LABEL = 6;
/** A single paragraph at a path of its own may be an advertisement if it is shorter. */
const LONG_ALONE = 22;
/** Share of the words of the commonest path that makes another one native. */
const NATIVE_SHARE = 0.3;

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
      ...proseOf(body, facts, marks, title),
    };
    if (facts.root !== body) outsideRegions(facts.root, body, context);
    if (facts.isLeaf(body)) regions[body.first] = 'article';
    else bodyRegions(body, context);
  } else withoutBody(facts, marks, regions);
  setButtonsAside(facts, regions);
  labelLists(facts, title, regions);
  if (title !== undefined) regions[title] = 'article';
  return regions.map((region) => region ?? 'navigation');
}

/** The paragraphs that are surely the article’s. */
function proseOf(
  body: Box,
  facts: PageFacts,
  marks: ReadonlyMap<Box, Region>,
  title: number | undefined,
): Pick<BodyContext, 'repeated' | 'firstProse' | 'lastProse' | 'paths' | 'nativesUpTo' | 'levels'> {
  const leaves = everyBox(body).filter(
    (box) => box.children.length === 0 && facts.of(box.first).prose && markOf(box, marks) === undefined,
  );
  const blocks = leaves.map((box) => box.first);
  const paragraphs = blocks.filter((block) => facts.of(block).words >= 15);
  const texts = (paragraphs.length > 0 ? paragraphs : blocks).map((block) => [block, facts.text(block)] as const);
  const paths = nativePaths(leaves, facts);
  return {
    paths,
    nativesUpTo: nativesUpTo(body, facts, marks, paths),
    levels: levelsOver(
      leaves.filter((leaf) => paths.has(facts.path(leaf))),
      facts,
      title,
    ),
    repeated: new RepeatedWords(texts),
    firstProse: blocks[0] ?? body.first,
    lastProse: blocks.at(-1) ?? body.last,
  };
}

/** The paths at which so large a share of the paragraphs stands that it is no accident. */
function nativePaths(leaves: readonly Box[], facts: PageFacts): Set<string> {
  const found = new Map<string, { words: number; count: number }>();
  let most = 0;
  for (const leaf of leaves) {
    const { words, count } = found.get(facts.path(leaf)) ?? { words: 0, count: 0 };
    const now = { words: words + facts.of(leaf.first).words, count: count + 1 };
    found.set(facts.path(leaf), now);
    most = Math.max(most, now.words);
  }
  const native = [...found].filter(
    ([, { words, count }]) => words >= NATIVE_SHARE * most && (count > 1 || words >= LONG_ALONE || words === most),
  );
  return new Set(native.map(([path]) => path));
}

function nativesUpTo(
  body: Box,
  facts: PageFacts,
  marks: ReadonlyMap<Box, Region>,
  paths: ReadonlySet<string>,
): number[] {
  const found = facts.blocks.map(() => 0);
  for (const box of everyBox(body)) {
    const leaf = box.children.length === 0 && facts.of(box.first).sentence && markOf(box, marks) === undefined;
    if (leaf && paths.has(facts.path(box))) found[box.first] = 1;
  }
  let sum = 0;
  return found.map((one) => {
    sum += one;
    return sum;
  });
}

/** Levels of the headings that stand right before a paragraph. */
function levelsOver(leaves: readonly Box[], facts: PageFacts, title: number | undefined): Set<number> {
  const levels = new Set<number>();
  for (const { first } of leaves) {
    for (let block = first - 1; block !== title && facts.of(block).heading > 0; block--) {
      levels.add(facts.of(block).heading);
    }
  }
  return levels;
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

/** A short line right above several links to other articles, or above comments, is their label in any language. */
function labelLists(facts: PageFacts, title: number | undefined, regions: (Region | undefined)[]): void {
  for (let block = regions.length - 3; block >= 0; block--) {
    const { words, sentence } = facts.of(block);
    const next = regions[block + 1];
    const label = words <= LONGEST_LABEL && !sentence && block !== title && regions[block] === 'article';
    if (!label || next !== regions[block + 2]) continue;
    const listed = next === 'teaser' && leads(block + 1, facts) && leads(block + 2, facts);
    if (listed || next === 'comment') regions[block] = next;
  }
}

function leads(block: number, facts: PageFacts): boolean {
  const { words, linked } = facts.of(block);
  return words >= 3 && linked >= words / 2;
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
