/** What each character of a published page became. */
import type { Entry, Unread } from '../../model/page.ts';
import type { LineIndex } from '../../model/place.ts';
import type { Span, SpanKind } from '../../model/reading.ts';
import { addressIn } from '../html/addresses.ts';
import { BLOCKS } from '../html/elements.ts';
import {
  attribute,
  type ChildNode,
  type Document,
  type Element,
  endOf,
  isElement,
  isText,
  startOf,
} from '../html/tree.ts';
import { Tiles } from '../tiles.ts';

/** What a page of ours has around its list, in it and in its sources, and no reader of the page takes for its words. */
const SURROUNDINGS: ReadonlySet<string> = new Set(
  'head aside nav footer form script style template noscript svg'.split(' '),
);
const SURROUNDING_CLASSES: ReadonlySet<string> = new Set(
  'skip facts view hits state empty none group n get tags also tools Z3988 unapi-id'.split(' '),
);

export class Claims {
  readonly #tiles = new Tiles();
  readonly #taken = new Set<ChildNode>();
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** All text in the element, and the addresses of its links. */
  take(element: Element, kind: SpanKind, entry?: number): void {
    for (const node of nodesIn([element])) {
      if (isText(node)) this.#text(node, kind, entry);
      else if (isElement(node)) this.address(node, entry);
    }
  }

  /** The children one by one, each as what it is. */
  takeEach(element: Element, kindOf: (node: ChildNode) => SpanKind, entry: number): void {
    for (const child of element.childNodes) {
      const kind = kindOf(child);
      for (const node of nodesIn([child])) {
        if (isText(node)) this.#text(node, node.value.trim() === '' ? 'layout' : kind, entry);
        else if (isElement(node)) this.address(node, entry);
      }
    }
  }

  address(element: Element, entry?: number): void {
    const address = element.tagName === 'a' ? addressIn(element, this.#source, undefined) : undefined;
    if (address) this.#tiles.claim(address.start, address.end, 'link', entry);
  }

  /** The rest: what surrounds the page, and text that nothing took, a piece for each block. `known`: classes of what the base has. */
  leftOver(document: Document, lines: LineIndex, known: readonly string[]): Unread[] {
    const unread = new Map<ChildNode, { text: string; start: number; end: number }>();
    const hrefs = new Map<ChildNode, string[]>();
    const waiting = document.childNodes.map((node) => ({ node, block: node, surrounds: false })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, block, surrounds } = next;
      if (isElement(node)) {
        const inside = surrounds || isSurrounding(node, known);
        const own = BLOCKS.has(node.tagName) ? node : block;
        for (const child of [...node.childNodes].reverse())
          waiting.push({ node: child, block: own, surrounds: inside });
        const href = inside || node.tagName !== 'a' ? undefined : attribute(node, 'href');
        if (href !== undefined) {
          this.address(node);
          const list = hrefs.get(own) ?? [];
          list.push(href);
          hrefs.set(own, list);
        }
      }
      if (!isText(node) || this.#taken.has(node) || node.value.trim() === '') continue;
      this.#text(node, surrounds ? 'furniture' : 'unread');
      if (surrounds) continue;
      const { text = '', start = startOf(node) } = unread.get(block) ?? {};
      unread.set(block, { text: text + node.value, start, end: endOf(node) });
    }
    return [...unread].map(([block, { text, start, end }]) => {
      const words = [text.trim(), ...(hrefs.get(block) ?? [])].join(' ').replace(/\s+/gu, ' ');
      return { kind: 'unread', text: words, place: lines.place(start, end) };
    });
  }

  spans(entries: readonly Entry[]): Span[] {
    return this.#tiles.spans(this.#source.length, entries);
  }

  #text(node: ChildNode, kind: SpanKind, entry?: number): void {
    if (this.#taken.has(node)) return;
    this.#taken.add(node);
    this.#tiles.claim(startOf(node), endOf(node), kind, entry);
  }
}

function isSurrounding(element: Element, known: readonly string[]): boolean {
  if (SURROUNDINGS.has(element.tagName)) return true;
  return classes(element).some((name) => SURROUNDING_CLASSES.has(name) || known.includes(name));
}

export function classes(element: Element): readonly string[] {
  return attribute(element, 'class')?.split(/\s+/u) ?? [];
}

/** The nodes and all that is in them, in document order. */
function* nodesIn(roots: readonly ChildNode[]): Generator<ChildNode> {
  const waiting = [...roots].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (isElement(node)) for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
}
