/** From what a source says of itself, and the words a person wants from it, to a new entry of a page. */
import { distinctEntryId, fingerprint, plainEntryId, quotationIds } from '../cite/ids.ts';
import { describedReference } from '../describe/described-reference.ts';
import type { CslItem } from '../model/csl.ts';
import type { SourceDescription } from '../model/description.ts';
import type { Entry, Page, Quotation } from '../model/page.ts';
import { outerMarks } from '../text/outer-marks.ts';
import type { GivenSource } from './given-source.ts';

/** What a person adds to what the source says. */
export interface Said {
  readonly notes: readonly string[];
  /** ISO date. */
  readonly today: string;
}

/**
 * The entry without quotations. `address`: where the source is now, if a redirect for good led elsewhere.
 * The day on which it was added is told only where the page tells it of others.
 */
export function draftEntry(
  page: Page,
  description: SourceDescription,
  given: GivenSource,
  { notes, today, address = given.url }: Said & { readonly address?: string },
): Entry {
  const reference = referenceOf(page, description, given, address);
  return {
    id: freeEntryId(reference, page.entries),
    reference,
    quotations: [],
    notes: notes.map((note) => ({ text: { plain: inParagraphs(note) } })),
    tags: [],
    ...(page.entries.some(({ added }) => added !== undefined) && { added: today }),
    ...(given.archived && { archived: [given.archived] }),
  };
}

function referenceOf(page: Page, description: SourceDescription, { doi }: GivenSource, address: string): CslItem {
  // A DOI is kept with its resolver: addresses of publishers change, and this one is meant not to.
  const { url: own, ...rest } = description;
  const described = describedReference(doi === undefined && own !== undefined ? { ...rest, url: own } : rest, address);
  const { language, ...reference } = described;
  const isForeign = language !== undefined && !isOneLanguage(language, page.lang);
  return { ...reference, ...(isForeign && { language }), ...(doi === undefined ? {} : { DOI: doi }) };
}

/** An id that no entry of the page has, or would get if this one were not told apart from it. */
function freeEntryId(reference: CslItem, entries: readonly Entry[]): string {
  const taken = new Set(entries.flatMap((entry) => [entry.id, plainEntryId(entry.reference)]));
  const plain = plainEntryId(reference);
  if (!taken.has(plain)) return plain;
  let id = distinctEntryId(reference);
  for (let again = 1; taken.has(id); again++)
    id = `${plain}-${fingerprint(`${JSON.stringify(reference)}\n${again}`, 8)}`;
  return id;
}

/** The entry with these words after those that it has: without marks around the whole, with the ids that they get. */
export function withQuotations(entry: Entry, words: readonly string[], lang: string | undefined): Entry {
  const texts = words.map((text) => inParagraphs(withoutMarks(text)));
  const ids = quotationIds(entry.id, [...entry.quotations.map(({ text }) => text.plain), ...texts]);
  const added = texts.map(
    (plain, i): Quotation => ({
      id: ids[entry.quotations.length + i] ?? entry.id,
      text: { plain },
      ...(lang === undefined ? {} : { lang }),
    }),
  );
  return { ...entry, quotations: [...entry.quotations, ...added] };
}

/** The language of words from a source, where it is another one than the page's. */
export function foreignLanguage({ language }: Pick<SourceDescription, 'language'>, page: Page): string | undefined {
  return language === undefined || isOneLanguage(language, page.lang) ? undefined : language;
}

function isOneLanguage(one: string, other: string): boolean {
  const [first, second] = [one, other].map((tag) => tag.toLowerCase().split('-', 1)[0]);
  return first === second;
}

function withoutMarks(text: string): string {
  const { state, start, end } = outerMarks(text);
  return state === 'both' ? text.slice(start, end) : text;
}

/** As `Text.plain` has it: an empty line parts paragraphs, other line ends are spaces. */
function inParagraphs(text: string): string {
  const paragraphs = text.split(/\n\s*\n/u).map((part) => part.replace(/\s+/gu, ' ').trim());
  return paragraphs.filter(Boolean).join('\n');
}
