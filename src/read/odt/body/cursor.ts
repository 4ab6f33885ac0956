import type { LeftOut, Part, Tracked } from '../../../model/manuscript.ts';
import { Changes, type Tracks } from '../../manuscript/story/changes.ts';
import { type CommentPlace, CommentPlaces } from '../../manuscript/story/comment-places.ts';
import { type Languages, languageOf } from '../../manuscript/story/languages.ts';
import type { Look } from '../../manuscript/story/paragraph.ts';
import { Story, type Take } from '../../manuscript/story/story.ts';
import { OpenRow } from '../../manuscript/story/table.ts';
import type { OdtStyles, ParagraphStyle } from '../styles.ts';
import { emphasis, over, type TextLook } from '../text-look.ts';
import { Lists } from './lists.ts';
import { OdtParagraph } from './paragraph.ts';

/** White space of XML, however much of it, is one blank (ODF 1.3 part 3, 6.1.2). */
const WHITE = /[ \t\r\n]+/g;

interface OpenStory {
  readonly story: Story<OdtParagraph>;
  readonly take: Take;
  /** Undefined in comments, where nothing is tracked or commented on. */
  readonly comments: CommentPlaces | undefined;
  /** Lists around a note or a box are not round what stands in it. */
  lists: Lists;
}

/** Where reading stands: the story and the paragraph that are open, and what becomes of the words there. */
export class Cursor {
  readonly changes: Changes = new Changes();
  readonly leftOut: LeftOut[] = [];
  /** The tracked changes that are open. */
  tracks: Tracks = {};
  /** How many generated lists, such as tables of contents, are open: they say nothing of their own. */
  generated = 0;
  /** How many sections are open that are not shown. */
  hidden = 0;
  readonly #styles: OdtStyles;
  readonly #languages: Languages;
  readonly #stories: OpenStory[] = [];
  /** What was tracked where each open row begins. */
  readonly #rowTracks: Tracks[] = [];
  /** Where each comment is placed, by its name. */
  readonly #places = new Map<string, CommentPlaces>();
  readonly #closed = new Set<string>();
  #gloss: string[] | undefined;

  constructor(styles: OdtStyles) {
    this.#styles = styles;
    this.#languages = styles.languages();
  }

  get story(): Story<OdtParagraph> | undefined {
    return this.#stories.at(-1)?.story;
  }

  get paragraph(): OdtParagraph | undefined {
    return this.story?.paragraphs.at(-1);
  }

  get lists(): Lists | undefined {
    return this.#stories.at(-1)?.lists;
  }

  get row(): OpenRow | undefined {
    return this.story?.rows.at(-1);
  }

