/** Rows of a table → sources: rows with the same id, or with the same reference, are quotations of one source. */
import { unguardCell } from '../../cite/exchange/csv-cell.ts';
import type { Unread } from '../../model/page.ts';
import type { LineIndex } from '../../model/place.ts';
import type { SpanKind } from '../../model/reading.ts';
import { outerMarks } from '../../text/outer-marks.ts';
import { type DateFinder, spanKindOf } from '../citation-fields.ts';
import type { CitationDraft, QuotationDraft } from '../citation-page.ts';
import type { Tiles } from '../tiles.ts';
import type { Cell } from './cells.ts';
import type { ColumnRole, Columns } from './columns.ts';
import { cellArchived, cellDay, cellReference } from './reference.ts';

/** A cell with words in it, and its column. */
interface Filled {
  readonly cell: Cell;
  readonly column: number;
  readonly role: ColumnRole;
  readonly text: string;
}

interface Source {
  readonly number: number;
  /** What the first of its rows says, by column. */
  readonly cells: ReadonlyMap<number, string>;
  readonly filled: readonly Filled[];
  readonly start: number;
  end: number;
  readonly quotations: QuotationDraft[];
  /** Texts of notes; true for private ones. */
  readonly notes: Map<string, boolean>;
}

const OF_QUOTATION: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'quotation',
  'quotation-language',
  'locator',
  'speaker',
  'translation',
  'quotation-id',
]);
const OF_NOTES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['notes', 'private-notes']);
const LEFT_OVER: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['unread', 'furniture']);

export class Collector {
  readonly #columns: Columns;
  readonly #tiles: Tiles;
  readonly #lines: LineIndex;
  readonly #find: DateFinder;
  readonly #sources: Source[] = [];
  readonly #byKey = new Map<string, Source>();
  readonly other: Unread[] = [];

  constructor(columns: Columns, tiles: Tiles, lines: LineIndex, find: DateFinder) {
    this.#columns = columns;
    this.#tiles = tiles;
    this.#lines = lines;
    this.#find = find;
  }

  add(row: readonly Cell[]): void {
    const filled = row.flatMap((cell, column) => this.#filled(cell, column));
    const [first] = filled;
    if (!first) return;
    const known = filled.filter(({ role }) => !LEFT_OVER.has(role));
    if (known.length === 0) {
      for (const one of filled) this.#leaveOver(one);
      return;
    }
    const source = this.#sourceOf(filled, known);
    source.end = filled.at(-1)?.cell.end ?? source.end;
    const isFirstRow = source.start === first.cell.start;
    for (const one of filled) this.#account(one, source, isFirstRow);
    this.#addQuotation(known, source);
    this.#addNotes(known, source);
  }

  drafts(): CitationDraft[] {
    return this.#sources.map((source) => this.#draft(source));
  }

  #filled(cell: Cell, column: number): Filled[] {
    const words = unguardCell(cell.text.replace(/\r\n?/g, '\n'));
    const text = this.#columns.dialect === 'own' ? words : words.trim();
    return text.trim() === '' ? [] : [{ cell, column, role: this.#columns.roles[column] ?? 'unread', text }];
  }

  #sourceOf(filled: readonly Filled[], known: readonly Filled[]): Source {
    const own = known.filter(({ role }) => isOfEntry(role));
    const id = own.find(({ role }) => role === 'id')?.text;
    const last = this.#sources.at(-1);
    // A row that only goes on quoting belongs to the source above it.
    if (own.length === 0 && last) return last;
    const isTableOfQuotations = this.#columns.roles.includes('quotation');
    const key = id ?? (isTableOfQuotations ? JSON.stringify(own.map(({ column, text }) => [column, text])) : undefined);
    const same = key === undefined ? undefined : this.#byKey.get(key);
    if (same) return same;
    const source: Source = {
      number: this.#sources.length,
      cells: new Map(filled.map(({ column, text }) => [column, text])),
      filled: own,
      start: filled[0]?.cell.start ?? 0,
      end: filled.at(-1)?.cell.end ?? 0,
      quotations: [],
      notes: new Map(),
    };
    this.#sources.push(source);
    if (key !== undefined) this.#byKey.set(key, source);
    return source;
  }

  /** In further rows of a source, what its first row does not say is kept apart: only one of the two can hold. */
  #account(one: Filled, source: Source, isFirstRow: boolean): void {
    const { cell, column, role, text } = one;
    const isRepeated = !isFirstRow && source.cells.get(column) === text;
    const isNoDay = (role === 'added' || role === 'changed') && cellDay(text, this.#find) === undefined;
    if (LEFT_OVER.has(role) && !isRepeated) {
      this.#leaveOver(one);
      return;
    }
    if (isNoDay || (isOfEntry(role) && !isFirstRow && !isRepeated)) {
      this.#leaveOver({ ...one, role: 'unread' });
      return;
    }
    this.#tiles.claim(cell.start, cell.end, LEFT_OVER.has(role) ? 'furniture' : spanKind(role), source.number);
  }

  #leaveOver({ cell, column, role, text }: Filled): void {
    const kind = role === 'furniture' ? 'furniture' : 'unread';
    const name = this.#columns.names[column];
    this.#tiles.claim(cell.start, cell.end, kind);
    const place = this.#lines.place(cell.start, cell.end);
    this.other.push({ kind, text: name ? `${name}: ${text}` : text, place });
  }

