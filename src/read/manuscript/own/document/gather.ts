/** Goes through a document of ours and puts each stretch where its bookmark says that it belongs. */
import type { BookmarkName } from '../../../../identity/bookmark-names.ts';
import type { Paragraph, Part } from '../../../../model/manuscript.ts';
import {
  type DocumentDraft,
  type EntryDraft,
  emptyDocument,
  entryDraft,
  type PartDraft,
  type QuotationDraft,
  quotationDraft,
} from './draft.ts';
import type { Slice } from './field.ts';
import { textOf } from './own-source.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { withoutCommas, withoutLabel, withoutMarks } from './surroundings.ts';

/** Paragraphs and rows without a bookmark that follow one another: offsets in the parts. */
export interface Stretch {
  readonly first: number;
  next: number;
}

/** Takes what has no bookmark of ours, which stands behind all that was gathered so far. */
export type TakeStrangers = (stretch: Stretch, gathered: () => Gathered) => void;

/** The document as far as it is gathered. */
export interface Gathered {
  readonly document: DocumentDraft;
  /** The entry that the last stretch belonged to. */
  readonly entry: EntryDraft | undefined;
  /** Offset of the last heading. */
  readonly heading: number | undefined;
}

/**
 * @param starts where in the source each part begins
 * @param orphans names of the quotations and notes whose reference is nowhere in the document, and whose each is
 */
export function gather(
  parts: readonly Part[],
  starts: readonly number[],
  orphans: ReadonlyMap<string, string>,
  takeStrangers: TakeStrangers,
): DocumentDraft {
  const gatherer = new Gatherer(orphans);
  let stretch: Stretch | undefined;
  const flush = (): void => {
    if (stretch) takeStrangers(stretch, () => gatherer.gathered);
    stretch = undefined;
  };
  for (const [i, part] of parts.entries()) {
    const text = 'cells' in part ? '' : textOf(part);
    const pieces = 'cells' in part ? [] : piecesOf(part, text);
    if ('cells' in part || pieces.length === 0) {
      if (!('cells' in part) && !/\S/u.test(text)) continue;
      if (stretch && stretch.next === i) stretch.next = i + 1;
      else {
        flush();
        stretch = { first: i, next: i + 1 };
      }
      continue;
    }
    flush();
    for (const piece of pieces) gatherer.take(piece, { paragraph: part, text, at: starts[i] ?? 0 });
  }
  flush();
  return gatherer.gathered.document;
}

interface Placed {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly at: number;
}

class Gatherer {
  readonly #document = emptyDocument();
  readonly #orphans: ReadonlyMap<string, string>;

  constructor(orphans: ReadonlyMap<string, string>) {
    this.#orphans = orphans;
  }

  get gathered(): Gathered {
    const { headings, entries } = this.#document;
    const last = headings.length > 0 ? headings.length - 1 : undefined;
    const entry = entries.at(-1);
    return { document: this.#document, entry: entry?.heading === last ? entry : undefined, heading: last };
  }

  take(piece: Piece, placed: Placed): void {
    const [name] = piece.names;
    if (!name) return;
    const slice: Slice = { ...placed, start: piece.start, end: piece.end };
    switch (name.kind) {
      case 't':
        this.#document.title.push(slice);
        break;
      case 'i':
        this.#intro(name, slice);
        break;
      case 's':
        this.#document.headings.push({ name, words: slice, level: (placed.paragraph.style?.outline ?? 0) + 1 });
        break;
      case 'e':
        this.#reference(piece, slice);
        break;
      case 'd':
        this.#ending(piece, name, slice);
        break;
      case 'n':
        this.#note(piece, name, slice);
        break;
      case 'q':
      case 'a':
      case 'l':
      case 'r':
        this.#quotation(piece, name, slice);
        break;
      default:
        this.#document.furniture.push({ name, words: slice });
    }
  }

  #intro(name: BookmarkName, slice: Slice): void {
    const { intro } = this.#document;
    const paragraphs = intro.get(name.part);
    if (paragraphs) paragraphs.push(slice);
    else intro.set(name.part, [slice]);
  }

