/**
 * References of a document of ours. A line that stands as it was printed has the reference that it was printed from. One
 * that was edited is read by the recogniser, as is the line that was printed: where the two readings differ, the edit
 * has changed the field; the rest stays as it was known, however well a machine reads it.
 */
import { isDeepStrictEqual } from 'node:util';
import { dateFinder } from '../../../cite/dates/date-parsing.ts';
import { type LinePart, referenceLine } from '../../../cite/line.ts';
import type { BaseEntry } from '../../../identity/base.ts';
import type { CslItem } from '../../../model/csl.ts';
import type { Archived, Text } from '../../../model/page.ts';
import type { FieldName, FieldSpan } from '../../../model/reading.ts';
import { type LineReader, lineReader } from '../../../recognise/line/reader.ts';
import { type ReadReference, type ReferenceLine, referenceOf } from '../../../recognise/line/reference.ts';
import { decodedAddress } from '../../../text/decoded.ts';
import { arePrintedAlike, linkForm, printedForm } from './same-words.ts';

export interface FoundReference {
  readonly reference: CslItem;
  readonly archived: readonly Archived[];
  readonly fields: readonly FieldSpan[];
  /** The line stands as it was printed. */
  readonly isPrinted: boolean;
  /** Words of the line were edited, and no field says otherwise for it. */
  readonly isUnread?: true;
}

/** Lines that the habits of a page are learnt from. */
const SAMPLE = 200;
const ROUNDS = 2;

export class ReferenceLines {
  readonly #lang: string;
  readonly #samples: readonly string[];
  readonly #base: readonly BaseEntry[];
  #reader: LineReader | undefined;
  #byLine: ReadonlyMap<string, BaseEntry> | undefined;

  /** @param samples some lines of the document */
  constructor(lang: string, samples: readonly string[], base: readonly BaseEntry[]) {
    this.#lang = lang;
    this.#samples = samples.slice(0, SAMPLE);
    this.#base = base;
  }

  /** An entry with this very line, whichever it is: what was copied says what it said there. */
  printedAs(line: Text, ending: Text): BaseEntry | undefined {
    this.#byLine ??= new Map(this.#base.map((one) => [printedForm(one.line + one.ending), one]));
    return this.#byLine.get(printedForm(line.plain + ending.plain));
  }

