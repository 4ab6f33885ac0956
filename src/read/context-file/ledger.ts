import type { Attribute } from '../../context-file/attributes.ts';
import { rangeOf, type Stretch } from '../../context-file/stretch.ts';
import type { Message } from '../../model/message.ts';
import type { Unread } from '../../model/page.ts';
import type { LineIndex } from '../../model/place.ts';
import type { Span, SpanKind } from '../../model/reading.ts';
import type { EntryDraft, OwnedSpan } from './drafts.ts';

/** The name under which all messages of this reader stand. */
const RULE = 'context-file';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Keeps account of the input: what each stretch became, what nothing took, and what there is to say about it. */
export class Ledger {
  readonly messages: Message[] = [];
  readonly other: Unread[] = [];
  readonly #spans: OwnedSpan[] = [];
  readonly #source: string;
  readonly #index: LineIndex;

  constructor(source: string, index: LineIndex) {
    this.#source = source;
    this.#index = index;
  }

  span(start: number, end: number, kind: SpanKind, owner?: EntryDraft): void {
    if (end > start) this.#spans.push({ start, end, kind, ...(owner ? { owner } : {}) });
  }

  /** Every line of a stretch. */
  cover(stretch: Stretch, kind: SpanKind, owner?: EntryDraft): void {
    for (const piece of stretch.origin) this.span(piece.start, piece.start + piece.length, kind, owner);
  }

  coverRange(stretch: Stretch, from: number, to: number, kind: SpanKind, owner?: EntryDraft): void {
    const { start, end } = rangeOf(stretch, from, to);
    const blank = /^\s*/.exec(this.#source.slice(start, end))?.[0].length ?? 0;
    this.span(start + blank, end, kind, owner);
  }

  say(range: Range, reason: string, more: Partial<Message> = {}): void {
    const place = this.#index.place(range.start, range.end);
    this.messages.push({ rule: RULE, severity: 'warning', reason, place, url: `docs/rules/${RULE}.md`, ...more });
  }

  /** Text outside the grammar: it stays in the page as unread, and there is a message. */
  outside(text: string | undefined, range: Range, reason: string): void {
    const place = this.#index.place(range.start, range.end);
    const kept = text ?? this.#source.slice(range.start, range.end).replace(/\r\n/g, '\n');
    this.other.push({ text: kept, place, kind: 'unread' });
    this.say(range, `${reason} The text is kept as unread.`);
  }

  unknownAttribute({ key, value }: Attribute, range: Range): void {
    const written = key === '.' || key === '#' ? `${key}${value}` : `${key}="${value}"`;
    this.outside(written, range, `The attribute ${written} means nothing here.`);
  }

  wrongDate({ key, value }: Attribute, range: Range): void {
    const written = `${key}="${value}"`;
    const forms = 'write it as 2021-03-29, 2021-03 or 2021';
    this.outside(written, range, `The attribute ${written} gives no date that the calendar has; ${forms}.`);
  }

  /** Text that was set aside before. */
  aside(text: string, range: Range, kind: Unread['kind']): void {
    this.other.push({ text, place: this.#index.place(range.start, range.end), kind });
    this.span(range.start, range.end, kind);
  }

  /** The spans, with the gaps between them as layout, from 0 to the end of the input. */
  tiles(idOf: (entry: EntryDraft) => string): Span[] {
    const out: Span[] = [];
    let at = 0;
    for (const { start, end, kind, owner } of this.#spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      const from = Math.max(start, at);
      if (from >= end) continue;
      if (from > at) out.push({ start: at, end: from, kind: 'layout' });
      out.push({ start: from, end, kind, ...(owner ? { entry: idOf(owner) } : {}) });
      at = end;
    }
    if (at < this.#source.length) out.push({ start: at, end: this.#source.length, kind: 'layout' });
    return out;
  }
}
