/**
 * How a manuscript reads with all its tracked changes accepted, and with all of them rejected. Accepting leaves out
 * what was deleted, rejecting what was inserted; a paragraph whose end is left out goes on in the next one (ECMA-376
 * part 1, 17.13.5.15 and 17.13.5.20).
 */
import type { Bookmark, Cell, Paragraph, Part, Row, Run } from '../../model/manuscript.ts';

/** What a reading leaves out. */
type Side = 'inserted' | 'deleted';

/** Parts without tracked changes, and where those that they were made of went. */
export interface PartsReading {
  readonly parts: readonly Part[];
  /** Where a place in the parts as they came stands now; undefined for one that was left out at their end. */
  placeOf(part: number, offset: number): { readonly part: number; readonly offset: number } | undefined;
}

export function accepted(parts: readonly Part[]): PartsReading {
  return readingWithout('deleted', parts);
}

export function rejected(parts: readonly Part[]): PartsReading {
  return readingWithout('inserted', parts);
}

function readingWithout(side: Side, parts: readonly Part[]): PartsReading {
  const kept: Part[] = [];
  const starts: { part: number; offset: number }[] = [];
  const joiner = new Joiner(side, (paragraph) => kept.push(paragraph));
  for (const part of parts) {
    if ('cells' in part) {
      joiner.flush();
      starts.push({ part: kept.length, offset: 0 });
      if (part.tracked?.[side] === undefined) for (const left of rowWithout(side, part)) kept.push(left);
    } else {
      starts.push({ part: kept.length, offset: joiner.length });
      joiner.add(part);
    }
  }
  joiner.flush();
  const insides = new Map<number, (offset: number) => number>();
  return {
    parts: kept,
    placeOf(index, offset) {
      const start = starts[index];
      const part = parts[index];
      if (!start || !part || start.part >= kept.length) return undefined;
      if ('cells' in part) return start;
      const inside = insides.get(index) ?? offsetWithout(side, part.runs);
      insides.set(index, inside);
      return { part: start.part, offset: start.offset + inside(offset) };
    },
  };
}

/** A row of one cell is a frame around its paragraphs; such a row stays one only while it is tracked. */
function rowWithout(side: Side, { tracked: _, ...row }: Row): Part[] {
  const cells = row.cells.map((cell): Cell => {
    const paragraphs: Paragraph[] = [];
    const joiner = new Joiner(side, (paragraph) => paragraphs.push(paragraph));
    for (const paragraph of cell.paragraphs) joiner.add(paragraph);
    joiner.flush();
    return { ...cell, paragraphs };
  });
  const [only, more] = cells;
  return only && !more ? [...only.paragraphs] : [{ ...row, cells }];
}

/** Puts paragraphs together whose ends are left out. */
class Joiner {
  readonly #side: Side;
  readonly #take: (paragraph: Paragraph) => void;
  #waiting: Paragraph[] = [];
  /** Characters of the paragraphs that wait for the next. */
  length = 0;

  constructor(side: Side, take: (paragraph: Paragraph) => void) {
    this.#side = side;
    this.#take = take;
  }