  #reference(piece: Piece, slice: Slice): void {
    const { document, heading, entry } = this.gathered;
    if (piece.goesOn && entry) {
      entry.line.push(slice);
      return;
    }
    const names = piece.names.every(isReference) ? piece.names : piece.names.filter(isReference);
    document.entries.push(entryDraft(names, heading, [slice]));
  }

  /** Where the bookmark of the reference is gone, that of its ending has the same id, and the words before it are the line. */
  #ending(piece: Piece, name: BookmarkName, slice: Slice): void {
    const { document, entry, heading } = this.gathered;
    const reference = referenceName(name);
    if (entry?.names.some(({ part }) => part === reference.part)) {
      entry.ending.push(slice);
      return;
    }
    const line = { ...slice, end: piece.inner.start };
    document.entries.push(entryDraft([reference], heading, [line], [{ ...slice, start: piece.inner.start }]));
  }

  /** The entry that a stretch belongs to; one that stands before all entries is left over. */
  #entry(slice: Slice): EntryDraft | undefined {
    const { document, entry } = this.gathered;
    const last = entry ?? document.entries.at(-1);
    if (!last) document.unread.push(slice);
    return last;
  }

  /** Words whose reference was deleted are none of the source above them: they stay an entry of their own. */
  #ownEntry({ part }: BookmarkName): EntryDraft | undefined {
    const owner = this.#orphans.get(part);
    if (owner === undefined) return undefined;
    const { document, entry, heading } = this.gathered;
    // One that was typed anew stands above them without a bookmark.
    if (entry?.orphanOf === owner || entry?.recognised) return entry;
    const draft = { ...entryDraft([], heading), orphanOf: owner };
    document.entries.push(draft);
    return draft;
  }

  #note(piece: Piece, name: BookmarkName, slice: Slice): void {
    const entry = this.#ownEntry(name) ?? this.#entry(slice);
    if (!entry) return;
    const words = this.#unlabelled(piece, slice);
    const note = ongoing(entry.notes, name, piece);
    if (note) goOn(note, name, words, slice);
    else entry.notes.push(partDraft(name, words, slice));
  }

  #quotation(piece: Piece, name: BookmarkName, slice: Slice): void {
    const entry = (name.kind === 'q' ? this.#ownEntry(name) : undefined) ?? this.#entry(slice);
    if (!entry) return;
    if (name.kind === 'q') {
      const quotation = ongoing(entry.quotations, name, piece);
      const words = { ...slice, ...withoutMarks(slice.text, piece) };
      if (quotation) goOn(quotation, name, words, slice);
      else entry.quotations.push(quotationDraft(partDraft(name, words, slice)));
      return;
    }
    const known = quotationOf(entry, name);
    const quotation = known ?? quotationDraft();
    if (!known) entry.quotations.push(quotation);
    if (name.kind === 'r') quotation.translation.push(this.#unlabelled(piece, slice));
    else quotation[name.kind === 'a' ? 'speaker' : 'locator'].push({ ...slice, ...withoutCommas(slice.text, piece) });
  }

  #unlabelled(piece: Piece, slice: Slice): Slice {
    const words = { ...slice, ...withoutLabel(slice.text, piece) };
    this.#document.claims.push({ start: slice.at + slice.start, end: slice.at + words.start, kind: 'furniture' });
    return words;
  }
}

/** The name of the reference of an entry, from that of its ending. */
export function referenceName(name: BookmarkName): BookmarkName {
  return { ...name, kind: 'e', part: name.part.replace(/^_cp_d_/u, '_cp_e_') };
}

function isReference({ kind }: BookmarkName): boolean {
  return kind === 'e';
}

function partDraft(name: BookmarkName, words: Slice, written: Slice): PartDraft {
  return { name, words: [words], written: [written], paragraphs: [name.paragraph] };
}

function goOn(part: PartDraft, name: BookmarkName, words: Slice, written: Slice): void {
  part.words.push(words);
  part.written.push(written);
  part.paragraphs.push(name.paragraph);
}

/** So many neighbours, or paragraphs, are looked at. */
const NEAR = 32;

/** The last part, where a stretch goes on with it: one more of its paragraphs, or one that was parted with Enter. */
function ongoing<T extends PartDraft>(parts: readonly T[], name: BookmarkName, piece: Piece): T | undefined {
  const last = parts.at(-1);
  if (last?.name?.part !== name.part) return undefined;
  const isOneMore = last.name.isCopy === name.isCopy && !last.paragraphs.slice(-NEAR).includes(name.paragraph);
  return piece.goesOn || isOneMore ? last : undefined;
}

/** The names of all that belongs to one quotation have the same hash. */
function quotationOf({ quotations }: EntryDraft, { part }: BookmarkName): QuotationDraft | undefined {
  const hash = part.slice(part.lastIndexOf('_'));
  return quotations.slice(-NEAR).findLast(({ name }) => name?.part.endsWith(hash)) ?? quotations.at(-1);
}
