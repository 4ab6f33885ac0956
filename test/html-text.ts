import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The words of an HTML fragment as a browser reads it: a line feed for `<br>` and between paragraphs, no markup. */
export function htmlText(html: string): string {
  return parseFragment(html)
    .childNodes.map(textOf)
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return ['p', 'div', 'blockquote'].includes(node.nodeName) ? `${inner}\n` : inner;
}

/** The names of all elements of a fragment. */
export function htmlElements(html: string): Set<string> {
  const names = new Set<string>();
  const walk = (node: Node): void => {
    if ('tagName' in node) names.add(node.tagName);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  for (const node of parseFragment(html).childNodes) walk(node);
  return names;
}
