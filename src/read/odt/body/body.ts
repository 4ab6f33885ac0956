/**
 * Reads the text of a document in one pass (ODF 1.3 part 3, 5 to 7). Elements that only wrap others, and fields, need no
 * word here: what they show comes through.
 */
import type { SaxesTagNS } from 'saxes';
import type { Manuscript, Part } from '../../../model/manuscript.ts';
import { ownCopy } from '../../../text/own-copy.ts';
import { attribute } from '../../../xml/parse.ts';
import { CommentPlaces } from '../../manuscript/story/comment-places.ts';
import { nameOf } from '../names.ts';
import type { OdtStyles, ParagraphStyle } from '../styles.ts';
import type { TextLook } from '../text-look.ts';
import { Annotations } from './annotations.ts';
import { Cells } from './cells.ts';
import { Cursor } from './cursor.ts';
import { Frames } from './frames.ts';
import type { XmlEvent } from './regions.ts';
import { Tracking } from './tracking.ts';
import { GENERATED, LEFT_OUT, OBJECTS, SHAPES, STRUCTURE } from './vocabulary.ts';

/** More blanks in a row than anybody types. */
const MOST_BLANKS = 100;

/** What was read, but for what stands in other files of the package. */
export type Body = Pick<Manuscript, 'parts' | 'notes' | 'changes' | 'comments' | 'leftOut'>;

type Handler = (reader: BodyReader, tag: SaxesTagNS) => void;

