/** Places in a header or footer that take the words of each page. */
import { startsRightToLeft, stretches } from '../../../../text/direction.ts';
import { child, childrenOf, type Element, isElement, type Node, word } from './nodes.ts';
import { inSchemaOrder } from './schema-order.ts';

/** What of a page is shown: its title, the state that it was printed from, or nothing. */
export type SlotName = 'title' | 'state' | 'empty';

/** The namespace of slots, which no part that is written has. */
const SLOT = 'urn:contextpage:slot';

/** What stands in the place of a run until it is filled in. It keeps the look of the run. */
export function slotFor(run: Element, slot: SlotName): Element {
  const look = childrenOf(run).filter(({ local }) => local === 'rPr');
  return { name: slot, local: slot, uri: SLOT, attributes: [], children: look };
}

export function isSlot({ uri }: Element): boolean {
  return uri === SLOT;
}

/** An element with the words of a page in its slots. */
export function filled(element: Element, values: Readonly<Record<SlotName, string>>): Element {
  const children = element.children.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node];
    return isSlot(node) ? runsIn(node, values[node.local as SlotName]) : [filled(node, values)];
  });
  return { ...element, children };
}

/** Direction and language are those of the words, whatever those of the template's were. */
function runsIn(slot: Element, text: string): Element[] {
  const properties = childrenOf(child(slot, 'rPr')).filter(({ local }) => !['rtl', 'cs', 'lang'].includes(local));
  return stretches(text, startsRightToLeft(text, false)).map(({ text, rightToLeft }) => {
    const look = inSchemaOrder(word('rPr', {}, [...properties, ...(rightToLeft ? [word('rtl')] : [])]));
    return word('r', {}, [look, word('t', { 'xml:space': 'preserve' }, [text])]);
  });
}
