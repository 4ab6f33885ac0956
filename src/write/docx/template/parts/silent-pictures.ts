import { attributeOf, child, descendants, type Element } from './nodes.ts';

/** How many pictures of some parts have no alternative text, and are not marked as decoration. */
export function silentPictures(roots: readonly Element[]): number {
  const properties = roots
    .flatMap((root) => [...descendants(root)])
    .filter(({ local }) => local === 'inline' || local === 'anchor')
    .filter((drawing) => [...descendants(drawing)].some(({ local }) => local === 'blip'))
    .map((drawing) => child(drawing, 'docPr'));
  return properties.filter((one) => !attributeOf(one, 'descr')?.trim() && !isDecoration(one)).length;
}

function isDecoration(properties: Element | undefined): boolean {
  if (!properties) return false;
  return [...descendants(properties)].some((one) => one.local === 'decorative' && attributeOf(one, 'val') !== '0');
}
