/** What became of each stretch of the document: spans, lines, and what no field took. */
import { sourceEnd, sourceStart } from '../../../model/origin.ts';
import type { Entry, Unread } from '../../../model/page.ts';
import type { LineIndex, TextPlace } from '../../../model/place.ts';
import type { FieldSpan, Line, Span, SpanKind } from '../../../model/reading.ts';
import { joinsFields } from '../../../recognise/page/account.ts';
import { Tiles } from '../../tiles.ts';
import type { Field, Slice } from './document/field.ts';

export class Account {
  readonly lines: Line[] = [];
  /** In no order. */
  readonly other: Unread[] = [];
  readonly #tiles = new Tiles();
  readonly #index: LineIndex;
  readonly #length: number;

  constructor(index: LineIndex, length: number) {
    this.#index = index;
    this.#length = length;
  }

  /** @param entry offset of the entry among those of the page */
  claim(start: number, end: number, kind: SpanKind, entry?: number): void {
    this.#tiles.claim(start, end, kind, entry);
  }

  slice({ at, start, end }: Slice, kind: SpanKind, entry?: number): void {
    this.claim(at + start, at + end, kind, entry);
  }

  field({ origin }: Field, kind: SpanKind, entry?: number): void {
    for (const piece of origin) {
      this.claim(piece.start, piece.start + (piece.sourceLength ?? piece.length), kind, entry);
    }
  }

  /** The fields of a line, and between them what is more than punctuation. */
  line(line: Field, fields: readonly FieldSpan[], rest: 'furniture' | 'unread', entry: number): void {
    const { plain } = line.text;
    let at = 0;
    for (const { field, start, end } of [...fields, { field: undefined, start: plain.length, end: plain.length }]) {
      if (start < at) continue;
      const words = plain
        .slice(at, start)
        .match(/[\p{L}\p{N}&]+/gu)
        ?.join(' ');
      if (words !== undefined && !joinsFields(words)) this.#part(line, at, start, rest, entry);
      if (field) this.#part(line, start, end, field, entry);
      at = end;
    }
  }

  #part({ text, origin }: Field, start: number, end: number, kind: SpanKind, entry: number): void {
    const from = sourceStart(origin, start);
    const to = sourceEnd(origin, end);
    this.claim(from, to, kind, entry);
    if (kind === 'unread') this.leave(text.plain.slice(start, end), { start: from, end: to }, kind);
  }

  leave(text: string, { start, end }: { start: number; end: number }, kind: Unread['kind']): void {
    if (/\S/u.test(text)) this.other.push({ text: text.trim(), place: this.#index.place(start, end), kind });
  }

  /** From the first to the last character of a field. */
  placeOf({ origin }: Field): TextPlace | undefined {
    const [first] = origin;
    const last = origin.at(-1);
    if (!first || !last) return undefined;
    return this.#index.place(first.start, last.start + (last.sourceLength ?? last.length));
  }

  spans(entries: readonly Entry[]): Span[] {
    return this.#tiles.spans(this.#length, entries);
  }

  /** What no field took, in the order of the document. */
  get left(): Unread[] {
    return this.other.toSorted((a, b) => offsetOf(a) - offsetOf(b));
  }
}

function offsetOf({ place }: Unread): number {
  return 'offset' in place ? place.offset : place.paragraph;
}
