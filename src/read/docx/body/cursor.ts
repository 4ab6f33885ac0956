import type { LeftOut, Tracked } from '../../../model/manuscript.ts';
import type { Changes, Tracks } from '../../manuscript/story/changes.ts';
import type { CommentPlaces } from '../../manuscript/story/comment-places.ts';
import type { Look } from '../../manuscript/story/paragraph.ts';
import type { Take } from '../../manuscript/story/story.ts';
import { OpenRow } from '../../manuscript/story/table.ts';
import type { Numbering } from '../numbering.ts';
import type { Styles } from '../styles.ts';
import { WordParagraph } from './paragraph.ts';
import { RunLook } from './run-look.ts';
import { WordStory } from './story.ts';
import { Tracking } from './tracking.ts';

/** What the parts of one document share. */
export interface Shared {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly changes: Changes;
  readonly comments: CommentPlaces;
  readonly leftOut: LeftOut[];
}

/** Where reading stands: the story, paragraph, row and run that are open, and what becomes of the words there. */
export class Cursor {
  readonly tracking: Tracking = new Tracking();
  /** Grows with all that is found. */
  found = 0;
  readonly #shared: Shared;
  readonly #stories: WordStory[] = [];
  readonly #runs: RunLook[] = [];
  /** Comments that begin between paragraphs. */
  #waiting: string[] = [];
  /** How much had been found after the last hidden words of the paragraph. */
  #hiddenUpTo = -1;
  #gloss: string[] | undefined;
  /** The mark of a comment, and how much had been found before it. */
  #lastMark: { readonly id: string; readonly found: number } | undefined;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  get story(): WordStory | undefined {
    return this.#stories.at(-1);
  }

  get paragraph(): WordParagraph | undefined {
    return this.story?.paragraphs.at(-1);
  }

  get row(): OpenRow | undefined {
    return this.story?.rows.at(-1);
  }

  get run(): RunLook | undefined {
    return this.#runs.at(-1);
  }

  beginStory(take: Take): void {
    this.#stories.push(new WordStory(take));
  }

  /** The paragraphs of a text box follow the one that it is anchored in; what stands in them stands there. */
  beginBox(): void {
    const around = this.paragraph;
    this.beginStory((part, anchors) => {
      around?.boxes.push(part);
      for (const anchor of anchors) around?.anchors.push({ ...anchor, offset: around.length });
    });
  }

  endStory(): void {
    this.#stories.pop()?.end();
  }

  openParagraph(): void {
    const paragraph = new WordParagraph(this.#shared.styles.standard, this.tracking.ends);
    this.story?.paragraphs.push(paragraph);
    for (const id of this.#waiting) paragraph.anchors.push({ kind: 'comment', id, offset: 0 });
    this.#waiting = [];
  }

  closeParagraph(): void {
    const { story } = this;
    const paragraph = story?.paragraphs.pop();
    if (!story || !paragraph) return;
    for (const { text, look } of story.endFields()) paragraph.add(text, look);
    story.carryBookmarks(paragraph);
    this.#hiddenUpTo = -1;
    const end = this.#trackEnd(paragraph);
    if (end?.deleted === undefined) this.#shared.comments.add('\n');
    story.add(paragraph.finishNumbered(end, this.#shared.numbering), paragraph);
  }

  openRun(): void {
    this.#runs.push(new RunLook(this.#shared.styles, this.paragraph?.style));
  }

  closeRun(): void {
    this.#runs.pop();
  }

  openRow(): void {
    this.tracking.open();
    this.story?.rows.push(new OpenRow());
  }

  closeRow(): void {
    this.tracking.close();
    const row = this.story?.rows.pop();
    if (row) this.story?.addRow(row);
  }

  openCell(): void {
    this.tracking.open();
    this.row?.openCell();
  }

  closeCell(): void {
    this.tracking.close();
  }

  add(text: string): void {
    const { paragraph, story, run } = this;
    if (!paragraph || !story || text === '') return;
    this.found += text.length;
    if (this.#gloss) this.#gloss.push(text);
    else if (run?.isHidden) this.#hide(text);
    else if (story.fields.inInstruction) story.hold(text, this.#look(text, {}));
    else {
      const look = this.#look(text, this.#tracks(paragraph, run));
      if (look.tracked?.deleted === undefined) this.#shared.comments.add(text);
      paragraph.add(text, look);
    }
  }

  /** Runs that stand together are one stretch of hidden words. */
  #hide(text: string): void {
    const { leftOut } = this.#shared;
    const isOne = this.#hiddenUpTo === this.found - text.length;
    const before = isOne ? (leftOut.pop()?.text ?? '') : '';
    this.leaveOut('hidden-words', before + text);
    this.#hiddenUpTo = this.found;
  }

  addNote(key: string): void {
    const { paragraph } = this;
    if (!paragraph) return;
    this.found += 1;
    paragraph.anchors.push({ kind: 'note', id: key, offset: paragraph.length });
    paragraph.add('', { ...this.#look('', this.#tracks(paragraph, this.run)), note: key });
  }

  leaveOut(kind: LeftOut['kind'], text: string): void {
    this.found += 1;
    this.#shared.leftOut.push({ kind, text });
  }

  /** The gloss over a word says how it is read (17.3.3.25). Among the words it would part them. */
  openGloss(): void {
    this.#gloss = [];
  }

  closeGloss(): void {
    const gloss = this.#gloss?.join('') ?? '';
    this.#gloss = undefined;
    if (gloss) this.leaveOut('reading-aid', gloss);
  }

  openComment(id: string): void {
    const { paragraph } = this;
    this.#shared.comments.open(id);
    if (paragraph) paragraph.anchors.push({ kind: 'comment', id, offset: paragraph.length });
    else this.#waiting.push(id);
  }

  /** A comment on no words, only at a place, unless it has a range. */
  pointComment(id: string): void {
    const { comments } = this.#shared;
    const last = this.#lastMark;
    this.#lastMark = { id, found: this.found };
    if (!comments.has(id)) {
      this.openComment(id);
      if (last?.found === this.found) comments.putBehind(id, last.id);
    }
    this.closeComment(id);
  }

  closeComment(id: string): void {
    this.#shared.comments.close(id);
  }

  #look(text: string, tracks: Tracks): Look {
    const { run, story } = this;
    const href = story?.href;
    const lang = run?.langOf(text);
    const tracked = this.#shared.changes.track(tracks, text);
    return {
      em: run?.em ?? false,
      strong: run?.strong ?? false,
      ...(href === undefined ? {} : { href }),
      ...(lang === undefined ? {} : { lang }),
      ...(tracked ? { tracked } : {}),
    };
  }

  /** In a row or cell that came or went the ends of paragraphs are words of the change, and stay where they are. */
  #trackEnd({ tracks }: WordParagraph): Tracked | undefined {
    const tracked = this.#shared.changes.track({ ...this.tracking.runs, ...tracks }, '\n');
    if (!tracked || (tracks.inserted && tracks.deleted)) return tracked;
    const { inserted, deleted } = tracked;
    if (tracks.inserted && inserted !== undefined) return { inserted };
    return tracks.deleted && deleted !== undefined ? { deleted } : undefined;
  }

  #tracks({ tracks: { paragraph } }: WordParagraph, run: RunLook | undefined): Tracks {
    const formatted = run?.formatted;
    const { runs } = this.tracking;
    if (!formatted && !paragraph) return runs;
    return { ...runs, ...(formatted ? { formatted } : {}), ...(paragraph ? { paragraph } : {}) };
  }
}
