/** The account of every character of the RDF: what became of each property of an item, and of the nodes beside them. */
import type { Unread } from '../../model/page.ts';
import type { LineIndex } from '../../model/place.ts';
import type { SpanKind } from '../../model/reading.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { spanKindOf } from '../citation-fields.ts';
import { Tiles } from '../tiles.ts';
import { nameOf } from './graph.ts';
import type { Outcome, RdfItem } from './item.ts';

export class Account {
  readonly tiles: Tiles = new Tiles();
  readonly other: Unread[] = [];
  readonly #lines: LineIndex;
  readonly #claimed = new Set<XmlElement>();

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  item(node: XmlElement, { outcomes, memos }: RdfItem, number: number): void {
    this.#claimed.add(node);
    for (const [property, outcome] of outcomes) {
      if (outcome === 'unread' || outcome === 'furniture') this.#leaveOver(property, outcome);
      else this.tiles.claim(property.start, property.end, kindOf(outcome), number);
    }
    for (const memo of memos) {
      if (this.#claimed.has(memo)) continue;
      this.#claimed.add(memo);
      this.tiles.claim(memo.start, memo.end, 'note', number);
    }
  }

  /** Collections are headings; attachments and containers are surroundings; a note of no item is unread. */
  rest(root: XmlElement): void {
    for (const node of root.children) {
      if (this.#claimed.has(node)) continue;
      if (nameOf(node) === 'z:Collection') this.tiles.claim(node.start, node.end, 'heading');
      else if (nameOf(node) === 'dcterms:FileFormat') this.tiles.claim(node.start, node.end, 'layout');
      else this.#leaveOver(node, nameOf(node) === 'bib:Memo' ? 'unread' : 'furniture');
    }
  }

  #leaveOver(element: XmlElement, kind: 'unread' | 'furniture'): void {
    const words = allText(element);
    const isEmpty = words === '' && element.attributes.size === 0;
    this.tiles.claim(element.start, element.end, isEmpty ? 'layout' : kind);
    if (isEmpty) return;
    const place = this.#lines.place(element.start, element.end);
    this.other.push({ kind, text: `${element.local}: ${words || [...element.attributes.values()].join(' ')}`, place });
  }
}

function kindOf(outcome: Exclude<Outcome, 'unread' | 'furniture'>): SpanKind {
  if (outcome === 'memo') return 'note';
  if (outcome === 'id') return 'attribute';
  return outcome === 'tag' ? 'tag' : spanKindOf(outcome);
}

/** Without recursion: the tree has a limit, but none that a stack need hold. */
function allText(element: XmlElement): string {
  const words: string[] = [];
  const waiting = [element];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const own = at.text.replace(/\s+/gu, ' ').trim();
    if (own !== '') words.push(own);
    for (const child of at.children.toReversed()) waiting.push(child);
  }
  return words.join(' ');
}