  /** @param comments those that may stand in the story: a note has its own, since no words of it are on those outside */
  beginStory(take: Take, comments: CommentPlaces | undefined): void {
    const lists = new Lists(this.#styles.lists);
    this.#stories.push({ story: new Story<OdtParagraph>(take), take, comments, lists });
  }

  /** The paragraphs of a text box follow the one that it is anchored in; what stands in them stands there. */
  beginBox(): void {
    const outside = this.#stories.at(-1);
    const around = this.paragraph;
    const take: Take = (part, anchors) => {
      if (!around) outside?.take(part, anchors);
      around?.boxes.push(part);
      for (const anchor of anchors) around?.anchors.push({ ...anchor, offset: around.length });
    };
    this.beginStory(take, outside?.comments);
  }

  /** What stands in a note stands, for a comment, at its mark. */
  beginNote(parts: Part[]): void {
    const around = this.paragraph;
    const offset = around?.length ?? 0;
    const take: Take = (part, anchors) => {
      parts.push(part);
      for (const anchor of anchors) around?.anchors.push({ ...anchor, offset });
    };
    this.beginStory(take, new CommentPlaces());
  }

  beginComment(parts: Part[]): void {
    this.beginStory((part) => parts.push(part), undefined);
  }

  endStory(): void {
    this.#stories.pop()?.story.end();
  }

  /** Reads as if no list were open. */
  outsideLists(read: () => void): void {
    const open = this.#stories.at(-1);
    if (!open) return;
    const { lists } = open;
    open.lists = new Lists(this.#styles.lists);
    read();
    open.lists = lists;
  }

  /**
   * @param level in the navigator from 0, for headings
   * @param spans looks of the spans that go on from the paragraph before
   */
  openParagraph(style: ParagraphStyle, level: number | undefined, spans: readonly TextLook[]): void {
    const list = { level: this.lists?.level ?? 0, label: this.lists?.takeLabel() };
    const paragraph = new OdtParagraph(this.generated > 0 ? asFurniture(style) : style, list, spans);
    if (level !== undefined && level !== style.style.outline) paragraph.outline = level;
    this.story?.paragraphs.push(paragraph);
  }

  closeParagraph(): void {
    const open = this.#stories.at(-1);
    const paragraph = open?.story.paragraphs.pop();
    if (!open || !paragraph) return;
    open.story.carryBookmarks(paragraph);
    const end = this.#track('\n');
    if (end?.deleted === undefined) open.comments?.add('\n');
    const { level, label } = paragraph.list;
    open.story.add(paragraph.finish(end, { level, label: end?.deleted === undefined ? label : undefined }), paragraph);
  }

  openSpan(name: string): void {
    const { paragraph } = this;
    paragraph?.looks.push(over(this.#styles.text(name), paragraph.look));
  }

  closeSpan(): void {
    if ((this.paragraph?.looks.length ?? 0) > 1) this.paragraph?.looks.pop();
  }

  openRow(isHeader: boolean): void {
    const row = new OpenRow();
    row.isHeader = isHeader;
    this.story?.rows.push(row);
    this.#rowTracks.push(this.tracks);
  }

  /** A row came or went with a change that it stands in from its beginning to its end. */
  closeRow(): void {
    const row = this.story?.rows.pop();
    const before = this.#rowTracks.pop();
    if (!row) return;
    for (const slot of ['inserted', 'deleted'] as const) {
      const record = this.tracks[slot];
      if (!record || record !== before?.[slot]) continue;
      row.tracked = { ...row.tracked, [slot]: this.changes.note(slot, record) };
    }
    this.story?.addRow(row);
  }

  /** Characters as they stand in the XML. */
  addText(text: string): void {
    const { paragraph } = this;
    if (!paragraph) return;
    const folded = text.replace(WHITE, ' ');
    const words = paragraph.isAfterBlank && folded.startsWith(' ') ? folded.slice(1) : folded;
    if (words === '') return;
    paragraph.isAfterBlank = words.endsWith(' ');
    this.#add(words, paragraph);
  }

  /** Characters that are written as an element. */
  addSign(text: string): void {
    const { paragraph } = this;
    if (!paragraph) return;
    paragraph.isAfterBlank = false;
    this.#add(text, paragraph);
  }

  addNote(key: string): void {
    const { paragraph } = this;
    if (!paragraph) return;
    paragraph.isAfterBlank = false;
    paragraph.anchors.push({ kind: 'note', id: key, offset: paragraph.length });
    paragraph.add('', { ...this.#look('', paragraph), note: key });
  }

  openComment(id: string): void {
    const { paragraph } = this;
    const comments = this.#stories.at(-1)?.comments;
    if (!comments || this.#places.has(id)) return;
    comments.open(id);
    this.#places.set(id, comments);
    paragraph?.anchors.push({ kind: 'comment', id, offset: paragraph.length });
  }

  closeComment(id: string): void {
    this.#places.get(id)?.close(id);
    this.#closed.add(id);
  }

  /** Says where the part that a comment stands in came to stand. */
  placeComment(id: string, part: number, offset: number): void {
    this.#places.get(id)?.put(id, part, offset);
  }

  /** A comment whose end is nowhere is on its place alone. */
  placeOf(id: string): CommentPlace | undefined {
    const place = this.#places.get(id)?.find(id);
    return place && !this.#closed.has(id) ? { ...place, words: '' } : place;
  }

  leaveOut(kind: LeftOut['kind'], text: string): void {
    this.leftOut.push({ kind, text });
  }

  /** The gloss over a word says how it is read. Among the words it would part them. */
  openGloss(): void {
    this.#gloss = [];
  }

  closeGloss(): void {
    const gloss = this.#gloss?.join('') ?? '';
    this.#gloss = undefined;
    if (gloss) this.leaveOut('reading-aid', gloss);
  }

  #add(text: string, paragraph: OdtParagraph): void {
    if (this.#gloss) this.#gloss.push(text);
    else if (this.hidden > 0 || paragraph.look.isHidden) this.leaveOut('hidden-words', text);
    else {
      const look = this.#look(text, paragraph);
      if (look.tracked?.deleted === undefined) this.#stories.at(-1)?.comments?.add(text);
      paragraph.add(text, look);
    }
  }

  #look(text: string, paragraph: OdtParagraph): Look {
    const { look, style } = paragraph;
    const isComplex = paragraph.takeScript(text);
    const href = this.story?.href;
    const lang = look.languages && languageOf(text, look.languages, isComplex, this.#languages);
    const tracked = this.#track(text);
    return {
      ...emphasis(look, isComplex, style ?? { bold: false, italic: false }),
      ...(href === undefined ? {} : { href }),
      ...(lang === undefined ? {} : { lang }),
      ...(tracked ? { tracked } : {}),
    };
  }

  #track(text: string): Tracked | undefined {
    const isComment = this.#stories.at(-1)?.comments === undefined;
    return isComment ? undefined : this.changes.track(this.tracks, text);
  }
}

function asFurniture({ style, look }: ParagraphStyle): ParagraphStyle {
  return { style: { ...style, kind: 'furniture' }, look };
}
