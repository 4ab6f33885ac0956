/** The entries of a document as they are compared with those of the page. */
import type { BookmarkName } from '../../../identity/bookmark-names.ts';
import { type FoundEntry, Traits } from '../../../identity/entry-traits.ts';
import type { CslItem } from '../../../model/csl.ts';
import type { Archived, Text } from '../../../model/page.ts';
import type { FieldSpan } from '../../../model/reading.ts';
import type { EntryDraft, PartDraft, QuotationDraft } from './document/draft.ts';
import { type Field, fieldOf, languageOf } from './document/field.ts';

export interface FoundSource {
  readonly names: readonly BookmarkName[];
  readonly line: Field;
  readonly ending: Field;
  readonly quotations: readonly FoundQuotation[];
  readonly notes: readonly FoundNote[];
  /** What the recogniser read the line as, for an entry that began as foreign prose. */
  readonly reference?: CslItem;
  readonly archived?: readonly Archived[];
  readonly fields?: readonly FieldSpan[];
}

export interface FoundNote {
  readonly name: BookmarkName | undefined;
  readonly words: Field;
  /** With the marks, or the label, that the document put round it. */
  readonly written: Field;
}

export interface FoundQuotation extends FoundNote {
  readonly speaker: string;
  readonly locator: string;
  readonly translation: Text | undefined;
  /** BCP 47 tag of its runs. */
  readonly lang: string | undefined;
}

/** Undefined for an entry of which no word is left. */
export function foundSource(draft: EntryDraft): FoundSource | undefined {
  const { recognised } = draft;
  const quotations = withWords(draft.quotations.map(foundQuotation));
  const notes = withWords(draft.notes.map(foundNote));
  if (recognised) {
    return {
      ...recognised,
      quotations: [...recognised.quotations, ...quotations],
      notes: [...recognised.notes, ...notes],
    };
  }
  const line = fieldOf(draft.line);
  const ending = fieldOf(draft.ending);
  if (!line.text.plain && !ending.text.plain && quotations.length === 0 && notes.length === 0) return undefined;
  return { names: draft.names, line, ending, quotations, notes };
}

/** The list itself where it can be: V8 leaves room for more in those that it fills one by one. */
function withWords<Part extends FoundNote>(parts: readonly Part[]): readonly Part[] {
  const hasWords = ({ words }: Part): boolean => words.text.plain !== '';
  return parts.every(hasWords) ? parts : parts.filter(hasWords);
}

function foundNote({ name, words, written }: PartDraft): FoundNote {
  return { name, words: fieldOf(words), written: fieldOf(written) };
}

function foundQuotation(draft: QuotationDraft): FoundQuotation {
  const [first] = draft.words;
  const translation = fieldOf(draft.translation).text;
  return {
    ...foundNote(draft),
    speaker: unbound(fieldOf(draft.speaker).text.plain),
    locator: unbound(fieldOf(draft.locator).text.plain),
    translation: translation.plain ? translation : undefined,
    lang: first && languageOf(first),
  };
}

/** Without the no-break spaces that the writer puts before numbers. */
function unbound(words: string): string {
  return words.replace(/\u00a0/gu, ' ');
}

/** What it is known by. */
export function traitsOfSource({ names, line, ending, quotations, notes, reference }: FoundSource): FoundEntry {
  const links = [line, ending].flatMap(({ text }) => (text.marks ?? []).flatMap(({ href }) => href ?? []));
  const texts = quotations.map(({ words }) => words.text.plain);
  return {
    traits: new Traits(line.text.plain, texts, [...links.map((URL) => ({ URL })), ...(reference ? [reference] : [])]),
    bookmarks: names,
    inner: [...quotations, ...notes].map(({ name }) => name),
  };
}
