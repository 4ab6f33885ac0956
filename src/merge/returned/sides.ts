/** Where in a page a place of its document belongs, in both readings of the document. */
import type { SpanKind } from '../../model/reading.ts';
import type { OwnReading } from '../../read/manuscript/own/own.ts';
import { spanFinder } from '../../read/span-finder.ts';

export interface Sides {
  readonly accepted: Side;
  readonly rejected: Side;
}

export interface Side {
  readonly reading: OwnReading;
  /** Offset in the source of the reading for a place in the manuscript as it came; undefined for one that is not in it. */
  offsetOf(part: number, offset: number): number | undefined;
}

/** A part of a page as a document has it: one object for each. */
export interface Place {
  readonly part: 'page' | 'intro' | 'section' | 'reference' | 'quotation' | 'note';
  /** `Entry.id`; none for title, intro and headings. */
  readonly entry?: string;
  readonly quotation?: string;
  /** Of a paragraph of the intro, a heading, a quotation or a note: its words. */
  readonly words: string;
}

/** A stretch of a part: of a reference line the field. */
export interface Whereabouts {
  readonly place: Place;
  readonly kind: SpanKind;
}

const PAGE_PARTS: Readonly<Partial<Record<SpanKind, 'page' | 'intro' | 'section'>>> = {
  'title-of-page': 'page',
  intro: 'intro',
  heading: 'section',
};

/** Gives undefined for a stretch that belongs to no part of the page. Takes logarithmic time. */
export function whereaboutsIn(reading: OwnReading): (start: number, end: number) => Whereabouts | undefined {
  const { source, starts, spans } = reading;
  const spanOf = spanFinder(spans);
  const linesOf = linesByEntry(reading);
  const paragraphs = new Map<number, Place>();
  const paragraphAt = (offset: number, part: Place['part']): Place => {
    const at = lastUpTo(starts.length, (i) => starts[i] ?? 0, offset);
    const known = paragraphs.get(at) ?? { part, words: source.slice(starts[at], starts[at + 1]).trim() };
    paragraphs.set(at, known);
    return known;
  };
  return (start, end) => {
    const span = spanOf(start, end);
    if (!span) return undefined;
    const { kind, entry } = span;
    const inside = Math.min(Math.max(start, span.start), span.end - 1);
    const part = PAGE_PARTS[kind];
    if (part) return { place: paragraphAt(inside, part), kind };
    const lines = linesOf.get(entry ?? '') ?? [];
    const line =
      lines[
        Math.max(
          lastUpTo(lines.length, (i) => lines[i]?.start ?? 0, inside),
          0,
        )
      ];
    return line && { place: line.place, kind };
  };
}

interface PlacedLine {
  readonly place: Place;
  readonly start: number;
}

/** In the order of the document. What follows a quotation, such as who says it, goes with it. */
function linesByEntry({ page, lines }: OwnReading): Map<string, PlacedLine[]> {
  const notes = new Map(page.entries.map((entry) => [entry.id, entry.notes.values()]));
  const quotations = new Map(page.entries.flatMap((entry) => entry.quotations.map(({ id, text }) => [id, text.plain])));
  const placed = lines.flatMap(({ kind, entry, quotation, origin }): PlacedLine[] => {
    const note = kind === 'note' ? notes.get(entry)?.next().value : undefined;
    const words = note?.text.plain ?? quotations.get(quotation ?? '') ?? '';
    const place: Place = { part: kind, entry, ...(quotation === undefined ? {} : { quotation }), words };
    return origin[0] ? [{ place, start: origin[0].start }] : [];
  });
  return Map.groupBy(
    placed.sort((a, b) => a.start - b.start),
    ({ place }) => place.entry ?? '',
  );
}

/** Index of the last of so many ascending numbers that is no more than a limit, by binary search; -1 for none. */
function lastUpTo(count: number, number: (i: number) => number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (number(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
