/** The styles of a template with those of ours that it lacks. */
import { characterStyles, type ParagraphStyle, paragraphStyles } from '../../../document/look.ts';
import { attributeOf, child, childrenOf, type Element, type Node, word } from '../parts/nodes.ts';
import { inSchemaOrder } from '../parts/schema-order.ts';
import type { AddedStyle } from '../remarks.ts';
import { type Added, addedCharacterStyle, addedParagraphStyle } from './added-style.ts';
import { standInsFor } from './style-names.ts';
import { StyleSheet, type StyleType } from './style-sheet.ts';

export interface HouseStyles {
  /** With ours added, and without languages: those are the page's. */
  readonly sheet: StyleSheet;
  /** The id in the document for each of ours. */
  readonly ids: ReadonlyMap<string, string>;
  /** In the order of our list. */
  readonly added: readonly (AddedStyle & { readonly id: string })[];
}

/** Where a style that has no like in the template takes its look from, if not from the running text. */
const BASES: Readonly<Record<string, string>> = { Heading2: 'Heading1', Heading3: 'Heading1', TOCHeading: 'Heading1' };

/** The language does not matter: of our styles nothing is taken but names, distances and proportions. */
const PARAGRAPH_STYLES = paragraphStyles('en', 0);
const CHARACTER_STYLES = characterStyles('en');

/** @param linkColor of the template's theme, six hexadecimal digits */
export function houseStyles(root: Element, linkColor: string | undefined): HouseStyles {
  const sheet = withDefaults(new StyleSheet(inSchemaOrder(ourTerms(root))));
  const made = new Adding(sheet);
  const find = (type: StyleType, { id, name }: { readonly id: string; readonly name: string }): void => {
    const own = id === 'Normal' ? sheet.defaultOf(type) : sheet.named(type, name);
    if (own === undefined) made.add(type, id, name);
    else made.ids.set(id, own);
  };
  for (const style of PARAGRAPH_STYLES) find('paragraph', style);
  for (const style of CHARACTER_STYLES) find('character', style);
  return { sheet: made.whole(linkColor), ids: made.ids, added: made.list };
}

class Adding {
  readonly ids = new Map<string, string>();
  readonly #sheet: StyleSheet;
  readonly #added = new Map<string, Added & { readonly name: string; readonly after?: string }>();

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  get list(): HouseStyles['added'] {
    return [...this.#added.values()].map(({ id, name, after }) => ({
      id,
      name,
      ...(after === undefined ? {} : { after }),
    }));
  }

  add(type: StyleType, own: string, name: string): void {
    const standIn = standInsFor(own)
      .map((other) => this.#sheet.named(type, other))
      .find((id) => id !== undefined);
    const id = this.#free(own);
    this.ids.set(own, id);
    const text = this.#sheet.defaultOf(type) ?? '';
    const base = standIn ?? this.ids.get(BASES[own] ?? '') ?? text;
    const after = standIn === undefined ? undefined : this.#sheet.names(standIn)[0];
    this.#added.set(own, {
      ...{ id, name, base, ourBase: PARAGRAPH_STYLES.find((style) => style.id === (BASES[own] ?? 'Normal')) },
      isStandIn: standIn !== undefined,
      ...(after === undefined ? {} : { after }),
    });
  }

  #free(id: string): string {
    let free = id;
    for (let i = 2; this.#sheet.has(free); i++) free = `${id}${i}`;
    return free;
  }

  whole(linkColor: string | undefined): StyleSheet {
    const quote = this.#look('Quote');
    const indent = Number(
      this.#sheet.property(quote, ['pPr', 'ind', 'left']) ?? this.#sheet.property(quote, ['pPr', 'ind', 'start']) ?? 0,
    );
    const paragraphs = PARAGRAPH_STYLES.flatMap((style) => {
      const added = this.#added.get(style.id);
      return added
        ? [addedParagraphStyle(style, this.#withNext(style, added), indent || (style.indent ?? 0), this.#sheet)]
        : [];
    });
    const characters = CHARACTER_STYLES.flatMap((style) => {
      const added = this.#added.get(style.id);
      return added
        ? [addedCharacterStyle(style, added, { fonts: this.#sheet.element(quote, 'rPr', 'rFonts'), linkColor })]
        : [];
    });
    const { root } = this.#sheet;
    return new StyleSheet({ ...root, children: [...root.children, ...paragraphs, ...characters] });
  }

  /** The style of the template that one of ours gets its look from. */
  #look(id: string): string {
    return this.#added.get(id)?.base ?? this.ids.get(id) ?? '';
  }

  #withNext({ next }: ParagraphStyle, added: Added): Added {
    const id = next === undefined ? undefined : this.ids.get(next);
    return id === undefined ? added : { ...added, next: id };
  }
}

/** A template without a style for text that names none gets an empty one, so that there is something to build on. */
function withDefaults(sheet: StyleSheet): StyleSheet {
  const missing = (
    [
      ['paragraph', 'Normal', 'Normal'],
      ['character', 'DefaultParagraphFont', 'Default Paragraph Font'],
    ] as const
  ).filter(([type]) => sheet.defaultOf(type) === undefined);
  if (missing.length === 0) return sheet;
  const styles = missing.map(([type, styleId, name]) =>
    word('style', { type, default: '1', styleId }, [word('name', { val: name })]),
  );
  const { root } = sheet;
  // What was called so without being the default makes room.
  const others = root.children.filter((node) => {
    const id = typeof node === 'string' ? undefined : attributeOf(node, 'styleId');
    return !missing.some(([, styleId]) => styleId === id);
  });
  return new StyleSheet({ ...root, children: [...others, ...styles] });
}

/**
 * What a house says of letters, and what complex scripts are told by; many templates leave the latter out. These scripts
 * have no italics, so only a template that says so itself slants them.
 */
const COMPLEX: Readonly<Record<string, string>> = { b: 'bCs', sz: 'szCs' };

/**
 * Without languages, since the language of a text is the page's and Word must not check it in another. What is said of
 * the size and weight of letters is said of those of complex scripts too.
 */
function ourTerms(element: Element): Element {
  const children = element.children.flatMap((node): readonly Node[] => {
    if (typeof node === 'string') return [node];
    return node.local === 'lang' ? [] : [ourTerms(node)];
  });
  if (element.local !== 'rPr') return { ...element, children };
  const complex = Object.entries(COMPLEX).flatMap(([name, other]) => {
    const said = child(element, name);
    return said && !child(element, other)
      ? [word(other, Object.fromEntries(said.attributes.map(({ local, value }) => [local, value])))]
      : [];
  });
  return { ...element, children: [...children, ...complex] };
}

/** The part, with the languages of a page as those of the document. */
export function withLanguages(root: Element, languages: Readonly<Record<string, string>>): Element {
  const rest = childrenOf(root).filter(({ local }) => local !== 'docDefaults');
  const defaults = child(root, 'docDefaults');
  const runs = child(child(defaults, 'rPrDefault'), 'rPr');
  const properties = inSchemaOrder(word('rPr', {}, [...(runs?.children ?? []), word('lang', languages)]));
  const paragraphs = child(defaults, 'pPrDefault') ?? word('pPrDefault');
  return {
    ...root,
    children: [word('docDefaults', {}, [word('rPrDefault', {}, [properties]), paragraphs]), ...rest],
  };
}
