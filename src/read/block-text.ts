/**
 * Gathers the text of one block after another from stretches of the input: folds white space, keeps marks, and
 * remembers for each character where it came from. Every block reader of text formats builds its blocks with it.
 */
import type { Mark } from '../model/page.ts';
import type { Origin, Piece } from '../model/reading.ts';

export interface BlockText {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly origin: Origin;
}

type Inline = 'link' | 'em' | 'strong';
interface OpenMark {
  depth: number;
  /** -1 until a character follows: marks never begin with white space. */
  start: number;
  href?: string;
}
interface Waiting {
  readonly text: string;
  readonly start: number;
  readonly length: number;
  /** The input has the same characters, one for one. */
  readonly same: boolean;
}

/** White space that folds, and soft hyphens. A no-break, thin or wide space that stands alone is kept. */
const FOLDED = /[\s\u00ad]{2,}|[\t\n\v\f\r\u0085\u2028\u2029\u00ad]/gu;
const LINE_WHITE = /[\t\n\v\f\r\u0085\u2028\u2029]/u;
const SOFT_LINE_END = /\u00ad\s*[\n\r]/u;
const NOT_SPACE = /[^\s\u00ad]/u;

export class BlockTextBuilder {
  #parts: string[] = [];
  #length = 0;
  #pieces: Piece[] = [];
  #marks: Mark[] = [];
  #space: Waiting | undefined;
  #break: Waiting | undefined;
  #breaks = 0;
  /** At the start of the block or of a cell, where white space is dropped. */
  #edge = true;
  readonly #open: Record<Inline, OpenMark> = {
    link: { depth: 0, start: -1 },
    em: { depth: 0, start: -1 },
    strong: { depth: 0, start: -1 },
  };

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Line breaks since the last character: two make a new paragraph. */
  get waitingBreaks(): number {
    return this.#breaks;
  }

  /** Length of the text so far, without white space that waits for a character to follow. */
  get length(): number {
    return this.#length;
  }

  /** Takes characters that stand in the input from `start` on exactly as they are. */
  append(text: string, start: number): void {
    let at = 0;
    for (const match of text.matchAll(FOLDED)) {
      this.#appendRun(text.slice(at, match.index), start + at);
      this.#waitSpace(match[0], start + match.index, match[0].length, false);
      at = match.index + match[0].length;
    }
    this.#appendRun(at === 0 ? text : text.slice(at), start + at);
  }

  /** Takes characters that stand for `sourceLength` other characters of the input: an entity, an escape, a tag. */
  appendAs(text: string, start: number, sourceLength: number): void {
    const word = text.trim();
    if (word === '' || !NOT_SPACE.test(word)) {
      this.#waitSpace(text, start, sourceLength, false);
      return;
    }
    if (!text.startsWith(word)) this.#waitSpace(' ', start, 0, false);
    this.#put(word.replace(FOLDED, ' '), start, sourceLength);
    if (!text.endsWith(word)) this.#waitSpace(' ', start + sourceLength, 0, false);
  }

  /** A line break inside the block; dropped at the block's edges. */
  breakLine(start: number, sourceLength: number): void {
    this.#space = undefined;
    if (this.#edge) return;
    this.#break ??= { text: '\n', start, length: sourceLength, same: false };
    this.#breaks += 1;
  }

  /** Joins the cells of a row: a tab that no character of the input stands for. */
  tab(): void {
    this.#space = undefined;
    this.#dropBreak();
    this.#parts.push('\t');
    this.#length += 1;
    this.#edge = true;
  }

  /** Marks of one kind do not nest: the outermost counts. */
  open(kind: Inline, href?: string): void {
    const mark = this.#open[kind];
    mark.depth += 1;
    if (mark.depth === 1 && href !== undefined) mark.href = href;
  }

  close(kind: Inline): void {
    const mark = this.#open[kind];
    if (mark.depth === 0) return;
    mark.depth -= 1;
    if (mark.depth === 0) this.#endMark(kind);
  }

  /** The block's text, and a fresh start for the next one, in which open marks go on. Undefined if there is no text. */
  finish(): BlockText | undefined {
    this.#space = undefined;
    this.#dropBreak();
    for (const kind of ['link', 'em', 'strong'] as const) this.#endMark(kind, this.#open[kind].href);
    const text = this.#parts.join('');
    const marks = this.#marks.sort((a, b) => a.start - b.start || b.end - a.end);
    const origin = this.#pieces;
    this.#parts = [];
    this.#pieces = [];
    this.#marks = [];
    this.#length = 0;
    this.#edge = true;
    return text.length > 0 ? { text, marks, origin } : undefined;
  }

  #dropBreak(): void {
    this.#break = undefined;
    this.#breaks = 0;
  }

  /** A run without folded white space inside; it may begin or end with one kept space. */
  #appendRun(run: string, start: number): void {
    if (run.length === 0) return;
    if (!NOT_SPACE.test(run)) {
      this.#waitSpace(run, start, run.length, true);
      return;
    }
    const lead = NOT_SPACE.test(run.charAt(0)) ? 0 : 1;
    const tail = NOT_SPACE.test(run.charAt(run.length - 1)) ? 0 : 1;
    if (lead > 0) this.#waitSpace(run.charAt(0), start, 1, true);
    const core = lead + tail > 0 ? run.slice(lead, run.length - tail) : run;
    this.#put(core, start + lead);
    if (tail > 0) this.#waitSpace(run.charAt(run.length - 1), start + run.length - 1, 1, true);
  }

  #waitSpace(white: string, start: number, length: number, same: boolean): void {
    if (this.#edge || this.#break || /^\u00ad+$/u.test(white) || SOFT_LINE_END.test(white)) return;
    const waiting = this.#space;
    if (!waiting) {
      const kept = white.length === 1 && !LINE_WHITE.test(white);
      this.#space = { text: kept ? white : ' ', start, length, same: same && kept };
      return;
    }
    const joins = waiting.start + waiting.length === start;
    const plain = waiting.same && !joins && waiting.text === ' ';
    this.#space = { text: ' ', start: waiting.start, length: waiting.length + (joins ? length : 0), same: plain };
  }

  #put(text: string, start: number, sourceLength?: number): void {
    if (this.#break) {
      const at = this.#length;
      this.#emit('\n', this.#break.start, this.#break.length);
      this.#marks.push({ start: at, end: at + 1, kind: 'break' });
      this.#dropBreak();
    } else if (this.#space) {
      const { text: space, start: from, length, same } = this.#space;
      this.#emit(space, from, same ? undefined : length);
    }
    this.#space = undefined;
    for (const kind of ['link', 'em', 'strong'] as const) {
      const mark = this.#open[kind];
      if (mark.depth > 0 && mark.start < 0) mark.start = this.#length;
    }
    this.#emit(text, start, sourceLength);
    this.#edge = false;
  }

  #emit(text: string, start: number, sourceLength: number | undefined): void {
    const last = this.#pieces.at(-1);
    if (sourceLength === undefined && last && last.sourceLength === undefined && follows(last, this.#length, start)) {
      this.#pieces[this.#pieces.length - 1] = { ...last, length: last.length + text.length };
    } else {
      const piece = { at: this.#length, start, length: text.length };
      this.#pieces.push(sourceLength === undefined ? piece : { ...piece, sourceLength });
    }
    this.#parts.push(text);
    this.#length += text.length;
  }

  #endMark(kind: Inline, href?: string): void {
    const mark = this.#open[kind];
    if (mark.start >= 0 && mark.start < this.#length) {
      const { start } = mark;
      const end = this.#length;
      this.#marks.push(mark.href === undefined ? { start, end, kind } : { start, end, kind, href: mark.href });
    }
    mark.start = -1;
    if (href === undefined) delete mark.href;
  }
}

function follows(piece: Piece, at: number, start: number): boolean {
  return piece.at + piece.length === at && piece.start + piece.length === start;
}
