/**
 * What `text:tracked-changes` says before the text begins (ODF 1.3 part 3, 5.5): who changed what, and the words that
 * were deleted, which the text itself only has a mark for.
 */
import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';
import { type ChangeRecord, slotOf, type Tracks } from '../../manuscript/story/changes.ts';
import { nameOf } from '../names.ts';

/** A piece of XML, kept to be read where it belongs. */
export type XmlEvent = { readonly open: SaxesTagNS } | { readonly close: SaxesTagNS } | { readonly text: string };

export interface Region {
  readonly tracks: Tracks;
  /** Of deleted words: the paragraphs, lists and tables that they stood in. */
  readonly content: readonly XmlEvent[];
}

const KINDS: ReadonlyMap<string, ChangeRecord['kind']> = new Map([
  ['text:insertion', 'inserted'],
  ['text:deletion', 'deleted'],
  ['text:format-change', 'formatted'],
]);

/** How LibreOffice names the bookmarks round the words of a move, where they stood and where they stand. */
const MOVED_FROM = /^__RefMoveFrom__(.*?)(?: Copy \d+)?$/u;
const MOVED_TO = /^__RefMoveTo__(.*?)(?: Copy \d+)?$/u;

/** The name of the move that a bookmark of a program stands round; undefined for any other bookmark. */
export function movedFrom(bookmark: string): string | undefined {
  return MOVED_FROM.exec(bookmark)?.[1];
}

export function movedTo(bookmark: string): string | undefined {
  return MOVED_TO.exec(bookmark)?.[1];
}

export class Regions {
  readonly #regions = new Map<string, Region>();
  #id = '';
  #tracks: Tracks = {};
  #content: XmlEvent[] = [];
  #record: ChangeRecord | undefined;
  #inDeletion = false;
  /** The element of `office:change-info` whose words are read. */
  #info: 'author' | 'date' | undefined;
  #inInfo = false;

  open(tag: SaxesTagNS): void {
    const name = nameOf(tag);
    const kind = this.#record ? undefined : KINDS.get(name);
    if (name === 'text:changed-region') this.#begin(tag);
    else if (kind) {
      this.#record = { kind };
      this.#inDeletion = kind === 'deleted';
    } else if (name === 'office:change-info') this.#inInfo = true;
    else if (this.#inInfo) this.#info = name === 'dc:creator' ? 'author' : name === 'dc:date' ? 'date' : undefined;
    else if (this.#inDeletion) this.#content.push({ open: tag });
  }

  close(tag: SaxesTagNS): void {
    const name = nameOf(tag);
    if (name === 'text:changed-region') this.#regions.set(this.#id, { tracks: this.#tracks, content: this.#content });
    else if (this.#record && KINDS.get(name) && (!this.#inDeletion || name === 'text:deletion')) this.#endRecord();
    else if (name === 'office:change-info') this.#inInfo = false;
    else if (this.#inInfo) this.#info = undefined;
    else if (this.#inDeletion) this.#content.push({ close: tag });
  }

  text(text: string): void {
    if (this.#record && this.#info) {
      this.#record = { ...this.#record, [this.#info]: (this.#record[this.#info] ?? '') + text };
    } else if (this.#inDeletion && !this.#inInfo) this.#content.push({ text });
  }

  /** A region by its id. Its deleted words are given out once, since they stood in one place. */
  take(id: string): Region | undefined {
    const region = this.#regions.get(id);
    if (region && region.content.length > 0) this.#regions.set(id, { ...region, content: [] });
    return region;
  }

  /** Those whose deleted words no mark has asked for. */
  *left(): Generator<Region> {
    for (const id of this.#regions.keys()) {
      const region = this.take(id);
      if (region && region.content.length > 0) yield region;
    }
  }

  #begin(tag: SaxesTagNS): void {
    this.#id = attribute(tag, 'id') ?? '';
    this.#tracks = {};
    this.#content = [];
  }

  #endRecord(): void {
    const record = this.#record;
    this.#record = undefined;
    this.#inDeletion = false;
    if (!record) return;
    const slot = record.kind === 'formatted' ? 'formatted' : slotOf(record);
    this.#tracks = { ...this.#tracks, [slot]: slot === 'deleted' ? withMove(record, this.#content) : record };
  }
}

/** Words that were moved away say so by the bookmark round them. */
function withMove(record: ChangeRecord, content: readonly XmlEvent[]): ChangeRecord {
  for (const event of content) {
    if (!('open' in event) || event.open.local !== 'bookmark-start') continue;
    const move = movedFrom(attribute(event.open, 'name') ?? '');
    if (move !== undefined) return { ...record, kind: 'moved-from', move };
  }
  return record;
}
