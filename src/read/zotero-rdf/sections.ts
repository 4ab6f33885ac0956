import type { XmlElement } from '../../xml/tree.ts';
import type { SectionDraft } from '../citation-page.ts';
import { nameOf, textIn } from './graph.ts';
import { ownId } from './item.ts';

export interface Sections {
  /** All of them: each collection before those inside it, in the order of the file. */
  readonly order: readonly SectionDraft[];
  /** The section of the item with this `rdf:about`: of several, the first. */
  get(about: string): SectionDraft | undefined;
}

/** Collections of the second level and deeper are sections inside sections. */
export function sectionsOf(root: XmlElement): Sections {
  const collections = new Map<string, XmlElement>();
  for (const node of root.children) {
    const about = node.attributes.get('about');
    if (about !== undefined && nameOf(node) === 'z:Collection') collections.set(about, node);
  }
  const inside = new Set([...collections.values()].flatMap(partsOf));
  const order: SectionDraft[] = [];
  const byItem = new Map<string, SectionDraft>();
  const waiting = [...collections.keys()].filter((about) => !inside.has(about)).map((about) => ({ about, level: 2 }));
  waiting.reverse();
  const done = new Set<string>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { about, level } = next;
    const node = collections.get(about);
    if (!node || done.has(about)) continue;
    done.add(about);
    const id = ownId(about.replace(/^#collection[-_]/, '#'));
    const isCounted = /^#collection_\d+$/.test(about);
    const title = textIn(node, 'dc:title') ?? '';
    const section = { ...(id === undefined || isCounted ? {} : { id }), title, level: Math.min(level, 6) };
    order.push(section);
    for (const part of partsOf(node).toReversed()) {
      if (collections.has(part)) waiting.push({ about: part, level: level + 1 });
      else if (!byItem.has(part)) byItem.set(part, section);
    }
  }
  return { order, get: (about) => byItem.get(about) };
}

function partsOf(node: XmlElement): string[] {
  return node.children.flatMap((one) =>
    nameOf(one) === 'dcterms:hasPart' ? (one.attributes.get('resource') ?? []) : [],
  );
}
