/** Microdata and RDFa Lite as things, so that one reader reads them and JSON-LD. */
import { attribute, type Document, type Element, isElement } from '../../read/html/tree.ts';
import { elementText } from './element-text.ts';

type Growing = Record<string, unknown[]>;

interface Vocabulary {
  /** Opens a thing; its type, `''` where it has none. */
  readonly scope: (element: Element) => string | undefined;
  readonly properties: (element: Element) => readonly string[];
}

const words = (value: string | undefined): string[] => value?.split(/\s+/u).filter((word) => word !== '') ?? [];

export const MICRODATA: Vocabulary = {
  scope: (element) =>
    attribute(element, 'itemscope') === undefined ? undefined : (attribute(element, 'itemtype') ?? ''),
  properties: (element) => words(attribute(element, 'itemprop')),
};

/** Only the words of schema.org: names of other vocabularies have a prefix. */
export const RDFA: Vocabulary = {
  scope: (element) => attribute(element, 'typeof'),
  properties: (element) =>
    words(attribute(element, 'property'))
      .map((name) => name.replace(/^(?:schema:|https?:\/\/schema\.org\/)/u, ''))
      .filter((name) => !name.includes(':')),
};

/** The things of a document in their order; properties outside any thing are those of a first one, a page. */
export function embeddedThings(document: Document, { scope, properties }: Vocabulary): unknown[] {
  const page: Growing = { '@type': ['WebPage'] };
  const found: unknown[] = [page];
  const waiting: { node: Document['childNodes'][number]; owner: Growing }[] = [];
  const push = (nodes: Document['childNodes'], owner: Growing): void => {
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at];
      if (node && isElement(node)) waiting.push({ node, owner });
    }
  };
  push(document.childNodes, page);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, owner } = next;
    if (!isElement(node)) continue;
    const type = scope(node);
    const names = properties(node);
    const thing: Growing | undefined = type === undefined ? undefined : { '@type': words(type) };
    for (const name of names) {
      owner[name] ??= [];
      owner[name].push(thing ?? shownValue(node));
    }
    if (thing && names.length === 0) found.push(thing);
    // A page around everything, as themes open it on `<body>`, holds the articles that stand in it.
    push(node.childNodes, thing ?? owner);
  }
  return found;
}

/** What a reader of the page sees, where the specification would take the address: an author’s link has a name. */
function shownValue(element: Element): string {
  const { tagName } = element;
  const content = attribute(element, 'content');
  if (content !== undefined) return content;
  if (tagName === 'time') return attribute(element, 'datetime') ?? elementText(element);
  if (tagName === 'link') return attribute(element, 'href') ?? '';
  if (tagName === 'data' || tagName === 'meter') return attribute(element, 'value') ?? elementText(element);
  return elementText(element);
}
