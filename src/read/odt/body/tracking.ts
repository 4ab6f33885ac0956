import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';
import type { Tracks } from '../../manuscript/story/changes.ts';
import type { TextLook } from '../text-look.ts';
import type { Cursor } from './cursor.ts';
import { movedFrom, movedTo, type Region, Regions, type XmlEvent } from './regions.ts';

/** Deletions in deletions, and changes that are open at once: more than people make, so that no file costs more. */
const MOST_OPEN = 50;

/** What reads the content of a deletion where it belongs. */
export interface ContentReader {
  read(event: XmlEvent): void;
  openParagraph(tag: SaxesTagNS, spans: readonly TextLook[]): void;
  restyleParagraph(tag: SaxesTagNS): void;
}

/** The marks in the text for what `text:tracked-changes` tells (ODF 1.3 part 3, 5.5.7). */
export class Tracking {
  readonly regions: Regions = new Regions();
  readonly #at: Cursor;
  readonly #reader: ContentReader;
  /** Of the changes that are open, by their ids. */
  readonly #open = new Map<string, Tracks>();
  /** The moves whose words stand here now, by the names of their bookmarks. */
  readonly #moves = new Map<string, string>();
  #deletions = 0;

  constructor(at: Cursor, reader: ContentReader) {
    this.#at = at;
    this.#reader = reader;
  }

  /** Whether a bookmark is a program's own, round moved words. */
  openBookmark(name: string): boolean {
    const move = movedTo(name);
    if (move !== undefined) this.#moves.set(name, move);
    return move !== undefined || movedFrom(name) !== undefined;
  }

  closeBookmark(name: string): boolean {
    return this.#moves.delete(name) || movedFrom(name) !== undefined;
  }

  open(tag: SaxesTagNS): void {
    const id = attribute(tag, 'change-id') ?? '';
    const region = this.regions.take(id);
    if (!region || this.#open.size >= MOST_OPEN) return;
    this.#open.set(id, this.#asMove(region.tracks));
    this.#at.tracks = Object.assign({}, ...this.#open.values());
  }

  close(tag: SaxesTagNS): void {
    this.#open.delete(attribute(tag, 'change-id') ?? '');
    this.#at.tracks = Object.assign({}, ...this.#open.values());
  }

  /** Reads deleted words at their mark. */
  point(tag: SaxesTagNS): void {
    if (this.#deletions >= MOST_OPEN) return;
    const region = this.regions.take(attribute(tag, 'change-id') ?? '');
    if (region) this.#readDeleted(region);
  }

  /** Reads the deleted words that no mark has asked for. */
  finish(): void {
    for (const region of this.regions.left()) this.#readDeleted(region);
  }

  #readDeleted({ tracks, content }: Region): void {
    const outside = this.#at.tracks;
    this.#deletions += 1;
    this.#at.tracks = { ...outside, ...tracks };
    // A deletion brings the lists that its paragraphs stood in.
    this.#at.outsideLists(() => {
      if (this.#at.paragraph) this.#readInside(content);
      else for (const event of content) this.#reader.read(event);
    });
    this.#at.tracks = outside;
    this.#deletions -= 1;
  }

  /**
   * Deleted words in a paragraph are read as if the first tag of a paragraph and the last one of theirs were missing
   * (ODF 1.3 part 3, 5.5.4): what stood before them is their beginning, what stands behind them their end. A bookmark
   * that begins at the mark is round what stands behind it: those of deleted paragraphs came with them.
   */
  #readInside(content: readonly XmlEvent[]): void {
    const tags = paragraphTags(content);
    const first = tags[0];
    const last = tags.at(-1);
    const own = new Set(tags);
    const bookmarks = tags.length > 2 ? this.#at.story?.holdBookmarks() : undefined;
    const wasAfterBlank = this.#at.paragraph?.isAfterBlank ?? false;
    let spans: readonly TextLook[] = [];
    for (const event of content) {
      if (!own.has(event)) this.#reader.read(event);
      else if (event === first) {
        // With nothing before them, and paragraphs after it, it is the one that they had.
        const isTheirs = tags.length > 2 && this.#at.paragraph?.length === 0;
        if (isTheirs && 'open' in event) this.#reader.restyleParagraph(event.open);
      } else if ('open' in event) this.#reader.openParagraph(event.open, spans);
      else if (event !== last) {
        spans = this.#at.paragraph?.looks.slice(1) ?? [];
        this.#at.closeParagraph();
      }
    }
    if (bookmarks) this.#at.story?.resumeBookmarks(bookmarks);
    if (this.#at.paragraph) this.#at.paragraph.isAfterBlank = wasAfterBlank;
  }

  #asMove(tracks: Tracks): Tracks {
    const [move] = this.#moves.values();
    const { inserted } = tracks;
    return move === undefined || !inserted ? tracks : { ...tracks, inserted: { ...inserted, kind: 'moved-to', move } };
  }
}

/** Elements whose paragraphs are not those of the text around them. */
const APART = new Set(['table-cell', 'covered-table-cell', 'text-box', 'note', 'annotation', 'custom-shape']);

/** The tags of the paragraphs of a content, opening and closing, but not of those in its tables, boxes and notes. */
function paragraphTags(content: readonly XmlEvent[]): XmlEvent[] {
  let apart = 0;
  return content.filter((event) => {
    if ('text' in event) return false;
    const isOpening = 'open' in event;
    const { local } = isOpening ? event.open : event.close;
    if (APART.has(local)) apart += isOpening ? 1 : -1;
    return apart === 0 && (local === 'p' || local === 'h');
  });
}
