/**
 * A document of ours comes back: it is read by the bookmarks and the base that were put into it, whatever styles it has
 * now. What was not edited is the page that was printed; what has no bookmark is read as foreign prose; and entries whose
 * bookmarks are gone are known by what else they have (`identity/place-entries.ts`).
 */
import { referenceText } from '../../../cite/line.ts';
import type { Base } from '../../../identity/base.ts';
import { bookmarkName, innerNames, readBookmarkName } from '../../../identity/bookmark-names.ts';
import { knownEntry, type Placement } from '../../../identity/entry-traits.ts';
import { placeEntries } from '../../../identity/place-entries.ts';
import type { Part } from '../../../model/manuscript.ts';
import type { Message } from '../../../model/message.ts';
import type { Entry, Section } from '../../../model/page.ts';
import { LineIndex } from '../../../model/place.ts';
import type { Reading } from '../../../model/reading.ts';
import { Account } from './account.ts';
import { claimParts, placedEntries } from './account-of.ts';
import { gather, referenceName } from './document/gather.ts';
import { ownSource } from './document/own-source.ts';
import { Strangers, type StrangersIn } from './document/strangers.ts';
import { type EntryRungs, entriesOf, type KnownSource } from './entries.ts';
import { type FoundSource, foundSource, traitsOfSource } from './found.ts';
import { headOf, type PageHead, printedLinesOf, sectionsOf } from './head.ts';
import { inPageOrder } from './page-order.ts';
import { ReferenceLines } from './reference-lines.ts';

/** An entry of the page, in the order of the document, and how it was known: the ids say as which. */
export interface PlacedEntry extends EntryRungs {
  readonly placement: Placement;
}

/** A document as it was read, and which entry of the base each entry of its page is. */
export interface OwnReading extends Omit<Reading, 'format'> {
  readonly placements: readonly PlacedEntry[];
  /** The words of the lines that only the document has, by the names of their bookmarks. */
  readonly printedLines: ReadonlyMap<string, string>;
  /** Where in the source each part begins. */
  readonly starts: readonly number[];
}

export interface OwnOptions {
  readonly name: string;
  readonly title: string;
  /** Of the document, where there is no base. */
  readonly lang: string;
  readonly base?: Base | undefined;
}

/** Whether any paragraph has a bookmark that our writers give to the title of a page, an entry or a quotation. */
export function hasOwnBookmarks(parts: readonly Part[]): boolean {
  return parts.some(
    (part) =>
      !('cells' in part) &&
      part.bookmarks?.some(({ name }) => ['t', 'e', 'q'].includes(readBookmarkName(name)?.kind ?? '')),
  );
}

/** @param parts of one reading of a document that has bookmarks of ours, its footnotes among them */
export function readOwn(parts: readonly Part[], options: OwnOptions): OwnReading {
  const { base } = options;
  const lang = base?.page.lang ?? options.lang;
  const text = ownSource(parts);
  const index = new LineIndex(text.source);
  const account = new Account(index, text.source.length);
  const strangers = { parts, text, index, name: options.name, lang };
  const { head, sections, found, printedLines } = readParts(strangers, options, account);
  const { sources, placements } = placedSources(found, lang, base);
  const { entries, rungs } = entriesOf(sources, base?.entries ?? [], lang);
  const placed = placedEntries(sources, entries, account);
  return {
    page: { ...head, sections, entries: inPageOrder(placed, sources, base), other: account.left },
    messages: found.flatMap(({ isOrphan }, i) => [
      ...(isOrphan ? keptReference(entries[i], lang) : []),
      ...(sources[i]?.reference.isUnread ? unreadEdit(entries[i], sources[i].found, lang) : []),
    ]),
    spans: account.spans(entries),
    lines: account.lines,
    source: text.source,
    starts: text.starts,
    printedLines,
    placements: rungs.map((known, i) => ({ ...known, placement: placements[i] ?? {} })),
  };
}

interface PlainSource {
  readonly source: FoundSource;
  readonly section: string | undefined;
  /** Its reference was deleted. */
  readonly isOrphan: boolean;
}

