/** The lines of an element that holds text: runs of its child nodes between block elements and line breaks. */
import { BLOCKS } from './elements.ts';
import { type ChildNode, type Element, isElement, isText } from './tree.ts';

/** A line that may name a source is no longer than this: what is longer is looked at no further. */
const LONGEST = 600;
const MOST_NODES = 200;
/** How deep the last words of an element are looked for. */
const DEEPEST = 8;

export interface InlineLine {
  readonly nodes: readonly ChildNode[];
  /** The element straight before the line, if a block. */
  readonly before?: Element;
}

/** What a short run of nodes says; undefined if it is long, or broken into lines further in. */
export interface ShortLine {
  readonly text: string;
  /** Letters and digits inside `<cite>` elements. */
  readonly cited: number;
  /** The words before the first `<cite>`, and those outside of any after it. */
  readonly before: string;
  readonly after: string;
  readonly cites: readonly Element[];
}

/** The lines that have text. An element without a block or a line break of its own, itself inline, has none. */
export function inlineLines(element: Element): InlineLine[] {
  const parts = element.childNodes.some(isBreak);
  if (!parts && !BLOCKS.has(element.tagName)) return [];
  const lines: InlineLine[] = [];
  let nodes: ChildNode[] = [];
  let before: Element | undefined;
  const end = (): void => {
    if (nodes.length > 0) lines.push(before ? { nodes, before } : { nodes });
    nodes = [];
  };
  for (const node of element.childNodes) {
    if (isBreak(node)) {
      end();
      before = isElement(node) ? node : undefined;
    } else if (nodes.length > 0 || !isBlank(node)) nodes.push(node);
  }
  end();
  return lines;
}

export function shortLine(nodes: readonly ChildNode[]): ShortLine | undefined {
  const waiting = nodes
    .slice(0, MOST_NODES)
    .reverse()
    .map((node) => ({ node, inCite: false }));
  const cites: Element[] = [];
  let before = '';
  let after = '';
  let text = '';
  let cited = 0;
  let seen = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    seen += 1;
    const { node } = at;
    if (isText(node)) {
      if (text.length + node.value.trim().length > LONGEST) return undefined;
      text += node.value;
      if (at.inCite) cited += wordLength(node.value);
      else if (cites.length > 0) after += node.value;
      else before += node.value;
    }
    if (!isElement(node)) continue;
    if (isBreak(node) || seen + waiting.length + node.childNodes.length > MOST_NODES) return undefined;
    if (node.tagName === 'cite') cites.push(node);
    const inCite = at.inCite || node.tagName === 'cite';
    for (const child of node.childNodes.toReversed()) waiting.push({ node: child, inCite });
  }
  return { text: text.trim(), cited, before: before.trim(), after: after.trim(), cites };
}

/** The last words of a node, without looking far. */
export function lastWords(node: ChildNode): string {
  let at: ChildNode | undefined = node;
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    if (isText(at)) return at.value;
    at = isElement(at) ? at.childNodes.findLast((child) => !isBlank(child)) : undefined;
  }
  return '';
}

export function isBlank(node: ChildNode): boolean {
  return isText(node) ? node.value.trim() === '' : !isElement(node);
}

/** Letters and digits. */
export function wordLength(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function isBreak(node: ChildNode): boolean {
  return isElement(node) && (node.tagName === 'br' || BLOCKS.has(node.tagName));
}
