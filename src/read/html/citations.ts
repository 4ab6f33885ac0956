/**
 * Which stretches of the tree name the source of a quotation: `<footer>` and `<figcaption>` of quotations, and a
 * `<cite>` that is a line of its own or all that follows the quoted words. The title of a work inside a sentence, or
 * a reference that stands elsewhere, is none.
 */
import { BLOCKS } from './elements.ts';
import { inlineLines, isBlank, lastWords, shortLine, wordLength } from './inline-lines.ts';
import { type ChildNode, type Document, type Element, eachElement, isElement, textContent } from './tree.ts';

/** Runs of sibling nodes, by their first and last ones. */
export interface Citations {
  readonly first: ReadonlySet<ChildNode>;
  readonly last: ReadonlySet<ChildNode>;
  /** `<cite>` elements that hold more than the title of a work: they stress nothing. */
  readonly unstressed: ReadonlySet<Element>;
}

interface Run {
  readonly first: ChildNode;
  readonly last: ChildNode;
  readonly cites: readonly Element[];
}

/** A quotation with what may name its source: nothing of it counts if there are no other words. */
interface Quotation {
  readonly sources: Run[];
  /** A `<cite>` after the end of a sentence that no other words follow, so far. */
  tail: Run | undefined;
  hasWords: boolean;
}

