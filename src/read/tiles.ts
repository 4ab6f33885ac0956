import type { Entry } from '../model/page.ts';
import type { Span, SpanKind } from '../model/reading.ts';

interface Claim {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  /** Number of the entry it belongs to. */
  readonly entry?: number;
}

/** Spans for a text whose parts are claimed in any order; of two claims on one character the first in the text holds. What lies between them is `layout`. */
export class Tiles {
  readonly #claims: Claim[] = [];

  /** `entry` counts the entries from 0: their ids are known only when all are read. */
  claim(start: number, end: number, kind: SpanKind, entry?: number): void {
    if (start < end) this.#claims.push({ start, end, kind, ...(entry === undefined ? {} : { entry }) });
  }

  /** In order, without gaps, from 0 to `length`. */
  spans(length: number, entries: readonly Entry[]): Span[] {
    const out: Span[] = [];
    let at = 0;
    for (const { start: from, end, kind, entry } of this.#claims.toSorted((a, b) => a.start - b.start)) {
      const start = Math.max(from, at);
      if (start >= end) continue;
      if (start > at) out.push({ start: at, end: start, kind: 'layout' });
      const id = entry === undefined ? undefined : entries[entry]?.id;
      out.push({ start, end, kind, ...(id === undefined ? {} : { entry: id }) });
      at = end;
    }
    if (at < length) out.push({ start: at, end: length, kind: 'layout' });
    return out;
  }
}
