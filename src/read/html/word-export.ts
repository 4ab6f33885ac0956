/** HTML that Word writes: paragraphs whose style and place in a list stand in `class` and `style`. */
import { attribute, type ChildNode, type Element, isElement, textContent } from './tree.ts';

export interface WordItem {
  readonly level: number;
  readonly label?: string;
}

const LIST = /mso-list\s{0,5}:\s{0,5}l\d{1,6}\s{1,5}level(\d)/iu;
const LABEL = /mso-list\s{0,5}:\s{0,5}ignore/iu;
const LONGEST_LABEL = 12;
const MOST_NODES = 12;

/** What a style of Word says of its paragraph, by the names that Word itself gives to classes. */
export function wordStyle(element: Element): 'title' | 'quotation' | undefined {
  const name = element.tagName === 'p' ? (attribute(element, 'class') ?? '') : '';
  if (/^MsoTitle/u.test(name)) return 'title';
  return /^Mso(?:Intense)?Quote/u.test(name) ? 'quotation' : undefined;
}

/** The place in a list of a paragraph that Word has numbered or put a bullet before. */
export function wordItem(element: Element): WordItem | undefined {
  const style = element.tagName === 'p' ? (attribute(element, 'style') ?? '') : '';
  const level = LIST.exec(style)?.[1];
  if (level === undefined) return undefined;
  const label = labelIn(element);
  return label === undefined ? { level: Number(level) } : { level: Number(level), label };
}

/** Whether the element holds the number or bullet that Word prints before an item. */
export function isWordLabel(element: Element): boolean {
  return element.tagName === 'span' && LABEL.test(attribute(element, 'style') ?? '');
}

function labelIn(paragraph: Element): string | undefined {
  const waiting: ChildNode[] = paragraph.childNodes.slice(0, MOST_NODES).reverse();
  for (let seen = 0, node = waiting.pop(); node && seen < MOST_NODES; seen++, node = waiting.pop()) {
    if (!isElement(node)) continue;
    if (isWordLabel(node)) {
      const label = textContent(node).trim();
      return label.length > 0 && label.length <= LONGEST_LABEL ? label : undefined;
    }
    for (const child of node.childNodes.slice(0, MOST_NODES).reverse()) waiting.push(child);
  }
  return undefined;
}