/** Letters and digits that may follow a `<cite>` on its line. */
const AFTER = 12;
const AFTER_SHARE = 0.25;
const LONGEST_FOOTER = 400;
/** Siblings that are looked at for the line around a place. */
const NEAR = 5;
/** How far a `<cite>` around emphasis is looked for. */
const HIGHEST = 6;
const DASH = /^\s*(?:[\u2012-\u2015~]|--?(?=\s))/u;
const SENTENCE_END = /[.!?\u2026\u3002\u201d\u2019"\u00bb\u300d\u300f]$/u;
const MEDIA = new Set('img picture svg video audio iframe table canvas pre code'.split(' '));
const MOST_IN_FIGURE = 200;

/** Linear in the size of the tree. */
export function findCitations(document: Document, furniture: ReadonlySet<Element>): Citations {
  const finder = new Finder(furniture);
  eachElement(document, (element) => finder.visit(element));
  return finder.finish();
}

class Finder {
  readonly #furniture: ReadonlySet<Element>;
  readonly #runs: Run[] = [];
  readonly #unstressed = new Set<Element>();
  readonly #quotationOf = new Map<Element, Quotation>();
  readonly #quotations: Quotation[] = [];
  /** Elements that stand straight after a quotation. */
  readonly #after = new Set<Element>();

  constructor(furniture: ReadonlySet<Element>) {
    this.#furniture = furniture;
  }

  visit(element: Element): boolean {
    if (this.#furniture.has(element)) return false;
    const tag = element.tagName;
    const parent = element.parentNode;
    const outer = parent && isElement(parent) ? this.#quotationOf.get(parent) : undefined;
    if (tag === 'footer' || tag === 'figcaption') {
      const run = { first: element, last: element, cites: [] };
      if (outer) outer.sources.push(run);
      else if (this.#after.has(element) && textContent(element).length <= LONGEST_FOOTER) this.#runs.push(run);
      if (outer) return false;
    }
    const quotation = tag === 'blockquote' || (tag === 'figure' && isQuoted(element)) ? this.#begin(outer) : outer;
    if (quotation) this.#quotationOf.set(element, quotation);
    if (tag === 'i' || tag === 'em') this.#noteEmphasis(element);
    this.#noteLines(element, quotation, this.#noteFollowers(element));
    return true;
  }

  finish(): Citations {
    for (const { sources, tail, hasWords } of this.#quotations) {
      if (!hasWords) continue;
      for (const run of sources) this.#runs.push(run);
      if (tail) this.#runs.push(tail);
    }
    for (const { cites } of this.#runs) for (const cite of cites) this.#unstressed.add(cite);
    const first = new Set(this.#runs.map((run) => run.first));
    return { first, last: new Set(this.#runs.map((run) => run.last)), unstressed: this.#unstressed };
  }

  /** What a quotation inside another one says of its source belongs to the inner one; a figure shares with its own. */
  #begin(outer: Quotation | undefined): Quotation {
    if (outer) {
      outer.hasWords = true;
      outer.tail = undefined;
    }
    const quotation: Quotation = { sources: [], tail: undefined, hasWords: false };
    this.#quotations.push(quotation);
    return quotation;
  }

  /** A `<cite>` around stressed words is the reference, not the title in it. */
  #noteEmphasis(element: Element): void {
    let at = element.parentNode;
    for (let up = 0; up < HIGHEST && at && isElement(at); up++) {
      if (at.tagName === 'cite') this.#unstressed.add(at);
      at = at.parentNode;
    }
  }

  #noteLines(element: Element, quotation: Quotation | undefined, quotationsFirst: boolean): void {
    inlineLines(element).forEach(({ nodes, before }, i) => {
      const follows = before ? quotationsFirst && isBlockquote(before) : i === 0 && this.#after.has(element);
      const run = quotation || follows ? sourceLine(nodes, quotation?.hasWords ?? true) : undefined;
      if (run) (quotation?.sources ?? this.#runs).push(run);
      if (!quotation) return;
      quotation.tail = run ? undefined : sourceAtEnd(nodes);
      quotation.hasWords ||= run === undefined;
    });
  }

  /** Notes what stands straight after a quotation among its siblings; false where the references stand before theirs. */
  #noteFollowers(element: Element): boolean {
    const siblings = element.childNodes.filter((one) => !isBlank(one));
    const quoted = siblings.findIndex(isBlockquote);
    if (quoted < 0 || endsWithReference(siblings.slice(Math.max(0, quoted - NEAR), quoted))) return false;
    siblings.forEach((one, i) => {
      const last = siblings[i - 1];
      if (last && isBlockquote(last) && isElement(one)) this.#after.add(one);
    });
    return true;
  }
}

function isBlockquote(node: ChildNode): boolean {
  return node.nodeName === 'blockquote';
}

/** Whether the last line of these siblings would do as a source. */
function endsWithReference(siblings: readonly ChildNode[]): boolean {
  const last = siblings.at(-1);
  if (!last) return false;
  if (isElement(last) && BLOCKS.has(last.tagName)) return sourceLine(last.childNodes, false) !== undefined;
  const begin = siblings.findLastIndex((one) => one.nodeName === 'br' || BLOCKS.has(one.nodeName)) + 1;
  return sourceLine(siblings.slice(begin), false) !== undefined;
}

/** A line that is little more than a `<cite>`, or has one after a dash. */
function sourceLine(nodes: readonly ChildNode[], hasWordsBefore: boolean): Run | undefined {
  const [first] = nodes;
  const last = nodes.at(-1);
  const line = shortLine(nodes);
  if (!first || !last || !line || line.cited === 0) return undefined;
  const leads = wordLength(line.before) === 0 || line.before.endsWith(':');
  if (leads && isLittle(line.after, line.cited)) return { first, last, cites: line.cites };
  return hasWordsBefore && DASH.test(line.text) ? { first, last, cites: [] } : undefined;
}

/** A `<cite>` with which a line ends, after the end of a sentence or a dash. */
function sourceAtEnd(nodes: readonly ChildNode[]): Run | undefined {
  const last = nodes.at(-1);
  let after = '';
  for (let at = nodes.length - 1; last && at > Math.max(0, nodes.length - 1 - NEAR); at--) {
    const first = nodes[at];
    const line = first && shortLine([first]);
    if (!line) return undefined;
    after = `${line.cited > 0 ? line.after : line.text} ${after}`.trim();
    if (line.cited === 0) continue;
    if (wordLength(line.before) > 0) return undefined;
    const words = nodes
      .slice(Math.max(0, at - NEAR), at)
      .map(lastWords)
      .join('');
    const fits = isLittle(after, line.cited) && endsQuoted(words);
    return fits ? { first, last, cites: line.cites } : undefined;
  }
  return undefined;
}

/** A date, a page, a place: no more of a sentence. */
function isLittle(after: string, cited: number): boolean {
  return /^(?:$|[\p{P}\p{N}])/u.test(after) && wordLength(after) <= Math.max(AFTER, cited * AFTER_SHARE);
}

function endsQuoted(words: string): boolean {
  const end = words.slice(-20).trimEnd();
  return /[\u2012-\u2015~]$|\s--?$|^--?$/u.test(end) || SENTENCE_END.test(end.replace(/[([]$/u, '').trimEnd());
}

/** A figure of words, not of a picture or a table. */
function isQuoted(figure: Element): boolean {
  const waiting: ChildNode[] = [...figure.childNodes];
  let seen = 0;
  let holdsMedia = false;
  for (let node = waiting.pop(); node && seen < MOST_IN_FIGURE; node = waiting.pop()) {
    seen += 1;
    if (!isElement(node)) continue;
    if (isBlockquote(node)) return true;
    holdsMedia ||= MEDIA.has(node.tagName);
    for (const child of node.childNodes) waiting.push(child);
  }
  return !holdsMedia;
}

/** Where the dash or bracket begins that leads from quoted words to their source. */
export function leadIn(words: string): number | undefined {
  const found = /(?:[\u2012-\u2015~]|--?|[([])\s{0,10}$/u.exec(words.slice(-20));
  return found ? Math.max(0, words.length - 20) + found.index : undefined;
}
