/** What is open while a story is read: the text of the document, of a note, of a comment, or of a text box in one. */
import type { Bookmark, Paragraph, Part } from '../../../model/manuscript.ts';
import { ownCopy } from '../../../text/own-copy.ts';
import type { Anchor, OpenParagraph } from './paragraph.ts';
import type { OpenRow } from './table.ts';

/** A bookmark over more paragraphs than this is no name of a place; it is let go, so that many such cost no more. */
const LONGEST_BOOKMARK = 30;

/** Gets the parts of a story in order, each with what is anchored in it. */
export type Take = (part: Part, anchors: readonly Anchor[]) => void;

export interface OpenBookmark {
  readonly name: string;
  start: number;
  paragraphs: number;
}

export class Story<Own extends OpenParagraph = OpenParagraph> {
  readonly links: (string | undefined)[] = [];
  readonly paragraphs: Own[] = [];
  readonly rows: OpenRow[] = [];
  #bookmarks = new Map<string, OpenBookmark>();
  /** Of those that are open, by name. */
  #idOf = new Map<string, string>();
  readonly #take: Take;
  /** Of text boxes in paragraphs that go on in the next. */
  #boxes: Part[] = [];

  constructor(take: Take) {
    this.#take = take;
  }

  get href(): string | undefined {
    return this.links.at(-1);
  }

  /**
   * One of a name that is open goes on under another id: LibreOffice writes a bookmark over several paragraphs with a
   * start in each of them, and one end.
   */
  openBookmark(id: string, name: string): void {
    const former = this.#idOf.get(name) ?? id;
    const open = this.#bookmarks.get(former);
    this.#bookmarks.delete(former);
    const start = this.paragraphs.at(-1)?.length ?? 0;
    const goesOn = open?.name === name ? open : { name: ownCopy(name), start, paragraphs: 0 };
    this.#bookmarks.set(id, goesOn);
    this.#idOf.set(goesOn.name, id);
  }

  closeBookmark(id: string): void {
    const open = this.#bookmarks.get(id);
    const paragraph = this.paragraphs.at(-1);
    this.#bookmarks = without(this.#bookmarks, id);
    if (open) this.#idOf = without(this.#idOf, open.name);
    if (!open || !paragraph || (open.paragraphs > 0 && paragraph.length === 0)) return;
    paragraph.bookmarks.push(stretchOf(open, paragraph.length));
  }

  /** Lets go, for a while, of the bookmarks that were opened in the open paragraph right here. */
  holdBookmarks(): ReadonlyMap<string, OpenBookmark> {
    const here = this.paragraphs.at(-1)?.length;
    const held = [...this.#bookmarks].filter(([, { start, paragraphs }]) => paragraphs === 0 && start === here);
    for (const [id] of held) this.#bookmarks.delete(id);
    return new Map(held);
  }

  /** Opens them at the start of the open paragraph. */
  resumeBookmarks(held: ReadonlyMap<string, OpenBookmark>): void {
    for (const [id, open] of held) this.#bookmarks.set(id, { ...open, start: 0 });
  }

  /** The bookmarks that are open at the end of a paragraph go on in the next. */
  carryBookmarks(paragraph: Own): void {
    for (const [id, open] of this.#bookmarks) {
      paragraph.bookmarks.push(stretchOf(open, paragraph.length));
      open.start = 0;
      open.paragraphs += 1;
      if (open.paragraphs > LONGEST_BOOKMARK) this.#bookmarks.delete(id);
    }
  }

  /** Puts a paragraph where it belongs: into the text box, the cell or the story around it. */
  add(paragraph: Paragraph, { anchors, boxes }: Own): void {
    const around = this.paragraphs.at(-1);
    const row = this.rows[0];
    if (around) for (const part of [paragraph, ...boxes]) around.boxes.push(part);
    else if (row) row.add(paragraph, anchors, boxes);
    else {
      this.#take(paragraph, anchors);
      for (const box of boxes) this.#boxes.push(box);
      if (!paragraph.end) this.#flush();
    }
  }

  addRow(row: OpenRow): void {
    this.#flush();
    for (const { part, anchors } of row.finish()) this.#take(part, anchors);
  }

  end(): void {
    this.#flush();
  }

  #flush(): void {
    for (const box of this.#boxes) this.#take(box, []);
    this.#boxes = [];
  }
}

function stretchOf({ name, start, paragraphs }: OpenBookmark, end: number): Bookmark {
  return { name, start, end, ...(paragraphs > 0 ? { goesOn: true as const } : {}) };
}

/**
 * The map without a key: a new one after the last. V8 gives a small map a new table at each deletion, and one of these
 * that has grown old keeps all that come after it in memory.
 */
function without<Value>(map: Map<string, Value>, key: string): Map<string, Value> {
  if (map.size === 1 && map.has(key)) return new Map();
  map.delete(key);
  return map;
}