  #addQuotation(known: readonly Filled[], { quotations }: Source): void {
    const value = (role: ColumnRole): string | undefined => known.find((one) => one.role === role)?.text;
    const found = known.find(({ role }) => OF_QUOTATION.has(role) && role !== 'quotation-language');
    if (!found) return;
    const [id, lang, locator, speaker, translation] = [
      value('quotation-id'),
      value('quotation-language'),
      value('locator'),
      value('speaker'),
      value('translation'),
    ];
    quotations.push({
      ...(id === undefined ? {} : { id }),
      text: { plain: this.#bare(value('quotation') ?? '') },
      ...(lang === undefined ? {} : { lang }),
      ...(locator === undefined ? {} : { locator }),
      ...(speaker === undefined ? {} : { speaker }),
      ...(translation === undefined ? {} : { translation: { plain: this.#bare(translation) } }),
      place: this.#lines.place(found.cell.start, found.cell.end),
    });
  }

  /** Quoted words are kept without the marks around them, which people type and our own writer does not. */
  #bare(text: string): string {
    if (this.#columns.dialect === 'own') return text;
    const { state, start, end } = outerMarks(text);
    return state === 'both' && end === text.length - 1 ? text.slice(start, end) : text;
  }

  #addNotes(known: readonly Filled[], { notes }: Source): void {
    for (const { role, text } of known) {
      if (!OF_NOTES.has(role)) continue;
      for (const note of text.split(/\n{2,}/)) {
        if (note !== '' && !notes.has(note)) notes.set(note, role === 'private-notes');
      }
    }
  }

  #draft({ filled, start, end, quotations, notes }: Source): CitationDraft {
    const values = new Map(filled.map(({ role, text }) => [role, text]));
    const between = this.#columns.dialect === 'own' ? /;/ : /[;,\n]/;
    const tags = filled.flatMap(({ role, text }) => (role === 'tags' ? text.split(between) : []));
    const section = values.get('page-section');
    const id = values.get('id');
    const [added, changed] = (['added', 'changed'] as const).map((role) => cellDay(values.get(role) ?? '', this.#find));
    const archived = cellArchived(values.get('archived') ?? '');
    return {
      ...(id === undefined ? {} : { id }),
      ...(section === undefined ? {} : { section: { title: section, level: 2 } }),
      reference: cellReference(values, this.#columns.dialect, this.#find),
      quotations,
      notes: [...notes].map(([plain, isPrivate]) => ({ text: { plain }, ...(isPrivate ? { private: true } : {}) })),
      tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))],
      ...(added === undefined ? {} : { added }),
      ...(changed === undefined ? {} : { changed }),
      ...(archived.length > 0 ? { archived } : {}),
      place: this.#lines.place(start, end),
    };
  }
}

function isOfEntry(role: ColumnRole): boolean {
  return !OF_QUOTATION.has(role) && !OF_NOTES.has(role) && !LEFT_OVER.has(role);
}

const KINDS: Readonly<Partial<Record<ColumnRole, SpanKind>>> = {
  id: 'attribute',
  added: 'attribute',
  changed: 'attribute',
  archived: 'attribute',
  'quotation-id': 'attribute',
  'quotation-language': 'attribute',
  tags: 'tag',
  notes: 'note',
  'private-notes': 'note',
  quotation: 'quotation',
  translation: 'quotation',
  locator: 'locator',
  speaker: 'quotation',
  'page-section': 'heading',
  type: 'medium',
  year: 'date',
};

function spanKind(role: ColumnRole): SpanKind {
  return KINDS[role] ?? spanKindOf(role as Parameters<typeof spanKindOf>[0]);
}
