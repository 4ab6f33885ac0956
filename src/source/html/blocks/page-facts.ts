/** Measures of the blocks and boxes of a page. A box covers neighbouring blocks, so sums of them take no search. */
import { children, type Element, isElement, isText } from '../../../read/html/tree.ts';
import { endsSentence, wordCount } from './measure.ts';
import type { Box, PageBlock } from './page-block.ts';
import { HEADINGS } from './shown.ts';
import type { PageText } from './walk-page.ts';

export interface BlockFacts {
  readonly words: number;
  /** Words that lead to another address. */
  readonly linked: number;
  /** A paragraph for reading: long enough, poor in links. */
  readonly prose: boolean;
  readonly sentence: boolean;
  /** 1 to 6, or 0. */
  readonly heading: number;
  /** A heading, an item or a cell. */
  readonly listed: boolean;
}

/** A sentence this long is prose; a text without the mark of a sentence’s end must be longer. */
const PROSE_SENTENCE = 8;
const PROSE_WORDS = 22;
const MOST_LINKED = 0.5;
const ITEM = /^(?:li|dd|dt|td|th)$/u;
const LEGAL = /©|\(c\)|copyright/iu;
const SHAPE_PARTS = 8;
const LINES = new Set(['p', 'div', 'center']);
/** Level of a short line in bold type that stands alone. */
const BOLD_HEADING = 3;
const BOLD_HEADING_WORDS = 10;
/** The bold words, and white space or comments around them. */
const MOST_AROUND_BOLD = 5;

/** Neighbours of one make. */
export interface Alike {
  count: number;
  withProse: number;
  /** Their first lines. */
  readonly labels: Set<string>;
}

export class PageFacts {
  readonly blocks: readonly PageBlock[];
  readonly root: Box;
  readonly noteNames: ReadonlySet<string>;
  readonly #facts: readonly BlockFacts[];
  readonly #alike = new Map<Box, ReadonlyMap<string, Alike>>();
  readonly #headed = new Map<Box, readonly number[]>();
  readonly #lastParagraph = new Map<Box, number>();
  readonly #paths = new Map<Box, string>();
  readonly #words: Float64Array;
  readonly #linked: Float64Array;
  readonly #proseWords: Float64Array;
  readonly #proseCount: Float64Array;
  readonly #sentences: Float64Array;
  readonly #listed: Float64Array;

  constructor({ blocks, root, noteNames }: PageText) {
    this.noteNames = noteNames;
    this.blocks = blocks;
    this.root = root;
    this.#facts = blocks.map(factsOf);
    this.#words = sums(this.#facts, (one) => one.words);
    this.#linked = sums(this.#facts, (one) => one.linked);
    this.#proseWords = sums(this.#facts, (one) => (one.prose ? one.words : 0));
    this.#sentences = sums(this.#facts, (one) => (one.sentence && one.heading === 0 ? 1 : 0));
    this.#listed = sums(this.#facts, (one) => (one.listed ? 1 : 0));
    this.#proseCount = sums(this.#facts, (one) => (one.prose ? 1 : 0));
  }

  of(block: number): BlockFacts {
    return this.#facts[block] ?? NONE;
  }

  text(block: number): string {
    return this.blocks[block]?.text ?? '';
  }

