import { BLOCKS } from '../../read/html/elements.ts';
import { type ChildNode, type Element, isElement, isText } from '../../read/html/tree.ts';
import { SILENT } from '../../source/html/blocks/shown.ts';

/** Longer ones are no value; the rest is not looked at, so that nested ones cost no more than their depth. */
const LONGEST = 600;
const MOST_NODES = 400;

/** The text inside an element as a reader sees it, with a space where a block or a line ends. */
export function elementText(root: Element): string {
  const parts: string[] = [];
  let length = 0;
  let nodes = 0;
  const waiting: (ChildNode | ' ')[] = [root];
  for (let node = waiting.pop(); node && length < LONGEST && nodes < MOST_NODES; node = waiting.pop()) {
    nodes += 1;
    if (node === ' ') parts.push(node);
    else if (isText(node)) {
      parts.push(node.value);
      length += node.value.length;
    } else if (isElement(node) && !SILENT.has(node.tagName)) {
      if (BLOCKS.has(node.tagName) || node.tagName === 'br') waiting.push(' ');
      for (let at = node.childNodes.length - 1; at >= 0; at--) {
        const child = node.childNodes[at];
        if (child) waiting.push(child);
      }
      if (BLOCKS.has(node.tagName)) parts.push(' ');
    }
  }
  return parts.join('');
}