export class BodyReader {
  readonly #styles: OdtStyles;
  readonly #at: Cursor;
  readonly #tracking: Tracking;
  readonly #annotations: Annotations = new Annotations();
  readonly #frames: Frames = new Frames();
  readonly #cells: Cells = new Cells();
  readonly #parts: Part[] = [];
  readonly #notes = new Map<string, Part[]>();
  /** What the last of them says. */
  #note: Part[] = [];
  readonly #path: string[] = [];
  readonly #areHidden: boolean[] = [];
  /** Elements open inside one that is left out, itself included. */
  #skipped = 0;
  #headerRows = 0;
  #inRegions = false;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
    this.#at = new Cursor(styles);
    this.#tracking = new Tracking(this.#at, {
      read: (event) => this.#read(event),
      openParagraph: (tag, spans) => this.#openParagraph(tag, spans),
      restyleParagraph: (tag) => this.#at.paragraph?.restyle(this.#styleOf(tag)),
    });
  }

  finish(): Body {
    return {
      parts: this.#parts,
      notes: this.#notes,
      changes: this.#at.changes.finish(),
      comments: this.#annotations.finish((id) => this.#at.placeOf(id)),
      leftOut: this.#at.leftOut,
    };
  }

  open(name: string, tag: SaxesTagNS): void {
    if (this.#inRegions) this.#tracking.regions.open(tag);
    else if (this.#skipped > 0 || LEFT_OUT.has(name)) this.#skipped += 1;
    else {
      this.#path.push(name);
      BodyReader.#openers.get(name)?.(this, tag);
    }
  }

  close(name: string, tag: SaxesTagNS): void {
    if (name === 'text:tracked-changes') this.#inRegions = false;
    if (this.#inRegions) this.#tracking.regions.close(tag);
    else if (this.#skipped > 0) this.#skipped -= 1;
    else {
      this.#path.pop();
      BodyReader.#closers.get(name)?.(this, tag);
    }
  }

  text(text: string): void {
    const element = this.#path.at(-1) ?? '';
    if (this.#inRegions) this.#tracking.regions.text(text);
    else if (this.#skipped > 0 || STRUCTURE.has(element)) return;
    else if (element === 'svg:title' || element === 'svg:desc') this.#frames.describe(text);
    else if (element === 'dc:creator') this.#annotations.note('author', text);
    else if (element === 'dc:date') this.#annotations.note('date', text);
    else this.#at.addText(text);
  }

  #beginBody(): void {
    this.#at.beginStory((part, anchors) => {
      const index = this.#parts.push(part) - 1;
      for (const { kind, id, offset } of anchors) if (kind === 'comment') this.#at.placeComment(id, index, offset);
    }, new CommentPlaces());
  }

  #endBody(): void {
    this.#tracking.finish();
    this.#at.endStory();
  }

  #styleOf(tag: SaxesTagNS): ParagraphStyle {
    return this.#styles.paragraph(attribute(tag, 'style-name') ?? 'Standard');
  }

  #openParagraph(tag: SaxesTagNS, spans: readonly TextLook[] = []): void {
    const level = tag.local === 'h' ? Number(attribute(tag, 'outline-level') ?? 1) - 1 : undefined;
    this.#at.openParagraph(this.#styleOf(tag), level, spans);
  }

  #openSection(tag: SaxesTagNS): void {
    const isHidden = attribute(tag, 'display') === 'none';
    this.#areHidden.push(isHidden);
    if (isHidden) this.#at.hidden += 1;
  }

  #closeSection(): void {
    if (this.#areHidden.pop()) this.#at.hidden -= 1;
  }

  /** Where a link leads; undefined for a place in the document. */
  #openLink(tag: SaxesTagNS): void {
    const href = attribute(tag, 'href');
    this.#at.story?.links.push(href === undefined || href.startsWith('#') ? undefined : ownCopy(href));
  }

  #addBlanks(tag: SaxesTagNS): void {
    const count = Number(attribute(tag, 'c') ?? 1);
    this.#at.addSign(' '.repeat(Math.min(Math.max(count || 1, 1), MOST_BLANKS)));
  }

  #openBookmark(name: string): void {
    if (!this.#tracking.openBookmark(name)) this.#at.story?.openBookmark(name, name);
  }

  #closeBookmark(name: string): void {
    if (!this.#tracking.closeBookmark(name)) this.#at.story?.closeBookmark(name);
  }

  #pointBookmark(name: string): void {
    this.#openBookmark(name);
    this.#closeBookmark(name);
  }

  #openNote(tag: SaxesTagNS): void {
    const key = `${attribute(tag, 'note-class') ?? 'footnote'}-${this.#notes.size + 1}`;
    this.#note = [];
    this.#notes.set(key, this.#note);
    this.#at.addNote(key);
  }

  #openComment(tag: SaxesTagNS): void {
    const { id, parts, isOnPlace } = this.#annotations.open(tag);
    this.#at.openComment(id);
    if (isOnPlace) this.#at.closeComment(id);
    this.#at.beginComment(parts);
  }

  #openRow(): void {
    this.#cells.openRow();
    this.#at.openRow(this.#headerRows > 0);
  }

  #closeRow(): void {
    this.#cells.closeRow();
    this.#at.closeRow();
  }

  #beginRegions(): void {
    this.#inRegions = true;
  }

  #countHeaderRows(step: 1 | -1): void {
    this.#headerRows += step;
  }

  #countGenerated(step: 1 | -1): void {
    this.#at.generated += step;
  }

  /** What it is like inside is a format of its own, such as a chart or a formula. */
  #openObject(): void {
    this.#frames.hold('object');
    this.#path.pop();
    this.#skipped = 1;
  }

  #openBox(): void {
    this.#frames.hold('text');
    this.#at.beginBox();
  }

  #read(event: XmlEvent): void {
    if ('text' in event) this.text(event.text);
    else if ('open' in event) this.open(nameOf(event.open), event.open);
    else this.close(nameOf(event.close), event.close);
  }

  static readonly #openers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
    ['office:text', (reader) => reader.#beginBody()],
    ['text:tracked-changes', (reader) => reader.#beginRegions()],
    ['text:p', (reader, tag) => reader.#openParagraph(tag)],
    ['text:h', (reader, tag) => reader.#openParagraph(tag)],
    ['text:span', (reader, tag) => reader.#at.openSpan(attribute(tag, 'style-name') ?? '')],
    ['text:a', (reader, tag) => reader.#openLink(tag)],
    ['text:s', (reader, tag) => reader.#addBlanks(tag)],
    ['text:tab', (reader) => reader.#at.addSign('\t')],
    ['text:line-break', (reader) => reader.#at.addSign('\n')],
    ['text:bookmark', (reader, tag) => reader.#pointBookmark(nameIn(tag))],
    ['text:bookmark-start', (reader, tag) => reader.#openBookmark(nameIn(tag))],
    ['text:bookmark-end', (reader, tag) => reader.#closeBookmark(nameIn(tag))],
    ['text:change', (reader, tag) => reader.#tracking.point(tag)],
    ['text:change-start', (reader, tag) => reader.#tracking.open(tag)],
    ['text:change-end', (reader, tag) => reader.#tracking.close(tag)],
    ['text:note', (reader, tag) => reader.#openNote(tag)],
    ['text:note-body', (reader) => reader.#at.beginNote(reader.#note)],
    ['office:annotation', (reader, tag) => reader.#openComment(tag)],
    ['office:annotation-end', (reader, tag) => reader.#at.closeComment(nameIn(tag))],
    ['text:list', (reader, tag) => reader.#at.lists?.open(tag)],
    ['text:list-item', (reader, tag) => reader.#at.lists?.openItem(tag)],
    ['text:numbered-paragraph', (reader, tag) => reader.#at.lists?.open(tag)],
    ['text:section', (reader, tag) => reader.#openSection(tag)],
    ['text:ruby-text', (reader) => reader.#at.openGloss()],
    ['table:table-header-rows', (reader) => reader.#countHeaderRows(1)],
    ['table:table-row', (reader) => reader.#openRow()],
    ['table:table-cell', (reader, tag) => reader.#cells.open(tag, reader.#at.row)],
    ['table:covered-table-cell', (reader) => reader.#cells.openCovered(reader.#at.row)],
    ['draw:frame', (reader) => reader.#frames.open()],
    ['draw:image', (reader) => reader.#frames.hold('picture')],
    ...OBJECTS.map((name): [string, Handler] => [name, (reader) => reader.#openObject()]),
    ['draw:text-box', (reader) => reader.#openBox()],
    ...SHAPES.map((name): [string, Handler] => [name, (reader) => reader.#at.beginBox()]),
    ...GENERATED.map((name): [string, Handler] => [name, (reader) => reader.#countGenerated(1)]),
  ]);

  static readonly #closers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
    ['office:text', (reader) => reader.#endBody()],
    ['text:p', (reader) => reader.#at.closeParagraph()],
    ['text:h', (reader) => reader.#at.closeParagraph()],
    ['text:span', (reader) => reader.#at.closeSpan()],
    ['text:a', (reader) => reader.#at.story?.links.pop()],
    ['text:note-body', (reader) => reader.#at.endStory()],
    ['office:annotation', (reader) => reader.#at.endStory()],
    ['text:list', (reader) => reader.#at.lists?.close()],
    ['text:numbered-paragraph', (reader) => reader.#at.lists?.close()],
    ['text:section', (reader) => reader.#closeSection()],
    ['text:ruby-text', (reader) => reader.#at.closeGloss()],
    ['table:table-header-rows', (reader) => reader.#countHeaderRows(-1)],
    ['table:table-row', (reader) => reader.#closeRow()],
    ['draw:frame', (reader) => reader.#frames.close(reader.#at)],
    ['draw:text-box', (reader) => reader.#at.endStory()],
    ...SHAPES.map((name): [string, Handler] => [name, (reader) => reader.#at.endStory()]),
    ...GENERATED.map((name): [string, Handler] => [name, (reader) => reader.#countGenerated(-1)]),
  ]);
}

function nameIn(tag: SaxesTagNS): string {
  return attribute(tag, 'name') ?? '';
}
