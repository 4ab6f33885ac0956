/**
 * Local alignment of two rows of words with affine gaps (Smith and Waterman 1981, in the form of Gotoh 1982): the best
 * stretch of one that goes with a stretch of the other. Time and space in proportion to the product of the lengths: the
 * caller keeps both short.
 */

/** Words with the same number are the same word. */
export interface Rows {
  readonly quote: Int32Array;
  readonly source: Int32Array;
  /** What each further word costs that only the quotation has: letters of a script without spaces come many at once. */
  readonly addedLonger: number;
}

/** A pair of words, or a word on one side alone (`undefined` on the other). */
export interface Column {
  readonly quote?: number;
  readonly source?: number;
}

export interface Alignment {
  /** In the order of both rows, by index. */
  readonly columns: readonly Column[];
  readonly score: number;
}

const MATCH = 8;
const MISMATCH = -5;
const GAP_OPEN = -6;
/** A long omission is one event, hardly worse than a short one. */
const OMITTED_LONGER = -1;
const STOP = 0;
const PAIR = 1;
const IN_SOURCE = 2;
const IN_QUOTE = 3;
/** The gap in the source, or in the quotation, goes on rather than opens. */
const SOURCE_GOES_ON = 4;
const QUOTE_GOES_ON = 8;

export function alignLocally({ quote, source, addedLonger }: Rows): Alignment {
  const width = source.length + 1;
  const steps = new Uint8Array((quote.length + 1) * width);
  let best = { score: 0, at: 0 };
  let above = new Float32Array(width);
  let row = new Float32Array(width);
  const sourceGap = new Float32Array(width).fill(Number.NEGATIVE_INFINITY);
  for (let q = 1; q <= quote.length; q++) {
    let quoteGap = Number.NEGATIVE_INFINITY;
    for (let s = 1; s < width; s++) {
      const cell = q * width + s;
      let step = 0;
      const opened = (row[s - 1] ?? 0) + GAP_OPEN;
      quoteGap = Math.max(quoteGap + OMITTED_LONGER, opened);
      if (quoteGap > opened) step |= QUOTE_GOES_ON;
      const down = (above[s] ?? 0) + GAP_OPEN;
      const longer = (sourceGap[s] ?? 0) + addedLonger;
      sourceGap[s] = Math.max(longer, down);
      if (longer > down) step |= SOURCE_GOES_ON;
      const pair = (above[s - 1] ?? 0) + (quote[q - 1] === source[s - 1] ? MATCH : MISMATCH);
      let score = 0;
      if (pair > score) [score, step] = [pair, (step & ~3) | PAIR];
      if (quoteGap > score) [score, step] = [quoteGap, (step & ~3) | IN_SOURCE];
      if ((sourceGap[s] ?? 0) > score) [score, step] = [sourceGap[s] ?? 0, (step & ~3) | IN_QUOTE];
      row[s] = score;
      steps[cell] = step;
      if (score > best.score) best = { score, at: cell };
    }
    [above, row] = [row, above];
  }
  return { columns: traced(steps, width, best.at), score: best.score };
}

/** From the best cell back to where the stretch begins. */
function traced(steps: Uint8Array, width: number, end: number): Column[] {
  const columns: Column[] = [];
  let at = end;
  let kind = (steps[at] ?? STOP) & 3;
  while (kind !== STOP) {
    const quote = Math.floor(at / width) - 1;
    const source = (at % width) - 1;
    const step = steps[at] ?? STOP;
    if (kind === PAIR) {
      columns.push({ quote, source });
      at -= width + 1;
      kind = (steps[at] ?? STOP) & 3;
    } else if (kind === IN_SOURCE) {
      columns.push({ source });
      at -= 1;
      kind = step & QUOTE_GOES_ON ? IN_SOURCE : (steps[at] ?? STOP) & 3;
    } else {
      columns.push({ quote });
      at -= width;
      kind = step & SOURCE_GOES_ON ? IN_QUOTE : (steps[at] ?? STOP) & 3;
    }
  }
  return columns.reverse();
}
