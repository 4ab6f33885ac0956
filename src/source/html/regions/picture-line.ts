/** Captions without an element of their own: short lines right after a picture. */
import { attribute, type Element, isElement, isText } from '../../../read/html/tree.ts';
import type { Box } from '../blocks/page-block.ts';
import type { PageFacts } from '../blocks/page-facts.ts';

const LONGEST = 30;
/** In one box with its picture and nothing else, it may be longer. */
const LONGEST_BOXED = 40;
const SHORTEST = 2;
const CENTRED = /text-align\s{0,5}:\s{0,5}center/iu;
const SMALLER = new Set(['em', 'i', 'small', 'font', 'span', 'center', 'cite']);

export function isLineUnderPicture(box: Box, facts: PageFacts): boolean {
  const block = facts.blocks[box.first];
  const { words, linked, heading, sentence } = facts.of(box.first);
  if (!block?.afterMedia || heading > 0 || block.row !== undefined || linked * 2 > words || words < SHORTEST)
    return false;
  if (box.media > 0 && words <= LONGEST_BOXED && box.elements.every(({ tagName }) => tagName !== 'li')) return true;
  return words <= LONGEST && (!sentence || isCentred(block.element) || isWhollyInOne(block.element));
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
