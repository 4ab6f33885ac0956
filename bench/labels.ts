/** The flat form in which pages are labelled by hand, made from what was read. */
import { toEdtf } from '../src/cite/dates/dates.ts';
import type { CslItem, CslName } from '../src/model/csl.ts';
import type { Entry, Page } from '../src/model/page.ts';

/** What labels call a publisher is only that of books and laws; elsewhere the body that issues a text is its outlet. */
const BOOKS: ReadonlySet<string> = new Set(['book', 'chapter', 'thesis', 'bill', 'legislation', 'legal_case']);

/** A page as its label would be. */
export interface LabelledPage {
  readonly title: string;
  readonly lang: string;
  readonly entries: readonly object[];
  readonly other: readonly string[];
}

export function labelledPage(page: Page): LabelledPage {
  const sections = new Map(page.sections.map((section) => [section.id, section.title]));
  return {
    title: page.title,
    lang: page.lang,
    entries: page.entries.map((entry) => labelledEntry(entry, sections)),
    other: page.other.map(({ text }) => text),
  };
}

function labelledEntry(
  { reference, section, quotations, notes }: Entry,
  sections: ReadonlyMap<string, string>,
): object {
  return {
    type: reference.type,
    authors: (reference.author ?? []).map(labelledName),
    title: reference.title,
    ...labelledOutlet(reference),
    date: toEdtf(reference.issued) ?? reference.issued?.literal,
    url: reference.URL,
    excerpts: quotations.map(({ text }) => text.plain),
    notes: notes.map(({ text }) => text.plain),
    section: section === undefined ? undefined : sections.get(section),
  };
}

function labelledOutlet(reference: CslItem): object {
  const { 'container-title': outlet, source, publisher } = reference;
  const isBook = BOOKS.has(reference.type);
  // Labels keep an agency and its outlet as they stand on the line, in one field.
  const named = outlet !== undefined && source !== undefined ? `${source}, ${outlet}` : (outlet ?? source);
  return { container: named ?? (isBook ? undefined : publisher), publisher: isBook ? publisher : undefined };
}

function labelledName(name: CslName): object {
  if (name.literal !== undefined) return { literal: name.literal };
  const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');
  return {
    family: joined(name['non-dropping-particle'], name['dropping-particle'], name.family),
    given: joined(name.given, name.suffix),
  };
}
