/** A page as rows of parts that stand together, each with what it can be known again by. */
import type { Page } from '../../model/page.ts';
import { entryKey, type PageKeys } from './parts.ts';

export interface KeyedPage {
  readonly page: Page;
  readonly keys: PageKeys;
}

/** Parts that stand together. */
export interface Row {
  readonly scope: string;
  /** Undefined for what is not printed, and so cannot come back. */
  readonly texts: readonly (string | undefined)[];
  /** Keys by id, for parts that have one. */
  readonly names?: readonly string[];
}

export function rowsOf({ intro, sections, entries }: Page): Row[] {
  return [
    { scope: 'intro', texts: intro.map(({ plain }) => plain) },
    {
      scope: 'section',
      texts: sections.map(({ title }) => title),
      names: sections.map(({ id }) => `section:${id}`),
    },
    ...entries.flatMap(({ id, quotations, notes }) => [
      {
        scope: `quotation:${id}`,
        texts: quotations.map(({ text }) => text.plain),
        names: quotations.map((quotation) => quotationName(quotation.id)),
      },
      { scope: noteScope(id), texts: notes.map((note) => (note.private ? undefined : note.text.plain)) },
    ]),
  ];
}

/** Keys of the parts of a row, from the page alone. */
export function ownNames({ scope, names, texts }: Row): readonly string[] {
  return names ?? texts.map((_, i) => `${scope}#${i}`);
}

export function keyRows({ intro, sections, entries, quotations, notes }: PageKeys): (readonly string[])[] {
  return [intro, sections, ...entries.flatMap((_, i) => [quotations[i] ?? [], notes[i] ?? []])];
}

export function fromRows(
  { entries }: Page,
  [intro = [], sections = [], ...rest]: readonly (readonly string[])[],
): PageKeys {
  return {
    intro,
    sections,
    entries: entries.map(({ id }) => entryKey(id)),
    quotations: entries.map((_, i) => rest[2 * i] ?? []),
    notes: entries.map((_, i) => rest[2 * i + 1] ?? []),
  };
}

/** A part that can be known again. */
export interface Named {
  readonly text: string;
  readonly key: string;
}

/** By scope, what a document prints of it. */
export function namedIn({ page, keys }: KeyedPage): Map<string, Named[]> {
  const all = keyRows(keys);
  return new Map(
    rowsOf(page).map(({ scope, texts }, r) => [
      scope,
      texts.flatMap((text, i) => (text === undefined ? [] : [{ text, key: all[r]?.[i] ?? '' }])),
    ]),
  );
}

/** Scope of the notes of an entry. */
export function noteScope(entry: string): string {
  return `note:${entry}`;
}

/** Key of a note, from the page alone. */
export function noteName(entry: string, at: number): string {
  return `${noteScope(entry)}#${at}`;
}

export function isNotes(scope: string): boolean {
  return scope.startsWith('note:');
}

/** Key by id of a quotation. */
export function quotationName(id: string): string {
  return `quotation:${id}`;
}
