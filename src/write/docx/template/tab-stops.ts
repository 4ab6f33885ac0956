/**
 * Tab stops of a template whose paper was changed after they were set. Those of our own template stand at the far edge
 * of its text, and nothing in Word moves them when a house prints on smaller sheets.
 */
import type { Occurrence } from '../look-parts.ts';
import type { PageSetup } from './page-setup.ts';
import { attributeOf, type Element, isElement, WORD } from './parts/nodes.ts';
import type { HousePart } from './parts/template-parts.ts';

/**
 * A part with the tab stops that lie off the sheet at the far edge of its text: what stands at them, such as the number
 * of the page, would not be seen. Those in the margin may be meant so, and stay.
 */
export function withTabsOnSheet(root: Element, setup: PageSetup): Element {
  const { textWidth, sheetRest } = setup;
  if (textWidth === undefined || sheetRest === undefined) return root;
  const placed = (element: Element): Element => {
    const isOff = element.uri === WORD && element.local === 'tab' && Number(attributeOf(element, 'pos')) > sheetRest;
    const attributes = element.attributes.map((one) => (one.local === 'pos' ? { ...one, value: `${textWidth}` } : one));
    return {
      ...element,
      ...(isOff ? { attributes } : {}),
      children: element.children.map((node) => (isElement(node) ? placed(node) : node)),
    };
  };
  return placed(root);
}

/** `withTabsOnSheet` for headers or footers. */
export function marginsOnSheet(
  parts: ReadonlyMap<Occurrence, HousePart>,
  setup: PageSetup,
): ReadonlyMap<Occurrence, HousePart> {
  return new Map([...parts].map(([at, part]) => [at, { ...part, root: withTabsOnSheet(part.root, setup) }]));
}
