/** What stands in a document of ours without a bookmark: typed or pasted there, and read as foreign prose is. */
import type { Block } from '../../../../model/block.ts';
import type { Part } from '../../../../model/manuscript.ts';
import type { Entry, Quotation } from '../../../../model/page.ts';
import type { LineIndex } from '../../../../model/place.ts';
import type { Line, Origin, Reading } from '../../../../model/reading.ts';
import { noteLabel } from '../../../../recognise/blocks/note-label.ts';
import { recognise } from '../../../../recognise/recognise.ts';
import { outerMarks } from '../../../../text/outer-marks.ts';
import { layBlocks } from '../../blocks.ts';
import type { FoundSource } from '../found.ts';
import { type EntryDraft, entryDraft, quotationDraft } from './draft.ts';
import { type Field, languageOf, type Slice } from './field.ts';
import type { Gathered, Stretch } from './gather.ts';
import { type OwnSource, paragraphsIn, textOf } from './own-source.ts';

export interface StrangersIn {
  readonly parts: readonly Part[];
  readonly text: OwnSource;
  readonly index: LineIndex;
  readonly name: string;
  readonly lang: string;
}

/** Reads what has no bookmark, stretch by stretch. */
export class Strangers {
  readonly #in: StrangersIn;

  constructor(given: StrangersIn) {
    this.#in = given;
  }

  take(stretch: Stretch, gathered: () => Gathered): void {
    let run: Block[] = [];
    for (const block of this.#blocks(stretch)) {
      if (block.kind !== 'furniture' && block.kind !== 'heading') {
        run.push(block);
        continue;
      }
      this.#takeRun(run, gathered());
      run = [];
      const { document } = gathered();
      for (const words of this.#slices(block)) {
        if (block.kind === 'furniture') document.furniture.push({ name: undefined, words });
        else document.headings.push({ name: undefined, words, level: block.level });
      }
    }
    this.#takeRun(run, gathered());
  }

