/** Captions that are paragraphs like the article’s own: short, right after a picture, and set differently. */
import { attribute, type Element, isElement, isText } from '../../read/html/tree.ts';
import type { PageBlock } from './page-block.ts';

const LONGEST = 30;
const CENTRED = /text-align\s{0,5}:\s{0,5}center/iu;
const SMALLER = new Set(['em', 'i', 'small', 'font', 'span', 'center', 'cite']);

export function isLineUnderPicture(block: PageBlock | undefined, words: number): boolean {
  if (!block?.afterMedia || words > LONGEST || block.row !== undefined) return false;
  return isCentred(block.element) || isWhollyInOne(block.element);
}

function isCentred(element: Element): boolean {
  return attribute(element, 'align') === 'center' || CENTRED.test(attribute(element, 'style') ?? '');
}

/** All its words stand in one element that sets them smaller or slanted. */
function isWhollyInOne(element: Element): boolean {
  const words = element.childNodes.filter((node) => (isText(node) ? node.value.trim() !== '' : isElement(node)));
  const inline = words.filter((node) => !isElement(node) || (node.tagName !== 'img' && node.tagName !== 'br'));
  const [only] = inline;
  return inline.length === 1 && only !== undefined && isElement(only) && SMALLER.has(only.tagName);
}
