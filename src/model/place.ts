/** Where a part of the page stood in its input. Offsets count UTF-16 code units of the decoded input, from 0. */
export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in code units. */
  readonly column: number;
  readonly offset: number;
  /** Offset just after the last character. */
  readonly end: number;
}

/** A paragraph of a Word document: the part's name in the package and the paragraph's number in it, from 1. */
export interface PartPlace {
  readonly part: string;
  readonly paragraph: number;
}

export type Place = TextPlace | PartPlace;

/** Finds line and column of many offsets in one text, each in logarithmic time. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The place of the range from `offset` up to, and without, `end`. */
  place(offset: number, end: number = offset): TextPlace {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset, end };
  }
}