  add(paragraph: Paragraph): void {
    const left = paragraphWithout(this.#side, paragraph);
    this.#waiting.push(left);
    this.length += lengthOf(left.runs);
    if (paragraph.end?.[this.#side] === undefined) this.#join();
  }

  /** No paragraph follows: one whose end is left out stays for what is in it. */
  flush(): void {
    if (this.#waiting.some(({ runs }) => runs.length > 0)) this.#join();
    this.#waiting = [];
    this.length = 0;
  }

  #join(): void {
    const [only, more] = this.#waiting;
    if (only) this.#take(more ? joined(this.#waiting) : only);
    this.#waiting = [];
    this.length = 0;
  }
}

/** The last paragraph that has words says what it is, so that no words change their style by what follows them. */
function joined(paragraphs: readonly Paragraph[]): Paragraph {
  const look = paragraphs.findLast(({ runs }) => runs.length > 0) ?? paragraphs.at(-1);
  const bookmarks: Bookmark[] = [];
  const openAt = new Map<string, number>();
  let length = 0;
  for (const paragraph of paragraphs) {
    for (const bookmark of paragraph.bookmarks ?? []) {
      const moved = { ...bookmark, start: length + bookmark.start, end: length + bookmark.end };
      const before = bookmark.goesOn && bookmarks[openAt.get(bookmark.name) ?? -1];
      if (before && before.end === moved.start)
        bookmarks[openAt.get(bookmark.name) ?? -1] = { ...before, end: moved.end };
      else openAt.set(bookmark.name, bookmarks.push(moved) - 1);
    }
    length += lengthOf(paragraph.runs);
  }
  const { bookmarks: _, ...rest } = look ?? { listLevel: 0 };
  const runs = withoutSeams(paragraphs.flatMap((paragraph) => paragraph.runs));
  return { ...rest, runs, ...(bookmarks.length > 0 ? { bookmarks } : {}) };
}

function paragraphWithout(side: Side, whole: Paragraph): Paragraph {
  const isTracked = whole.runs.some((run) => run.tracked);
  if (!isTracked && !whole.end) return whole;
  const { end: _, ...paragraph } = whole;
  if (!isTracked) return paragraph;
  const runs = paragraph.runs.flatMap(({ tracked, ...run }): Run[] => (tracked?.[side] === undefined ? [run] : []));
  const { bookmarks = [], ...rest } = paragraph;
  const place = offsetWithout(side, paragraph.runs);
  const moved = bookmarks.map((one) => ({ ...one, start: place(one.start), end: place(one.end) }));
  const others = new Set(moved.flatMap(({ start, end }) => (start < end ? [start] : [])));
  const typed = side === 'deleted' ? insertedStretches(paragraph.runs) : new Map<number, number>();
  const kept = moved.flatMap((bookmark, i): Bookmark[] => {
    const { start, end } = bookmark;
    // One that never had words is a mark in the text.
    if (start < end || bookmarks[i]?.start === bookmarks[i]?.end) return [bookmark];
    const over = others.has(end) ? undefined : typed.get(end);
    typed.delete(end);
    // One that lost all its words went with them, or is round those that were typed over them.
    return over === undefined ? [] : [{ ...bookmark, end: over }];
  });
  return { ...rest, runs: withoutSeams(runs), ...(kept.length > 0 ? { bookmarks: kept } : {}) };
}

/** The ends of stretches that were put in by the places where they begin, in the text that accepting leaves. */
function insertedStretches(runs: readonly Run[]): Map<number, number> {
  const ends = new Map<number, number>();
  let at = 0;
  let begin = 0;
  for (const { text, tracked } of runs) {
    if (tracked?.deleted !== undefined) continue;
    at += text.length;
    if (tracked?.inserted === undefined) begin = at;
    else ends.set(begin, at);
  }
  return ends;
}

/** Offsets in the text of all runs to offsets in the text that a reading leaves, by binary search. */
function offsetWithout(side: Side, runs: readonly Run[]): (offset: number) => number {
  const ends: { readonly whole: number; readonly left: number; readonly isOut: boolean }[] = [];
  let whole = 0;
  let left = 0;
  for (const { text, tracked } of runs) {
    const isOut = tracked?.[side] !== undefined;
    whole += text.length;
    if (!isOut) left += text.length;
    ends.push({ whole, left, isOut });
  }
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.whole ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const end = ends[low];
    if (!end) return left;
    return end.isOut ? end.left : Math.max(0, end.left - (end.whole - offset));
  };
}

/** Runs that differ only in what was tracked become one again. */
export function withoutSeams(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let texts: string[] = [];
  const close = (): void => {
    const last = out.at(-1);
    if (last && texts.length > 1) out[out.length - 1] = { ...last, text: texts.join('') };
    texts = [];
  };
  for (const run of runs) {
    const last = out.at(-1);
    if (!last || !looksAlike(last, run)) {
      close();
      out.push(run);
    }
    texts.push(run.text);
  }
  close();
  return out;
}

function looksAlike(a: Run, b: Run): boolean {
  const isText = a.note === undefined && b.note === undefined;
  return isText && a.em === b.em && a.strong === b.strong && a.href === b.href && a.lang === b.lang;
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}
