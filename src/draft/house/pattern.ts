/**
 * How the entries of a page of prose are written, mark for mark: what stands between the fields of a reference, around
 * the words of a quotation, and between two entries. Read off the spans of the page, which tile its text.
 */
import type { Entry } from '../../model/page.ts';
import type { Reading, Span, SpanKind } from '../../model/reading.ts';

/** The fields that a new reference line is made of. */
export type Slot = 'author' | 'title' | 'outlet' | 'date' | 'link';

/** A reference as it is written: fields, and the literal text before, between and behind them; whole lines. */
export type Template = readonly (string | { readonly slot: Slot })[];

export interface EntryPattern {
  readonly entry: Entry;
  /** What stands before the reference on its line, such as a bullet. */
  readonly lead: string;
  /** None where its lines hold more than the fields of a new reference. */
  readonly reference?: Template;
  /** Each field as it is written there. */
  readonly written: ReadonlyMap<Slot, string>;
  /** What stands between the reference and the words, line ends included, and behind the words on their line. */
  readonly quotation?: { readonly before: string; readonly after: string };
  /** The line ends between it and the next entry. */
  readonly gap?: string;
}

const SLOTS: ReadonlyMap<SpanKind, Slot> = new Map([
  ['author', 'author'],
  ['title', 'title'],
  ['outlet', 'outlet'],
  ['publisher', 'outlet'],
  ['date', 'date'],
  ['link', 'link'],
]);

/** In page order. */
export function entryPatterns({ page, spans, source }: Reading): EntryPattern[] {
  const own = Map.groupBy(spans, ({ entry }) => entry);
  return page.entries.map((entry, index): EntryPattern => {
    const parts = own.get(entry.id) ?? [];
    const next = own.get(page.entries[index + 1]?.id ?? '')?.[0];
    const body = parts.findIndex(({ kind }) => kind === 'quotation' || kind === 'note');
    const head = body < 0 ? parts : parts.slice(0, body);
    const gap = next && gapBetween(source, parts.at(-1)?.end ?? 0, next.start);
    return {
      entry,
      lead: source.slice(lineStart(source, parts[0]?.start ?? 0), parts[0]?.start),
      ...templateOf(head, parts[body], source),
      ...(body > 0 && parts[body]?.kind === 'quotation' && quotationMarks(parts, body, source)),
      ...(gap === undefined ? {} : { gap }),
    };
  });
}

function templateOf(
  head: readonly Span[],
  next: Span | undefined,
  source: string,
): Pick<EntryPattern, 'reference' | 'written'> {
  const template: Template[number][] = [];
  const written = new Map<Slot, string>();
  let at = lineStart(source, head[0]?.start ?? 0);
  let last: { slot: Slot; start: number } | undefined;
  for (const { start, end, kind } of head) {
    const slot = SLOTS.get(kind);
    // Several authors are one field here, with whatever stands between them.
    if (slot === undefined || (written.has(slot) && last?.slot !== slot)) return { written };
    if (last?.slot !== slot) {
      if (start > at) template.push(source.slice(at, start));
      template.push({ slot });
      last = { slot, start };
    }
    written.set(slot, source.slice(last.start, end));
    at = end;
  }
  const end = lineEnd(source, at);
  if (!last || (next && next.start < end)) return { written };
  return { reference: [...template, source.slice(at, end)], written };
}

function quotationMarks(parts: readonly Span[], body: number, source: string): Pick<EntryPattern, 'quotation'> {
  const from = lineEnd(source, parts[body - 1]?.end ?? 0);
  const start = parts[body]?.start ?? 0;
  // On the line of the reference itself, nobody can tell the marks of the one from those of the other.
  if (from >= start) return {};
  const behind = parts.findIndex(({ kind }, i) => i > body && kind !== 'quotation');
  const end = parts.at(behind < 0 ? -1 : behind - 1)?.end ?? start;
  return { quotation: { before: source.slice(from, start), after: source.slice(end, lineEnd(source, end)) } };
}

function gapBetween(source: string, from: number, to: number): string | undefined {
  const gap = source.slice(lineEnd(source, from), lineStart(source, to));
  return /^\s+$/u.test(gap) ? gap : undefined;
}

export function lineStart(source: string, at: number): number {
  return at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
}

/** Before the line end, which may be a carriage return and a line feed. */
export function lineEnd(source: string, at: number): number {
  const feed = source.indexOf('\n', at);
  if (feed < 0) return source.length;
  return feed > at && source[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The text at this index; empty where a field or nothing is. */
export function literalAt(template: Template, at: number): string {
  const part = template[at];
  return typeof part === 'string' ? part : '';
}

export function hasSlot(template: Template, slot: Slot): boolean {
  return slotsOf(template).includes(slot);
}

export function slotsOf(template: Template): Slot[] {
  return template.flatMap((part) => (typeof part === 'string' ? [] : [part.slot]));
}
