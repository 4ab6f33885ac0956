/** Collects the text of one block with its places, and folds white space as browsers do. */
import type { Region, SourceOrigin } from '../../../model/source.ts';
import type { TextSink } from '../../../read/html/source-text.ts';
import type { Stretch } from './page-block.ts';

const PIECES = /[ \t\n\r\f]+|[^ \t\n\r\f]+/gu;
/** As much as deciding about a raised figure takes. */
const TAIL = 48;
const BLANK = /^[ \t\n\r\f]+$/u;

/** What the text appended next is. */
export interface Tone {
  readonly region?: Region;
  readonly href?: string;
}

export interface BlockPieces {
  readonly text: string;
  readonly origins: readonly SourceOrigin[];
  readonly stretches: readonly Stretch[];
}

interface Mutable<T> {
  start: number;
  end: number;
  value: T;
}

export class BlockText implements TextSink {
  tone: Tone = {};
  verbatim = false;
  #pieces: string[] = [];
  #length = 0;
  /** The last few characters: looking them up in the whole text would take longer the longer it gets. */
  #tail = '';
  #origins: { start: number; end: number; rawStart: number; rawEnd: number }[] = [];
  #stretches: Mutable<Tone>[] = [];
  #blank: { rawStart: number; rawEnd: number; tone: Tone } | undefined;

  /** How much text there is, with the white space that waits for a word after it. */
  get length(): number {
    return this.#length + (this.#blank ? 1 : 0);
  }

  /** The end of the text so far. */
  get tail(): string {
    return this.#blank ? `${this.#tail} ` : this.#tail;
  }

  /** Text that the source has as it is. */
  append(text: string, start: number): void {
    if (this.verbatim) {
      if (text.length > 0) this.#push(text, start, start + text.length, this.tone);
      return;
    }
    for (const { 0: piece, index } of text.matchAll(PIECES)) {
      const from = start + index;
      if (BLANK.test(piece)) this.#wait(from, from + 1);
      else this.#word(piece, from, from + piece.length);
    }
  }

  /** Text that stands for another stretch of the source: `&amp;`. */
  appendAs(text: string, start: number, sourceLength: number): void {
    if (text.length === 0) return;
    if (!this.verbatim && BLANK.test(text)) this.#wait(start, start + sourceLength);
    else this.#word(text, start, start + sourceLength);
  }

  breakLine(start: number, end: number): void {
    this.#blank = undefined;
    if (this.#length > 0 || this.verbatim) this.#push('\n', start, end, this.tone);
  }

  /** Whether a line has just been broken, and how often in a row. */
  get breaks(): number {
    return /\n*$/u.exec(this.#tail.slice(-4))?.[0].length ?? 0;
  }

  /** Gives the block and begins a new one; nothing for a block without text. */
  finish(): BlockPieces | undefined {
    const whole = this.#pieces.join('');
    let length = whole.length;
    while (length > 0 && BLANK.test(whole.charAt(length - 1))) length -= 1;
    const origins = this.#origins.filter((one) => one.start < length);
    const stretches = this.#stretches.filter((one) => one.start < length);
    this.#pieces = [];
    this.#length = 0;
    this.#tail = '';
    this.#origins = [];
    this.#stretches = [];
    this.#blank = undefined;
    if (length === 0) return undefined;
    return {
      text: whole.slice(0, length),
      origins: origins.map((one) => cut(one, length)),
      stretches: stretches.map(({ start, end, value }) => ({ start, end: Math.min(end, length), ...value })),
    };
  }

  #wait(rawStart: number, rawEnd: number): void {
    if (this.#length === 0 || this.#blank || this.#tail.endsWith('\n')) return;
    this.#blank = { rawStart, rawEnd, tone: this.tone };
  }

  #word(text: string, rawStart: number, rawEnd: number): void {
    const blank = this.#blank;
    this.#blank = undefined;
    if (blank) this.#push(' ', blank.rawStart, blank.rawEnd, blank.tone);
    this.#push(text, rawStart, rawEnd, this.tone);
  }

  #push(text: string, rawStart: number, rawEnd: number, tone: Tone): void {
    const start = this.#length;
    const end = start + text.length;
    this.#length = end;
    this.#pieces.push(text);
    this.#tail = text.length < TAIL ? `${this.#tail}${text}`.slice(-TAIL) : text.slice(-TAIL);
    const origin = this.#origins.at(-1);
    const plain = rawEnd - rawStart === text.length;
    if (
      origin &&
      plain &&
      origin.rawEnd === rawStart &&
      origin.rawEnd - origin.rawStart === origin.end - origin.start
    ) {
      origin.end = end;
      origin.rawEnd = rawEnd;
    } else this.#origins.push({ start, end, rawStart, rawEnd });
    const stretch = this.#stretches.at(-1);
    if (stretch && stretch.value.region === tone.region && stretch.value.href === tone.href) stretch.end = end;
    else this.#stretches.push({ start, end, value: tone });
  }
}

/** White space at the end of a block is no part of it. */
function cut(origin: SourceOrigin, length: number): SourceOrigin {
  const surplus = origin.end - length;
  if (surplus <= 0) return origin;
  const plain = origin.rawEnd - origin.rawStart === origin.end - origin.start;
  return { ...origin, end: length, rawEnd: plain ? origin.rawEnd - surplus : origin.rawEnd };
}
