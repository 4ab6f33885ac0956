/** What each block of the article’s body is: the body itself, or something set into it. */
import type { Region } from '../../../model/source.ts';
import type { Box } from '../blocks/page-block.ts';
import { chain, contains, type PageFacts } from '../blocks/page-facts.ts';
import { headerRegion } from './header-region.ts';
import { insetRegion, isSection } from './inset.ts';
import { continuesArticle } from './odd-paragraph.ts';
import { isLineUnderPicture } from './picture-line.ts';
import { labelledRegion } from './region-labels.ts';
import type { RepeatedWords } from './repeated-words.ts';

export interface BodyContext {
  readonly facts: PageFacts;
  readonly marks: ReadonlyMap<Box, Region>;
  readonly title: number | undefined;
  readonly repeated: RepeatedWords;
  /** First and last paragraph of the article. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** Where the comments begin, if there are any. */
  readonly firstComment: number;
  /** Where the article’s paragraphs stand, by all tags around them. */
  readonly paths: ReadonlySet<string>;
  /** How many blocks up to each one are such paragraphs. */
  readonly nativesUpTo: readonly number[];
  /** Levels of the headings that stand over them. */
  readonly levels: ReadonlySet<number>;
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** Takes what was found. */
  readonly regions: (Region | undefined)[];
}

/** Makes of paragraphs that are the article’s, by the tags around them. */
type Native = ReadonlySet<string>;

const CONTENT = new Set([
  'ul',
  'ol',
  'dl',
  'table',
  'pre',
  'blockquote',
  'details',
  'figure',
  'math',
  'hgroup',
  'header',
]);
/** Items and cells are the article’s if their list or table is. */
const PART = /^(?:table|thead|tbody|tfoot|tr|td|th|ul|ol|li|dl|dd|dt|pre|details|summary|caption|center|p)$/u;
const ITEM = /^(?:li|dd|td|th)$/u;
const PLAIN = /^(?:p|h[1-6]|li|dd|dt|td|th|pre|blockquote|summary|caption)$/u;
/** A make of paragraphs is native if it has so large a share of what the largest one has. */
const NATIVE_SHARE = 0.3;
const NATIVE_COUNT = 3;
/** A paragraph in a box of its own is taken for the article’s if it is this long. */
const LONG = 22;
/** A line that only leads elsewhere; whole sentences are linked in articles, too. */
const MOST_LINKED = 0.7;
/** Links and buttons that an article may have in a box within it. */
const MOST_LINKED_BOX = 0.5;
const MOST_IN_FORM = 120;
const MOST_ANSWERED = 60;
const LONGEST_LEAD = 30;
const LONGEST_TITLE = 6;

export function bodyRegions(box: Box, context: BodyContext, outer: Native = new Set()): void {
  const makes = nativeMakes(box, context);
  const native = new Set([...outer, ...(makes.length > 0 ? makes : answers(box, context.facts))]);
  for (const child of box.children) {
    const mark = context.marks.get(child);
    if (mark !== undefined) fill(child, mark, context);
    else if (context.facts.isLeaf(child)) context.regions[child.first] = leafRegion(child, native, context);
    else boxRegions(child, native, context);
  }
}

export function fill(box: Box, region: Region, { regions }: BodyContext): void {
  for (let block = box.first; block <= box.last; block++) regions[block] = region;
}

function nativeMakes(box: Box, context: BodyContext): string[] {
  const { facts, marks, paths } = context;
  const makes = new Map<string, { words: number; count: number; own: boolean }>();
  const own = holdsNative(box, context);
  for (const child of box.children) {
    if (marks.has(child) || !facts.isLeaf(child) || !facts.of(child.first).prose) continue;
    const make = chain(child.elements);
    const { words, count } = makes.get(make) ?? { words: 0, count: 0 };
    const native = paths.has(facts.path(child));
    makes.set(make, { words: words + facts.of(child.first).words, count: count + 1, own: native });
  }
  let most = 0;
  for (const { words } of makes.values()) most = Math.max(most, words);
  for (const child of box.children)
    if (!marks.has(child) && !facts.isLeaf(child)) most = Math.max(most, facts.proseWords(child));
  return [...makes]
    .filter(([, make]) => make.own || !own)
    .filter(([, { words, count }]) => words >= NATIVE_SHARE * most || (count >= NATIVE_COUNT && words >= LONG))
    .map(([make]) => make);
}

