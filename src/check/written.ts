import type { Look } from '../model/capture.ts';
import type { SourceDescription } from '../model/description.ts';
import type { Fix, TextEdit } from '../model/message.ts';
import { sourceEnd, sourceStart } from '../model/origin.ts';
import type { Entry, Quotation } from '../model/page.ts';
import { LineIndex, type Place } from '../model/place.ts';
import type { FieldName, FieldSpan, Line, Span } from '../model/reading.ts';
import type { Verification } from '../model/verification.ts';
import type { AcrossPages } from './across-pages.ts';
import type { CheckContext } from './context.ts';
import type { Need } from './rule.ts';

/** Which entry a finding is about, and where it stands. Spread into a finding. */
export interface Spot {
  readonly entry: string;
  readonly place?: Place;
}

/** A change of a line, in offsets of `Line.text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** An entry has one link, or a few; in more nobody looks for one. */
const MOST_LINKS = 20;

/** The page as its maker wrote it: its lines by kind, with the way back to the input. */
export class Written {
  readonly references: readonly Line[];
  readonly quotations: readonly Line[];
  readonly today: string | undefined;
  readonly format: string | undefined;
  readonly verifications: ReadonlyMap<string, Verification> | undefined;
  readonly looks: ReadonlyMap<string, readonly Look[]> | undefined;
  readonly drifted: ReadonlySet<string> | undefined;
  readonly described: ReadonlyMap<string, SourceDescription> | undefined;
  readonly across: AcrossPages | undefined;
  readonly #said: ReadonlySet<string>;
  readonly #source: string;
  readonly #index: LineIndex | undefined;
  readonly #referenceOf: ReadonlyMap<string, Line>;
  readonly #lineOf: ReadonlyMap<string, Line>;
  readonly #spans: readonly Span[];
  #links: ReadonlyMap<string, readonly Span[]> | undefined;

  constructor(context: CheckContext) {
    const lines = context.lines ?? [];
    this.references = lines.filter((line) => line.kind === 'reference');
    this.quotations = lines.filter((line) => line.kind === 'quotation');
    this.today = context.today;
    this.format = context.format;
    this.verifications = context.verifications;
    this.looks = context.looks;
    this.drifted = context.drifted;
    this.described = context.described;
    this.across = context.across;
    this.#said = new Set((context.messages ?? []).flatMap(({ place }) => (place ? [extentOf(place)] : [])));
    this.#source = context.source ?? '';
    this.#index = context.source === undefined ? undefined : new LineIndex(context.source);
    this.#referenceOf = new Map(this.references.map((line) => [line.entry, line]));
    this.#lineOf = new Map(this.quotations.map((line) => [line.quotation ?? '', line]));
    this.#spans = context.spans ?? [];
  }

  /** Whether a rule that needs to know this can find anything: on the page, or about one entry of it. */
  knows(need: Need, entry?: Entry): boolean {
    if (need === 'verifications' && entry) return entry.quotations.some(({ id }) => this.#isJudged(id));
    if (need === 'looks' && entry) return (this.looks?.get(entry.id) ?? []).length > 0;
    if (need === 'described' && entry) return this.described?.has(entry.id) ?? false;
    if (need === 'lines') return this.references.length + this.quotations.length > 0;
    return this[need] !== undefined;
  }

  /** Where a stretch of a line stands. */
  at(line: Line, start: number, end: number): Spot {
    if (!this.#index) return { entry: line.entry };
    const from = sourceStart(line.origin, start);
    const to = end > start ? sourceEnd(line.origin, end) : from;
    return { entry: line.entry, place: this.#index.place(from, Math.max(from, to)) };
  }

  /** Whether reading the page gave a message about what stands there. */
  isSaid(place: Place): boolean {
    return this.#said.has(extentOf(place));
  }

  /** The line of an entry's reference. */
  referenceOf(entry: Entry): Line | undefined {
    return this.#referenceOf.get(entry.id);
  }

  /** Where an entry's reference stands: its line, else the place that the reader gave. */
  atEntry(entry: Entry): Spot {
    const line = this.referenceOf(entry);
    if (line && this.#index) return this.at(line, 0, line.text.length);
    return { entry: entry.id, ...(entry.place && { place: entry.place }) };
  }

  /** Where a quotation stands: its line, else the place that the reader gave, else its entry. */
  atQuotation(entry: Entry, { id, place }: Quotation): Spot {
    const line = this.#lineOf.get(id);
    if (line && this.#index) return this.at(line, 0, line.text.length);
    return place ? { entry: entry.id, place } : this.atEntry(entry);
  }

  /**
   * The changes as a fix of the input. No fix if the input does not hold, at each place, exactly what the line shows:
   * an entity, markup or a folded line break there could not be edited safely.
   */
  fix(line: Line, changes: readonly Change[]): { fix?: Fix } {
    const edits: TextEdit[] = [];
    for (const { start, end, text } of changes) {
      const range = start === end ? this.#gap(line, start) : this.#stretch(line, start, end);
      if (!range) return {};
      edits.push({ ...range, text });
    }
    return edits.length > 0 ? { fix: { edits } } : {};
  }

  /** Where the address of an entry's source stands in the input, if it stands there exactly and once. */
  atAddress(entry: Entry, address: string): (Spot & { readonly range: Range }) | undefined {
    this.#links ??= Map.groupBy(
      this.#spans.filter(({ kind, entry: owner }) => kind === 'link' && owner !== undefined),
      (span) => span.entry ?? '',
    );
    const found = (this.#links.get(entry.id) ?? []).slice(0, MOST_LINKS).flatMap(({ start, end }) => {
      const at = this.#source.slice(start, end).indexOf(address);
      const next = start + at + address.length;
      return at < 0 || (next < end && !/[\s)>"'\]]/u.test(this.#source[next] ?? '')) ? [] : [start + at];
    });
    const [start] = found;
    if (start === undefined || found.length > 1 || !this.#index) return undefined;
    const range = { start, end: start + address.length };
    return { entry: entry.id, place: this.#index.place(range.start, range.end), range };
  }

  #isJudged(quotation: string): boolean {
    const verdict = this.verifications?.get(quotation)?.verdict;
    return verdict !== undefined && verdict !== 'unreadable';
  }

  #stretch(line: Line, start: number, end: number): Range | undefined {
    const from = sourceStart(line.origin, start);
    const to = sourceEnd(line.origin, end);
    return this.#source.slice(from, to) === line.text.slice(start, end) ? { start: from, end: to } : undefined;
  }

  /** The point between two characters that are neighbours in the input as well, or an end of the line. */
  #gap(line: Line, at: number): Range | undefined {
    const before = at > 0 ? this.#stretch(line, at - 1, at) : undefined;
    const after = at < line.text.length ? this.#stretch(line, at, at + 1) : undefined;
    const point = before?.end ?? after?.start;
    if (point === undefined || (at > 0 && !before) || (at < line.text.length && after?.start !== point))
      return undefined;
    return { start: point, end: point };
  }
}

/** The first field of that name in a reference line. */
export function fieldOf(line: Line, name: FieldName): FieldSpan | undefined {
  return line.fields.find((field) => field.field === name);
}

function extentOf(place: Place): string {
  return 'offset' in place ? `${place.offset}-${place.end}` : `${place.part} ${place.paragraph}`;
}