/** The parts by their bookmarks. Apart from the rest, so that the drafts are let go: those of a long document are many. */
function readParts(
  given: StrangersIn,
  { title, base }: OwnOptions,
  account: Account,
): { readonly head: PageHead; readonly sections: Section[]; readonly found: PlainSource[] } & Pick<
  OwnReading,
  'printedLines'
> {
  const { parts, text, lang } = given;
  const strangers = new Strangers(given);
  const document = gather(parts, text.starts, orphansOf(parts, base), (stretch, gathered) =>
    strangers.take(stretch, gathered),
  );
  const { sections, byHeading } = sectionsOf(document.headings, base?.page);
  const found = document.entries.flatMap((draft) => {
    const source = foundSource(draft);
    return source ? [{ draft, source }] : [];
  });
  const drafts = found.map(({ draft }) => draft);
  claimParts(document, drafts, account);
  return {
    head: headOf(document, base?.page, { title, lang }),
    sections,
    printedLines: printedLinesOf(document),
    found: found.map(({ draft: { heading, orphanOf }, source }) => ({
      source,
      section: heading === undefined ? undefined : byHeading[heading]?.id,
      isOrphan: orphanOf !== undefined,
    })),
  };
}

/** Sources may share a title, but hardly all of their lines. */
function lineOf({ id, reference }: Entry, lang: string): string {
  return referenceText(reference, lang) || id;
}

function keptReference(entry: Entry | undefined, lang: string): Message[] {
  if (!entry) return [];
  const reason = `The reference “${lineOf(entry, lang)}” was deleted, but not the words below it: it was kept.`;
  return [
    { rule: 'read', severity: 'warning', reason, entry: entry.id, expected: 'the words deleted with it, or the line' },
  ];
}

function unreadEdit(entry: Entry | undefined, { line, ending }: FoundSource, lang: string): Message[] {
  if (!entry) return [];
  const now = line.text.plain + ending.text.plain;
  const reason = `The reference “${lineOf(entry, lang)}” was edited in words that belong to no field of it, and stays as it was. There it is: ${now}`;
  return [{ rule: 'read', severity: 'warning', reason, entry: entry.id }];
}

/** The quotations and notes of the base whose references are gone, each with the name that its reference had. */
function orphansOf(parts: readonly Part[], base: Base | undefined): Map<string, string> {
  const present = new Set<string>();
  for (const part of parts) {
    for (const { name } of 'cells' in part ? [] : (part.bookmarks ?? [])) {
      const read = readBookmarkName(name);
      if (read) present.add(referenceName(read).part);
    }
  }
  return new Map(
    (base?.entries ?? []).flatMap(({ entry }) => {
      const reference = bookmarkName('e', entry.id);
      return present.has(reference) ? [] : innerNames(entry).map((name): [string, string] => [name, reference]);
    }),
  );
}

/** Which entries of the base the sources are, and what their references are now. */
export function placedSources(
  found: readonly { readonly source: FoundSource; readonly section: string | undefined }[],
  lang: string,
  base: Base | undefined,
): { readonly sources: KnownSource[]; readonly placements: Placement[] } {
  const known = base?.entries ?? [];
  const placements = placeEntries(
    known.map(({ entry, line, ending }) => knownEntry(entry, line, ending)),
    found.map(({ source }) => traitsOfSource(source)),
  );
  const lines = new ReferenceLines(
    lang,
    found.map(({ source }) => source.line.text.plain),
    known,
  );
  const sources = found.map(({ source, section }, i): KnownSource => {
    const at = placements[i]?.known;
    const before = at === undefined ? undefined : known[at];
    const { reference, archived = [], fields = [] } = source;
    const printed = before ?? lines.printedAs(source.line.text, source.ending.text);
    return {
      ...{ found: source, section, known: at, base: before },
      reference:
        reference && !printed
          ? { reference, archived, fields, isPrinted: false }
          : lines.find(source.line.text, source.ending.text, printed),
    };
  });
  return { sources, placements };
}
