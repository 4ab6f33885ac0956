import type { Bookmark, Paragraph, Part, Run, Style, Tracked } from '../../../model/manuscript.ts';
import { ownCopy } from '../../../text/own-copy.ts';

/** All of a run but its words. */
export type Look = Omit<Run, 'text'>;

/** Something that stands in a paragraph, to be found again when the paragraph has its place in the document. */
export interface Anchor {
  readonly kind: 'comment' | 'note';
  readonly id: string;
  /** In the text of the paragraph's runs, deleted words included. */
  readonly offset: number;
}

/** Where a paragraph stands in lists: the depth from 1, or 0 outside them, and the number that is printed before it. */
export interface InList {
  readonly level: number;
  readonly label?: string | undefined;
}

/** A paragraph while it is read. */
export class OpenParagraph<Own extends Style = Style> {
  style: Own | undefined;
  outline: number | undefined;
  length = 0;
  readonly anchors: Anchor[] = [];
  readonly bookmarks: Bookmark[] = [];
  /** What the text boxes in it hold. */
  readonly boxes: Part[] = [];
  readonly #runs: Run[] = [];
  #look: Look | undefined;
  #texts: string[] = [];

  constructor(style: Own | undefined) {
    this.style = style;
  }

  /** Runs of one look are one run: programs cut them at every spelling check. */
  add(text: string, look: Look): void {
    if (!this.#look || !isSameLook(this.#look, look)) {
      this.#endRun();
      this.#look = look;
    }
    this.#texts.push(text);
    this.length += text.length;
  }

  /** Lists are copied to their length: V8 leaves room for more in those that grew. */
  finish(end: Tracked | undefined, { level, label }: InList): Paragraph {
    this.#endRun();
    const { style, outline, bookmarks } = this;
    return {
      runs: this.#runs.slice(),
      listLevel: level,
      ...(style ? { style } : {}),
      ...(outline === undefined ? {} : { outline }),
      ...(label === undefined ? {} : { label }),
      ...(bookmarks.length > 0 ? { bookmarks: bookmarks.slice() } : {}),
      ...(end ? { end } : {}),
    };
  }

  #endRun(): void {
    if (this.#look) this.#runs.push(runOf(ownCopy(this.#texts.join('')), this.#look));
    this.#look = undefined;
    this.#texts = [];
  }
}

/** Most runs have nothing but their words; written out they take half the memory. */
function runOf(text: string, look: Look): Run {
  const { em, strong } = look;
  const isPlain = look.href ?? look.lang ?? look.tracked ?? look.note;
  return isPlain === undefined ? { text, em, strong } : { text, ...look };
}

function isSameLook(a: Look, b: Look): boolean {
  if (a.note !== undefined || b.note !== undefined) return false;
  if (a.em !== b.em || a.strong !== b.strong || a.href !== b.href || a.lang !== b.lang) return false;
  return a.tracked?.inserted === b.tracked?.inserted && a.tracked?.deleted === b.tracked?.deleted;
}
