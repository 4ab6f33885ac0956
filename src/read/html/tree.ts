/** HTML bytes to a tree with source places: parse5 with limits that keep tangled markup from taking quadratic time. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { InputError } from '../../model/input-error.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type CommentNode = DefaultTreeAdapterTypes.CommentNode;
export type Document = DefaultTreeAdapterTypes.Document;

export interface Tree {
  readonly document: Document;
  /** What stood inside a table where nothing may stand: the parser puts it before the table, out of input order. */
  readonly moved: ReadonlySet<ChildNode>;
}

/** What the parser searches at each tag is as long as the nesting is deep: together it may grow only with the input. */
const SEARCH_PER_CHARACTER = 100;
const SEARCH_ALLOWED = 200_000_000;
/** The parser opens formatting elements again in each paragraph: real pages stay far below one for two characters. */
const ELEMENTS_ALLOWED = 20_000;

/** Throws `InputError` for markup that is nested or misnested beyond any page made for reading. */
export function parseTree(source: string, name: string): Tree {
  const moved = new Set<ChildNode>();
  const document = parse(source, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: limitedAdapter(source.length, name, moved),
  });
  return { document, moved };
}

/** Text that is moved out of a table is never joined to the text before the table. */
function limitedAdapter(
  length: number,
  name: string,
  moved: Set<ChildNode>,
): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let depth = 0;
  let searched = 0;
  let created = 0;
  let movedText: TextNode | undefined;
  const tangled = (): InputError =>
    new InputError(`“${name}” nests its HTML elements too deeply to be read; save the page again from a browser.`);
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      created += 1;
      if (created > ELEMENTS_ALLOWED + length / 2) throw tangled();
      movedText = undefined;
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    createCommentNode(data) {
      movedText = undefined;
      return defaultTreeAdapter.createCommentNode(data);
    },
    insertText(parent, text) {
      movedText = undefined;
      defaultTreeAdapter.insertText(parent, text);
    },
    insertTextBefore(parent, text, reference) {
      if (movedText) {
        movedText.value += text;
        return;
      }
      movedText = defaultTreeAdapter.createTextNode(text);
      moved.add(movedText);
      defaultTreeAdapter.insertBefore(parent, movedText, reference);
    },
    updateNodeSourceCodeLocation(node, end) {
      const place = node.sourceCodeLocation;
      // Text grows by one word at a time: a new object for each would be slow.
      if (place && isText(node)) Object.assign(place, end);
      else defaultTreeAdapter.updateNodeSourceCodeLocation(node, end);
    },
    insertBefore(parent, node, reference) {
      moved.add(node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
    onItemPush() {
      depth += 1;
      searched += depth;
      if (searched > SEARCH_ALLOWED + length * SEARCH_PER_CHARACTER) throw tangled();
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

export function isElement(node: { readonly nodeName: string }): node is Element {
  return 'tagName' in node;
}

export function isText(node: { readonly nodeName: string }): node is TextNode {
  return node.nodeName === '#text';
}

export function isComment(node: { readonly nodeName: string }): node is CommentNode {
  return node.nodeName === '#comment';
}

export function startOf(node: ChildNode): number {
  return node.sourceCodeLocation?.startOffset ?? 0;
}

export function endOf(node: ChildNode): number {
  return node.sourceCodeLocation?.endOffset ?? 0;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The children, or for `<template>` those of its content. */
export function children(element: Element): readonly ChildNode[] {
  return 'content' in element ? (element as DefaultTreeAdapterTypes.Template).content.childNodes : element.childNodes;
}

/** Calls `visit` for each element under `root` in document order, without recursion; false skips what is inside. */
export function eachElement(root: Document | Element, visit: (element: Element) => boolean): void {
  const waiting: ChildNode[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!isElement(node) || !visit(node)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child) waiting.push(child);
    }
  }
}

/** The text inside an element, as it stands; without recursion. */
export function textContent(root: Element): string {
  const parts: string[] = [];
  const waiting: ChildNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) parts.push(node.value);
    if (!isElement(node)) continue;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child) waiting.push(child);
    }
  }
  return parts.join('');
}