  /** @param ending what the document puts after the line */
  find(line: Text, ending: Text, base: BaseEntry | undefined): FoundReference {
    if (!base) return { ...this.#read(joined(line, ending)), isPrinted: false };
    const { reference, archived = [] } = base.entry;
    // What was quoted from a source is still from it when its line is gone.
    if (!line.plain && !ending.plain) return { reference, archived, fields: [], isPrinted: true };
    if (arePrintedAlike(line.plain + ending.plain, base.line + base.ending)) {
      const URL = newLink([line, ending], base);
      const fields = this.#fields(line, reference);
      return { reference: URL === undefined ? reference : { ...reference, URL }, archived, fields, isPrinted: true };
    }
    const now = this.#read(joined(line, ending));
    const then = this.#read(joined(printed(line, base.line), printed(ending, base.ending)));
    const edited = withEdits(reference, then.reference, now.reference);
    const isUnread =
      isDeepStrictEqual(edited, reference) && lettersOf(line, ending) !== lettersOf(base.line, base.ending);
    return { reference: edited, archived, fields: now.fields, isPrinted: false, ...(isUnread && { isUnread }) };
  }

  #read(printedLine: Text): ReadReference {
    const { text: line, offsets } = asTyped(printedLine);
    const findDates = dateFinder([this.#lang], 'day-first');
    this.#reader ??= lineReader(
      this.#samples.map((text) => ({ text, marks: [] })),
      findDates,
      { rounds: ROUNDS, lang: this.#lang },
    );
    const read = referenceOf(line, this.#reader(line));
    const at = (offset: number): number => offsets[offset] ?? printedLine.plain.length;
    const fields = read.fields.map((field) => ({ ...field, start: at(field.start), end: at(field.end - 1) + 1 }));
    return { ...read, fields };
  }

  #fields(line: Text, reference: CslItem): readonly FieldSpan[] {
    return printedFields(line.plain, referenceLine(reference, this.#lang)) ?? this.#read(line).fields;
  }
}

/** The line without what the writer puts in so that dates stay whole; and where each character of it stood. */
function asTyped({ plain, marks = [] }: Text): { readonly text: ReferenceLine; readonly offsets: readonly number[] } {
  const offsets: number[] = [];
  const ends: number[] = [0];
  for (let at = 0; at < plain.length; at++) {
    if (!/[\u200e\u200f]/u.test(plain.charAt(at))) offsets.push(at);
    ends.push(offsets.length);
  }
  const text = offsets
    .map((at) => plain.charAt(at))
    .join('')
    .replace(/\u00a0/gu, ' ');
  const kept = marks.map((mark) => ({ ...mark, start: ends[mark.start] ?? 0, end: ends[mark.end] ?? text.length }));
  return { text: { text, marks: kept.filter(({ start, end }) => start < end) }, offsets };
}

/** The line as it was printed, with the link that the one in the document has. */
function printed({ plain, marks = [] }: Text, former: string): Text {
  if (arePrintedAlike(plain, former)) return { plain, marks };
  return {
    plain: former,
    marks: marks.flatMap((mark) => {
      const words = plain.slice(mark.start, mark.end);
      const start = former.indexOf(words);
      return start < 0 ? [] : [{ ...mark, start, end: start + words.length }];
    }),
  };
}

/** Marks and blanks are often others without anybody having meant it. */
function lettersOf(...parts: readonly (Text | string)[]): string {
  const words = parts.map((part) => (typeof part === 'string' ? part : part.plain)).join('');
  return words.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

function joined(line: Text, ending: Text): Text {
  if (!ending.plain) return line;
  const shift = line.plain.length;
  const moved = (ending.marks ?? []).map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  return { plain: line.plain + ending.plain, marks: [...(line.marks ?? []), ...moved] };
}

/** A link that is neither the source's own nor that of its copy: somebody has put it there. */
function newLink(texts: readonly Text[], { entry: { reference, archived = [] } }: BaseEntry): string | undefined {
  const { URL: address, DOI: doi } = reference;
  const own = [address, doi && `https://doi.org/${doi}`, ...archived.map(({ url }) => url)];
  const known = new Set(own.flatMap((one) => (one ? [linkForm(one)] : [])));
  const links = texts.flatMap(({ marks = [] }) => marks.flatMap(({ href }) => href ?? []));
  return links.find((href) => !known.has(linkForm(href)) && !known.has(linkForm(decodedAddress(href))));
}

/** The type is not printed, and follows from what is: an edit of a line does not change it. */
function withEdits(known: CslItem, then: CslItem, now: CslItem): CslItem {
  const fields = new Map<string, unknown>(Object.entries(known));
  const before = new Map<string, unknown>(Object.entries(then));
  const after = new Map<string, unknown>(Object.entries(now));
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const value = after.get(key);
    if (key === 'type' || JSON.stringify(before.get(key)) === JSON.stringify(value)) continue;
    if (value === undefined) fields.delete(key);
    else fields.set(key, value);
  }
  return { ...(Object.fromEntries(fields) as Partial<CslItem>), type: known.type };
}

const FIELD_OF: Readonly<Record<LinePart['role'], FieldName | undefined>> = {
  ...{ author: 'author', title: 'title', medium: 'medium', outlet: 'outlet', publisher: 'publisher' },
  ...{ detail: 'detail', date: 'date', text: undefined },
};

/** Where the fields of a line stand that our own printer made; undefined for a line that it did not. */
function printedFields(line: string, parts: readonly LinePart[]): FieldSpan[] | undefined {
  const fields: FieldSpan[] = [];
  let at = 0;
  for (const { role, text } of parts) {
    while (/[\u200e\u200f]/u.test(line.charAt(at))) at++;
    const words = line.slice(at, at + text.length);
    if (!arePrintedAlike(words, text)) return undefined;
    const field = FIELD_OF[role];
    if (field) fields.push({ field, start: at, end: at + text.length, confidence: 1 });
    at += text.length;
  }
  return fields;
}
