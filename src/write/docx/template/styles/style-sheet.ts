/** The styles of a template: found by name, and what they say with all that they are based on. */
import { attributeOf, child, childrenOf, type Element, saysYes, value } from '../parts/nodes.ts';
import { folded } from './style-names.ts';

export type StyleType = 'paragraph' | 'character';

/** Places of a property: `['pPr', 'spacing', 'before']` is `w:before` of `w:spacing` in the properties of paragraphs. */
export type Property = readonly [group: 'pPr' | 'rPr', element: string, attribute: string];

export class StyleSheet {
  readonly root: Element;
  readonly #byId = new Map<string, Element>();
  /** By type and folded name; names go before aliases, and of two alike the first counts. */
  readonly #byName = new Map<string, Element>();

  constructor(root: Element) {
    this.root = root;
    const styles = childrenOf(root).filter(({ local }) => local === 'style');
    for (const style of styles) {
      const id = attributeOf(style, 'styleId');
      if (id !== undefined) this.#byId.set(id, style);
      this.#name(style, value(style, 'name') ?? '');
    }
    for (const style of styles) for (const alias of aliases(style)) this.#name(style, alias);
  }

  #name(style: Element, name: string): void {
    const key = `${attributeOf(style, 'type')} ${folded(name)}`;
    if (name && !this.#byName.has(key)) this.#byName.set(key, style);
  }

  /** The id of the style with a name or alias. */
  named(type: StyleType, name: string): string | undefined {
    return attributeOf(this.#byName.get(`${type} ${folded(name)}`), 'styleId');
  }

  /** The id of the style that paragraphs, or runs, have unless they name another. */
  defaultOf(type: StyleType): string | undefined {
    for (const [id, style] of this.#byId) {
      if (attributeOf(style, 'type') === type && saysYes(attributeOf(style, 'default') ?? '0')) return id;
    }
    return undefined;
  }

  /** Whether an id is in use; programs differ in whether capitals count. */
  has(id: string): boolean {
    return [...this.#byId.keys()].some((one) => one.toLowerCase() === id.toLowerCase());
  }

  /** All that a style is called. */
  names(id: string): readonly string[] {
    const style = this.#byId.get(id);
    return style ? [value(style, 'name') ?? '', ...aliases(style)] : [];
  }

  /** What a style says, or else the nearest that it is based on, or else the defaults of the document. */
  property(id: string, [group, element, attribute]: Property): string | undefined {
    for (const one of this.#groups(id, group)) {
      const found = attributeOf(child(one, element), attribute);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The element of a property, as the nearest style has it. */
  element(id: string, group: Property[0], local: string): Element | undefined {
    for (const one of this.#groups(id, group)) {
      const found = child(one, local);
      if (found) return found;
    }
    return undefined;
  }

  /** Where the tab stops of a style stand, in twentieths of a point; those of the styles that it is based on are its too. */
  tabStops(id: string): number[] {
    const stops = [...this.#groups(id, 'pPr')].flatMap((group) => childrenOf(child(group, 'tabs')));
    const places = stops
      .filter((stop) => attributeOf(stop, 'val') !== 'clear')
      .map((stop) => Number(attributeOf(stop, 'pos')));
    return [...new Set(places)].filter(Number.isInteger);
  }

  /** Properties of a style, of those it is based on, and of the document. A style that is based on itself ends it. */
  *#groups(id: string, group: Property[0]): Generator<Element | undefined> {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      const style = this.#byId.get(at);
      yield child(style, group);
      at = value(style, 'basedOn');
    }
    yield child(child(child(this.root, 'docDefaults'), `${group}Default`), group);
  }
}

function aliases(style: Element): string[] {
  return (value(style, 'aliases') ?? '')
    .split(',')
    .map((alias) => alias.trim())
    .filter(Boolean);
}
