/** RDF as Zotero writes it: elements that stand inside one another, or point to one another by name. */
import type { XmlElement } from '../../xml/tree.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.zotero.org/namespaces/export#': 'z',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/net/biblio#': 'bib',
  'http://xmlns.com/foaf/0.1/': 'foaf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://prismstandard.org/namespaces/1.2/basic/': 'prism',
  'http://nwalsh.com/rdf/vCard#': 'vcard',
  'http://purl.org/rss/1.0/modules/link/': 'link',
};

/** `bib:Memo`, whatever prefix the file has for the namespace. */
export function nameOf({ uri, local }: XmlElement): string {
  return `${PREFIXES[uri] ?? '?'}:${local}`;
}

export class Graph {
  readonly root: XmlElement;
  readonly #byName = new Map<string, XmlElement>();

  constructor(root: XmlElement) {
    this.root = root;
    for (const node of root.children) {
      const about = node.attributes.get('about');
      if (about !== undefined && !this.#byName.has(about)) this.#byName.set(about, node);
    }
  }

  /** The nodes that a property holds or points to. */
  nodes(property: XmlElement): readonly XmlElement[] {
    if (property.children.length > 0) return property.children;
    const target = property.attributes.get('resource');
    const node = target === undefined ? undefined : this.#byName.get(target);
    return node ? [node] : [];
  }
}

export function child(node: XmlElement, name: string): XmlElement | undefined {
  return node.children.find((one) => nameOf(one) === name);
}

/** The text of the first child of that name; undefined where there is none. */
export function textIn(node: XmlElement, name: string): string | undefined {
  const text = child(node, name)?.text.trim();
  return text === '' ? undefined : text;
}
