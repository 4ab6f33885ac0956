/** The lines of a page as a reader sees them, each with where it stands to the headline and what its markup calls it. */
import type { Region } from '../../model/source.ts';
import { BLOCKS } from '../../read/html/elements.ts';
import {
  attribute,
  type ChildNode,
  children,
  type Document,
  type Element,
  isElement,
  isText,
} from '../../read/html/tree.ts';
import { MORE_BLOCKS, SILENT } from '../../source/html/blocks/shown.ts';
import type { Line, LinePart, PartLabel, Place } from '../lines/line.ts';
import { partLabel } from './part-labels.ts';

/** Where the blocks of the page begin in its source, and what they are. */
export interface Blocks {
  /** In the order of the source. */
  readonly starts: readonly { readonly at: number; readonly block: number }[];
  readonly regions: readonly Region[];
  readonly placeOf: (block: number) => Place;
}

interface Scope {
  readonly label?: PartLabel;
  readonly datetime?: string;
}

const PROSE: ReadonlySet<Region> = new Set(['article', 'caption', 'pull-quote', 'note']);
const HIDDEN_STYLE = /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/iu;

/** One walk without recursion. */
export function pageLines(document: Document, blocks: Blocks): Line[] {
  const lines: Line[] = [];
  let open: LinePart[] = [];
  let at = -1;
  const flush = (): void => {
    if (open.some(({ text }) => /\S/u.test(text))) {
      const block = blockAt(blocks, at);
      const region = blocks.regions[block] ?? 'navigation';
      lines.push({ parts: open, isProse: PROSE.has(region), place: blocks.placeOf(block) });
    }
    open = [];
    at = -1;
  };
  const waiting: { node: ChildNode | undefined; scope: Scope }[] = [
    { node: document.childNodes.find(isElement), scope: {} },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, scope } = next;
    if (node === undefined) flush();
    else if (isText(node)) {
      if (/\S/u.test(node.value)) at = at < 0 ? (node.sourceCodeLocation?.startOffset ?? 0) : at;
      open.push({ text: node.value, ...scope });
    } else if (isElement(node) && isShown(node)) {
      const breaks = isBreak(node.tagName);
      if (breaks) {
        flush();
        waiting.push({ node: undefined, scope: {} });
      }
      const inside = scopeInside(node, scope);
      for (const child of children(node).toReversed()) waiting.push({ node: child, scope: inside });
    }
  }
  flush();
  return lines;
}

/** Elements of a page’s own stand on lines of their own, as a rule. */
function isBreak(tag: string): boolean {
  return tag === 'br' || BLOCKS.has(tag) || MORE_BLOCKS.has(tag) || tag.includes('-');
}

function isShown(element: Element): boolean {
  if (SILENT.has(element.tagName) || element.tagName === 'noscript' || element.tagName === 'template') return false;
  return attribute(element, 'hidden') === undefined && !HIDDEN_STYLE.test(attribute(element, 'style') ?? '');
}

/** The label of an element holds for all in it, up to an element with one of its own. */
function scopeInside(element: Element, outer: Scope): Scope {
  const isKept = outer.label === 'modified' || outer.label === 'photo';
  const label = isKept ? outer.label : (partLabel(element) ?? outer.label);
  const datetime =
    attribute(element, 'datetime') ??
    (element.tagName === 'abbr' && label === 'date' ? attribute(element, 'title') : undefined);
  return {
    ...(label === undefined ? {} : { label }),
    ...(datetime === undefined ? (outer.datetime === undefined ? {} : { datetime: outer.datetime }) : { datetime }),
  };
}

/** The last block that begins no later. */
function blockAt({ starts }: Blocks, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.block ?? -1;
}
