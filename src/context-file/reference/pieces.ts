import type { Inline } from '../inline/read.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A reference line by its commas: those inside links and emphasis part nothing. */
export class Pieces {
  readonly text: string;
  /** Stretches under links or emphasis, in order, without overlaps. */
  readonly #marked: readonly Range[];
  readonly #emphasised: ReadonlySet<string>;

  constructor({ plain, marks }: Inline) {
    this.text = plain;
    const marked: { start: number; end: number }[] = [];
    for (const { start, end, kind } of marks) {
      const last = marked.at(-1);
      if (kind === 'break') continue;
      if (last && start < last.end) last.end = Math.max(last.end, end);
      else marked.push({ start, end });
    }
    this.#marked = marked;
    this.#emphasised = new Set(marks.filter(({ kind }) => kind === 'em').map(({ start, end }) => `${start}-${end}`));
  }

  isEmphasised({ start, end }: Range): boolean {
    return this.#emphasised.has(`${start}-${end}`);
  }

  /** True for a character under a link or emphasis. */
  isMarked(at: number): boolean {
    let low = 0;
    let high = this.#marked.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#marked[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return at < (this.#marked[low - 1]?.end ?? -1);
  }

  /** Where pieces begin: at 0 and after each comma. */
  *starts(): Iterable<number> {
    yield 0;
    for (const comma of this.#commas(0)) yield comma + 2;
  }

  /** The pieces of a stretch, without the white space and commas around them. */
  between(from: number, to: number): Range[] {
    const pieces: Range[] = [];
    const put = (start: number, end: number): void => {
      const piece = this.text.slice(start, end);
      const first = start + (/^[,\s]*/.exec(piece)?.[0].length ?? 0);
      const last = start + piece.trimEnd().length;
      if (first < last) pieces.push({ start: first, end: last });
    };
    let start = from;
    for (const comma of this.#commas(from)) {
      if (comma >= to) break;
      put(start, comma);
      start = comma + 2;
    }
    put(start, to);
    return pieces;
  }

  *#commas(from: number): Iterable<number> {
    for (let at = this.text.indexOf(', ', from); at >= 0; at = this.text.indexOf(', ', at + 1)) {
      if (!this.isMarked(at)) yield at;
    }
  }
}