  words(box: Box): number {
    return over(this.#words, box);
  }

  proseWords(box: Box): number {
    return over(this.#proseWords, box);
  }

  proseCount(box: Box): number {
    return over(this.#proseCount, box);
  }

  holdsListed(box: Box): boolean {
    return over(this.#listed, box) > 0;
  }

  /** Words of prose from one block up to, and without, another. */
  proseBetween(first: number, end: number): number {
    return (this.#proseWords[Math.max(first, end)] ?? 0) - (this.#proseWords[first] ?? 0);
  }

  linkShare(box: Box): number {
    return over(this.#linked, box) / Math.max(this.words(box), 1);
  }

  /** Share of the words that stand in prose. */
  proseShare(box: Box): number {
    return this.proseWords(box) / Math.max(this.words(box), 1);
  }

  /** What the boxes of each make have in common that stand side by side in a box. */
  alike(parent: Box): ReadonlyMap<string, Alike> {
    const known = this.#alike.get(parent);
    if (known) return known;
    const makes = new Map<string, Alike>();
    for (const child of parent.children) {
      if (this.isLeaf(child)) continue;
      const shape = this.shape(child);
      const make = makes.get(shape) ?? { count: 0, withProse: 0, labels: new Set() };
      make.count += 1;
      make.withProse += this.proseCount(child) > 0 || this.#isHeadedSentence(child) ? 1 : 0;
      make.labels.add(this.text(child.first));
      makes.set(shape, make);
    }
    this.#alike.set(parent, makes);
    return makes;
  }

  /** How many boxes in a box open with a heading of a level and go on with prose. */
  headed(parent: Box, level: number): number {
    const known = this.#headed.get(parent);
    if (known) return known[level] ?? 0;
    const counts = new Array<number>(7).fill(0);
    for (const child of parent.children) {
      const heading = this.of(child.first).heading;
      if (!this.isLeaf(child) && this.proseCount(child) > 0) counts[heading] = (counts[heading] ?? 0) + 1;
    }
    this.#headed.set(parent, counts);
    return counts[level] ?? 0;
  }

  /** A question with a short answer. */
  #isHeadedSentence(box: Box): boolean {
    return this.of(box.first).heading > 0 && over(this.#sentences, box) > 0 && this.linkShare(box) === 0;
  }

  /** The last paragraph that stands in a box without a box of its own; -1 if there is none. */
  lastParagraph(parent: Box): number {
    const known = this.#lastParagraph.get(parent);
    if (known !== undefined) return known;
    const last = parent.children.findLast(
      (child) => this.isLeaf(child) && this.of(child.first).prose && !LEGAL.test(this.text(child.first)),
    );
    const number = last?.first ?? -1;
    this.#lastParagraph.set(parent, number);
    return number;
  }

  isLeaf(box: Box): boolean {
    return box.first === box.last;
  }

  firstLeaf(box: Box): Box {
    let leaf = box;
    for (let [next] = leaf.children; next; [next] = next.children) leaf = next;
    return leaf;
  }

  has(box: Box, tags: ReadonlySet<string>): boolean {
    return box.elements.some((element) => tags.has(element.tagName));
  }

  /** The tags around a box, from the root on: `html>body/div/p`; a paragraph alone in a box is told from one beside others. */
  path(box: Box): string {
    const known = this.#paths.get(box);
    if (known !== undefined) return known;
    const own = chain(box.elements);
    const path = box.parent ? `${this.path(box.parent)}/${own}` : own;
    this.#paths.set(box, path);
    return path;
  }

  /** The tags of the box and of what stands in it, repeated ones once: `li(#,p)`. */
  shape(box: Box): string {
    const inside: string[] = [];
    for (const child of box.children) {
      const tags = chain(child.elements);
      if (inside.at(-1) !== tags) inside.push(tags);
      if (inside.length >= SHAPE_PARTS) break;
    }
    return inside.length === 0 ? chain(box.elements) : `${chain(box.elements)}(${inside.join(',')})`;
  }
}

const NONE: BlockFacts = { words: 0, linked: 0, prose: false, sentence: false, heading: 0, listed: false };

export function chain(elements: readonly Element[]): string {
  return elements.map((element) => element.tagName).join('>');
}

function factsOf(block: PageBlock): BlockFacts {
  const own = block.stretches.filter((one) => one.region === undefined);
  const text = own.map((one) => block.text.slice(one.start, one.end)).join('');
  const words = wordCount(text);
  const linked = own.reduce(
    (sum, one) => sum + (one.href === undefined ? 0 : wordCount(block.text.slice(one.start, one.end))),
    0,
  );
  const sentence = endsSentence(text.trimEnd());
  const bold = !sentence && linked === 0 && words > 0 && words <= BOLD_HEADING_WORDS && isBold(block.element);
  const heading = headingLevel(block.element) || (bold ? BOLD_HEADING : 0);
  const long = words >= PROSE_WORDS || (sentence && words >= PROSE_SENTENCE);
  const listed = heading > 0 || ITEM.test(block.element.tagName);
  return { words, linked, sentence, heading, listed, prose: long && heading === 0 && linked < words * MOST_LINKED };
}

function headingLevel(element: Element): number {
  return HEADINGS.has(element.tagName) ? Number(element.tagName.charAt(1)) : 0;
}

/** Whether all that an element holds stands in one that is bold: in old and hand-made pages that is a heading. */
function isBold(element: Element): boolean {
  if (!LINES.has(element.tagName)) return false;
  for (let at = element; children(at).length <= MOST_AROUND_BOLD; ) {
    const inside = children(at).filter((node) => !isText(node) || /\S/u.test(node.value));
    const [only] = inside;
    if (!only || inside.length > 1 || !isElement(only)) return false;
    if (only.tagName === 'b' || only.tagName === 'strong') return true;
    at = only;
  }
  return false;
}

function sums(facts: readonly BlockFacts[], measure: (one: BlockFacts) => number): Float64Array {
  const result = new Float64Array(facts.length + 1);
  for (const [at, one] of facts.entries()) result[at + 1] = (result[at] ?? 0) + measure(one);
  return result;
}

function over(totals: Float64Array, box: Box): number {
  return (totals[box.last + 1] ?? 0) - (totals[box.first] ?? 0);
}

/** Whether one box stands in another, or is it. */
export function contains(outer: Box, block: number): boolean {
  return outer.first <= block && block <= outer.last;
}

/** Every box, from the outermost inwards. */
export function everyBox(root: Box): Box[] {
  const found: Box[] = [];
  const waiting = [root];
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    found.push(box);
    for (let at = box.children.length - 1; at >= 0; at--) {
      const child = box.children[at];
      if (child) waiting.push(child);
    }
  }
  return found;
}