/** A heading with a line or two under it: what stands under it belongs to it. */
function answers(box: Box, facts: PageFacts): string[] {
  if (facts.of(box.first).heading === 0 || facts.words(box) > MOST_ANSWERED) return [];
  return box.children.filter((child) => facts.isLeaf(child)).map((child) => chain(child.elements));
}

function leafRegion(box: Box, native: Native, context: BodyContext): Region {
  const { facts, title, repeated, firstProse } = context;
  const block = box.first;
  const { words, linked, prose, heading, sentence } = facts.of(block);
  const text = facts.text(block);
  if (block === title) return 'article';
  if (block < firstProse) return headerRegion(box, context);
  if (box.elements.some(({ tagName }) => tagName === 'figure' || tagName === 'figcaption' || tagName === 'caption')) {
    return figureRegion(box, context);
  }
  const label = labelledRegion(text);
  if (label !== undefined && label !== 'note') return label;
  if (heading > 0) return 'article';
  if (isLineUnderPicture(box, facts)) return 'caption';
  if (words <= LONGEST_LEAD && linked >= MOST_LINKED * words && linked > 0 && !(sentence && words > 12))
    return 'teaser';
  if (
    native.has(chain(box.elements)) ||
    context.paths.has(facts.path(box)) ||
    CONTENT.has(box.elements[0]?.tagName ?? '')
  ) {
    return box.elements.some(({ tagName }) => tagName === 'blockquote') && repeated.holds(text, box)
      ? 'pull-quote'
      : 'article';
  }
  if (repeated.holds(text, box)) return 'pull-quote';
  if (isPart(box) || (isPlain(box) && block < context.lastProse)) return 'article';
  if (prose && words >= LONG) return 'article';
  // What stands under a heading of the article belongs to it.
  if (sentence && facts.of(block - 1).heading > 0 && context.regions[block - 1] === 'article') return 'article';
  const signed = linked === 0 && context.regions[block - 1] === 'article' && box.elements.at(-1)?.tagName === 'p';
  return (isPlain(box) && (sentence || signed)) || continuesArticle(box, context)
    ? 'article'
    : insetRegion(box, context);
}

function isPart(box: Box): boolean {
  return box.elements.some(({ tagName }) => tagName !== 'p') && box.elements.every(({ tagName }) => PART.test(tagName));
}

/** A paragraph, an item or a cell without a box of its own around it. */
function isPlain(box: Box): boolean {
  return box.elements.length === 1 && PLAIN.test(box.elements[0]?.tagName ?? '');
}

function figureRegion(box: Box, { facts, repeated }: BodyContext): Region {
  const quoted = box.elements.some(({ tagName }) => tagName === 'blockquote');
  if (quoted) return repeated.holds(facts.text(box.first), box) ? 'pull-quote' : 'article';
  return 'caption';
}