  #blocks({ first, next }: Stretch): Block[] {
    const { parts, text } = this.#in;
    const { blocks } = layBlocks(parts.slice(first, next));
    return blocks.map((block) => {
      const moved = shiftedBlock(block, text.starts[first] ?? 0);
      return block.kind === 'furniture' && !this.#isContents(moved) ? { ...moved, kind: 'paragraph' } : moved;
    });
  }

  /** Programs write the lines of the contents anew; what else the document prints has bookmarks, and a style says nothing. */
  #isContents({ start }: Block): boolean {
    const part = this.#in.parts[lastAtOrBefore(this.#in.text.starts, start)];
    return part !== undefined && !('cells' in part) && /^(?:toc|table of|contents) /u.test(part.style?.name ?? '');
  }

  /** Sources make entries of their own; what is no part of one belongs to what stands before it. */
  #takeRun(run: readonly Block[], gathered: Gathered): void {
    const [first] = run;
    if (!first) return;
    const reading = this.#recognised(run);
    const taken = reading.spans.filter(({ entry, kind }) => entry !== undefined || kind === 'furniture');
    const left = new Set(run);
    let next = 0;
    for (const block of run) {
      while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) + first.start <= block.start) next++;
      if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) + first.start < block.end) left.delete(block);
    }
    for (const block of left) this.#attach(block, gathered);
    this.#keep(reading, { shift: first.start, left }, gathered);
  }

  #recognised(run: readonly Block[]): Reading {
    const { text, name, lang } = this.#in;
    const start = run[0]?.start ?? 0;
    const blocks = run.map((block) => shiftedBlock(block, -start));
    return recognise({ blocks, lang }, { name, lang, source: text.source.slice(start, run.at(-1)?.end) });
  }

  #attach(block: Block, { document, entry }: Gathered): void {
    const slices = this.#slices(block);
    if (!entry) {
      const [slice] = slices;
      if (document.entries.length === 0 && slice) document.intro.set(`typed ${block.start}`, slices);
      else document.unread.push(...slices);
      return;
    }
    const marks = outerMarks(block.text);
    if (block.kind !== 'quotation' && marks.state !== 'both') {
      entry.notes.push({ name: undefined, paragraphs: [], words: slices.map(withoutNoteLabel), written: slices });
      return;
    }
    const words = slices.map(withoutOuterMarks);
    entry.quotations.push(quotationDraft({ name: undefined, paragraphs: [], words, written: slices }));
  }

  /** @param left blocks that no entry took */
  #keep(
    { page, lines, spans }: Reading,
    { shift, left }: { readonly shift: number; readonly left: ReadonlySet<Block> },
    { document, heading }: Gathered,
  ): void {
    const starts = [...left].map((block) => block.start);
    const ends = [...left].map((block) => block.end);
    const isLeft = (at: number): boolean => at < (ends[lastAtOrBefore(starts, at)] ?? 0);
    const linesOf = Map.groupBy(lines, ({ entry }) => entry);
    const drafts = new Map<string, EntryDraft>();
    for (const entry of page.entries) {
      const draft = {
        ...entryDraft([], heading),
        recognised: this.#withLanguages(recognisedSource(entry, linesOf.get(entry.id) ?? [], shift)),
      };
      drafts.set(entry.id, draft);
      document.entries.push(draft);
    }
    for (const { entry, ...span } of spans) {
      const draft = entry === undefined ? undefined : drafts.get(entry);
      const moved = { ...span, start: span.start + shift, end: span.end + shift };
      if (!isLeft(moved.start)) document.claims.push(draft ? { ...moved, draft } : moved);
    }
    for (const { place, ...one } of page.other) {
      if (!('offset' in place) || isLeft(place.offset + shift)) continue;
      document.other.push({ ...one, place: this.#in.index.place(place.offset + shift, place.end + shift) });
    }
  }

  /** The recogniser knows of no languages; the document names those of its runs. */
  #withLanguages(source: FoundSource): FoundSource {
    const quotations = source.quotations.map((one) => ({ ...one, lang: one.lang ?? this.#languageAt(one.written) }));
    return { ...source, quotations };
  }

  #languageAt({ origin: [first] }: Field): string | undefined {
    const { parts, text } = this.#in;
    const part = parts[lastAtOrBefore(text.starts, first?.start ?? -1)];
    if (!part || 'cells' in part) return undefined;
    const words = textOf(part);
    return languageOf({ paragraph: part, text: words, at: 0, start: 0, end: words.length });
  }

  #slices(block: Block): Slice[] {
    const { parts, text } = this.#in;
    const part = parts[lastAtOrBefore(text.starts, block.start)];
    let at = block.start;
    const inCells =
      part && 'cells' in part ? part.cells.flatMap((cell) => cell.paragraphs.map(() => ({ row: part, cell }))) : [];
    return (part ? paragraphsIn(part) : []).map((paragraph, i) => {
      const words = textOf(paragraph);
      const within = inCells[i];
      const slice = { paragraph, text: words, at, start: 0, end: words.length, ...(within && { within }) };
      at += words.length + 1;
      return slice;
    });
  }
}

/** Also one of which only the label is left, since its words were deleted. */
function withoutNoteLabel(slice: Slice, i: number): Slice {
  return i === 0 ? { ...slice, start: noteLabel(slice.text) } : slice;
}

function withoutOuterMarks(slice: Slice): Slice {
  const { start, end } = outerMarks(slice.text);
  return { ...slice, start, end };
}

/** An entry that the recogniser read. @param shift from its offsets to those of the document */
export function recognisedSource(entry: Entry, lines: readonly Line[], shift: number): FoundSource {
  const field = (line: Line | undefined): Field =>
    line
      ? { text: { plain: line.text }, origin: movedOrigin(line.origin, shift) }
      : { text: { plain: '' }, origin: [] };
  const byQuotation = new Map(lines.map((line) => [line.quotation, line]));
  const written = (quotation: Quotation): Field => field(byQuotation.get(quotation.id));
  const line = lines.find(({ kind }) => kind === 'reference');
  const notes = lines.filter(({ kind }) => kind === 'note');
  return {
    names: [],
    line: linked(field(line), entry.reference.URL),
    ending: { text: { plain: '' }, origin: [] },
    quotations: entry.quotations.map((quotation) => ({
      name: undefined,
      words: { text: quotation.text, origin: written(quotation).origin },
      written: written(quotation),
      speaker: quotation.speaker ?? '',
      locator: quotation.locator ?? '',
      translation: quotation.translation,
      lang: quotation.lang,
    })),
    notes: entry.notes.map(({ text }, i) => ({
      name: undefined,
      words: { text, origin: field(notes[i]).origin },
      written: field(notes[i]),
    })),
    reference: entry.reference,
    archived: entry.archived ?? [],
    fields: line?.fields ?? [],
  };
}

function linked({ text, origin }: Field, href: string | undefined): Field {
  if (href === undefined) return { text, origin };
  return { text: { ...text, marks: [{ start: 0, end: text.plain.length, kind: 'link', href }] }, origin };
}

function shiftedBlock(block: Block, shift: number): Block {
  const { targets } = block;
  const moved = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: one.start + shift,
    end: one.end + shift,
  });
  return {
    ...moved(block),
    origin: movedOrigin(block.origin, shift),
    ...(targets ? { targets: targets.map(moved) } : {}),
  };
}

function movedOrigin(origin: Origin, shift: number): Origin {
  return origin.map((piece) => ({ ...piece, start: piece.start + shift }));
}

/** Offset of the last of the ascending numbers that is no greater; -1 where all are. */
function lastAtOrBefore(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