function boxRegions(box: Box, native: Native, context: BodyContext): void {
  const { facts, repeated, title } = context;
  const tag = box.elements.at(-1)?.tagName ?? '';
  const first = box.elements[0]?.tagName ?? '';
  if (title !== undefined && contains(box, title)) bodyRegions(box, context, native);
  else if (first === 'aside' || first === 'amp-ad') fill(box, insetRegion(box, context), context);
  else if (tag === 'figure' || first === 'figure') figureRegions(box, context);
  else if (tag === 'blockquote') {
    const text = wholeText(box, facts);
    fill(box, repeated.holds(text, box) ? 'pull-quote' : 'article', context);
  } else if (/^(?:ul|ol|dl|table|tbody|tr|pre|details|p|hgroup|header|thead)$/u.test(tag))
    bodyRegions(box, context, native);
  else if (ITEM.test(tag) && !isSetApart(box, facts)) bodyRegions(box, context, native);
  else if (isBareList(box, context)) fill(box, 'article', context);
  else if (isSection(box, context) || holdsArticle(box, context)) bodyRegions(box, context, native);
  else fill(box, insetRegion(box, context), context);
}

/**
 * A box without a sign of its own that it is something else: it has paragraphs where the article has them, or nothing
 * but headings, lists and tables, or a heading like the article’s with a line or two under it.
 */
function holdsArticle(box: Box, context: BodyContext): boolean {
  const { facts, levels, marks } = context;
  if (freeControls(box, marks) > 0 && facts.words(box) < MOST_IN_FORM) return false;
  if (facts.linkShare(box) > MOST_LINKED_BOX || labelledRegion(facts.text(box.first)) !== undefined) return false;
  if (holdsNative(box, context) || isIntroducedQuotation(box, facts)) return true;
  if (facts.proseCount(box) === 0) return box.media === 0 && facts.holdsListed(box);
  return box.media === 0 && levels.has(facts.of(box.first).heading);
}

/** A line that ends in a colon, and what it announces in a `<blockquote>`. */
function isIntroducedQuotation({ first, children }: Box, facts: PageFacts): boolean {
  const quoted = children.at(-1)?.elements.some(({ tagName }) => tagName === 'blockquote');
  return quoted === true && /[:：]$/u.test(facts.text(first));
}

/** Lines of one make without links, under a heading or a line of the article that announces them. */
function isBareList(box: Box, { facts, regions }: BodyContext): boolean {
  const before = facts.of(box.first - 1);
  const short = before.words <= LONGEST_TITLE && before.linked === 0 && !before.sentence;
  const announced = before.heading > 0 || short || /[:：]$/u.test(facts.text(box.first - 1));
  if (!announced || regions[box.first - 1] !== 'article' || box.controls + box.media > 0) return false;
  if (facts.linkShare(box) > 0 || labelledRegion(facts.text(box.first)) !== undefined) return false;
  const makes = new Set(box.children.map((child) => chain(child.elements)));
  return makes.size === 1 && box.children.every((child) => facts.isLeaf(child));
}

/** Buttons and fields that stand in no part of the box that is marked already. */
function freeControls(box: Box, marks: ReadonlyMap<Box, Region>): number {
  return box.children.reduce((sum, child) => sum - (marks.has(child) ? child.controls : 0), box.controls);
}

function holdsNative(box: Box, { nativesUpTo }: BodyContext): boolean {
  return (nativesUpTo[box.last] ?? 0) > (nativesUpTo[box.first - 1] ?? 0);
}

/** An item that only leads elsewhere, or says itself that it is something else. */
function isSetApart(box: Box, facts: PageFacts): boolean {
  return facts.linkShare(box) > 0.5 || labelledRegion(facts.text(box.first)) !== undefined;
}

function figureRegions(box: Box, context: BodyContext): void {
  const { facts } = context;
  const holdsTable = box.children.some((child) => child.elements.some(({ tagName }) => tagName === 'table'));
  if (holdsTable) bodyRegions(box, context);
  else if (box.children.some((child) => child.elements.some(({ tagName }) => tagName === 'blockquote'))) {
    fill(box, context.repeated.holds(wholeText(box, facts), box) ? 'pull-quote' : 'article', context);
  } else fill(box, 'caption', context);
}

function wholeText(box: Box, facts: PageFacts): string {
  const parts: string[] = [];
  for (let block = box.first; block <= box.last; block++) parts.push(facts.text(block));
  return parts.join(' ');
}
