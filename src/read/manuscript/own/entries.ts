/** Entries of a page from those of a document, with the help of the base: what was not edited is as it was. */
import { entryIds, quotationIds } from '../../../cite/ids.ts';
import type { BaseEntry } from '../../../identity/base.ts';
import { bookmarkName, noteIds } from '../../../identity/bookmark-names.ts';
import type { Rung } from '../../../identity/entry-traits.ts';
import { type KnownPart, type PartPlacement, placeParts } from '../../../identity/place-parts.ts';
import type { Entry, Note, Quotation, Text } from '../../../model/page.ts';
import { localeOf } from '../../../text/direction.ts';
import type { FoundNote, FoundQuotation, FoundSource } from './found.ts';
import type { FoundReference } from './reference-lines.ts';
import { arePrintedAlike, isSameText } from './same-words.ts';

/** An entry of the document: what was found, the reference that it has now, and which one of the base it is. */
export interface KnownSource {
  readonly found: FoundSource;
  readonly reference: FoundReference;
  readonly base: BaseEntry | undefined;
  /** Offset in the base. */
  readonly known: number | undefined;
  readonly section: string | undefined;
}

/** In the order of the sources, with the quotations and notes that each one's are. */
export function entriesOf(
  sources: readonly KnownSource[],
  base: readonly BaseEntry[],
  lang: string,
): { readonly entries: Entry[]; readonly rungs: EntryRungs[] } {
  const quotations = placedParts(sources, base, 'quotations');
  const notes = placedParts(sources, base, 'notes');
  const ids = entryIds(
    sources.map(({ base: known, reference, found }) => {
      const written = known?.entry.id ?? provenId(found, reference);
      return { reference: reference.reference, ...(written === undefined ? {} : { written }) };
    }),
  );
  const entries = sources.map((source, i): Entry => {
    const id = ids[i] ?? 'entry';
    const { section, reference } = source;
    return {
      id,
      ...(section === undefined ? {} : { section }),
      reference: reference.reference,
      quotations: withIds(
        id,
        source.found.quotations.map((one) => quotationOf(one, quotations(one).part, lang)),
      ),
      notes: source.found.notes.map((one) => noteOf(one, notes(one).part)),
      tags: [],
      ...(reference.archived.length > 0 ? { archived: reference.archived } : {}),
    };
  });
  const rungs = sources.map(
    ({ found }, i): EntryRungs => ({
      entry: ids[i] ?? 'entry',
      quotations: found.quotations.map((one) => quotations(one).rung),
      notes: found.notes.map((one) => notes(one).rung),
      formerNotes: found.notes.map((one) => notes(one).part?.text.plain),
    }),
  );
  return { entries, rungs };
}

/** How the parts of an entry were known again; undefined for one that is new. */
export interface EntryRungs {
  readonly entry: string;
  readonly quotations: readonly (Rung | undefined)[];
  readonly notes: readonly (Rung | undefined)[];
  /** The words of each of its notes as it was printed. */
  readonly formerNotes: readonly (string | undefined)[];
}

/** Without a base: the id that the reference would be given, where the bookmark says that it had that one. */
function provenId({ names }: FoundSource, { reference }: FoundReference): string | undefined {
  const [id] = entryIds([{ reference }]);
  return id !== undefined && names.some(({ part }) => part === bookmarkName('e', id)) ? id : undefined;
}

/** Which part of the base each found one is. */
function placedParts<K extends 'quotations' | 'notes'>(
  sources: readonly KnownSource[],
  base: readonly BaseEntry[],
  kind: K,
): (found: FoundNote) => { readonly part?: Entry[K][number] | undefined; readonly rung?: Rung | undefined } {
  const parts = base.flatMap(({ entry }, i) => knownParts(entry, i, kind));
  const all = sources.flatMap(({ found, known }) => found[kind].map((one: FoundNote) => ({ one, known })));
  const placements: PartPlacement[] = placeParts(
    parts.map(({ known }) => known),
    all.map(({ one, known }) => ({ entry: known, bookmark: one.name, text: one.words.text.plain })),
    kind === 'notes',
  );
  const partOf = new Map(
    all.map(({ one }, i) => {
      const { known, rung } = placements[i] ?? {};
      return [one, { part: known === undefined ? undefined : parts[known]?.part, rung }];
    }),
  );
  return (found) => partOf.get(found) ?? {};
}

function knownParts<K extends 'quotations' | 'notes'>(
  entry: Entry,
  at: number,
  kind: K,
): { readonly part: Entry[K][number]; readonly known: KnownPart }[] {
  const named: { readonly part: Quotation | Note; readonly bookmark: string }[] =
    kind === 'quotations'
      ? entry.quotations.map((part) => ({ part, bookmark: bookmarkName('q', part.id) }))
      : noteIds(entry).map(({ id, note }) => ({ part: note, bookmark: bookmarkName('n', id) }));
  return named.map(({ part, bookmark }) => ({
    part: part as Entry[K][number],
    known: { entry: at, bookmark, text: part.text.plain },
  }));
}

type Unnamed = Omit<Quotation, 'id'> & { readonly id?: string };

function quotationOf(found: FoundQuotation, known: Quotation | undefined, lang: string): Unnamed {
  const { words, speaker, locator, translation } = found;
  const language = known ? known.lang : foreignLanguage(found.lang, lang);
  const said = keptWords(speaker, known?.speaker);
  const place = keptWords(locator, known?.locator);
  return {
    ...(known ? { id: known.id } : {}),
    text: keptText(words.text, known?.text),
    ...(language === undefined ? {} : { lang: language }),
    ...(place ? { locator: place } : {}),
    ...(said ? { speaker: said } : {}),
    ...(translation ? { translation: keptText(translation, known?.translation) } : {}),
  };
}

function noteOf({ words }: FoundNote, known: Note | undefined): Note {
  return { text: keptText(words.text, known?.text) };
}

/** As the page has it, where it was not edited. */
function keptText(found: Text, known: Text | undefined): Text {
  return known && isSameText(found, known) ? known : found;
}

function keptWords(found: string, known: string | undefined): string | undefined {
  return known !== undefined && arePrintedAlike(known, found) ? known : found;
}

/** Programs name a region with every language: “de-DE” is “de”. */
function foreignLanguage(tag: string | undefined, pageLang: string): string | undefined {
  const locale = tag === undefined ? undefined : localeOf(tag);
  if (!locale || locale.language === localeOf(pageLang)?.language) return undefined;
  const plain = localeOf(locale.language)?.maximize();
  return plain?.region === locale.region ? locale.language : locale.baseName;
}

/** A quotation that was moved here from another entry keeps its id. */
function withIds(entry: string, quotations: readonly Unnamed[]): Quotation[] {
  const taken = new Set(quotations.flatMap(({ id }) => id ?? []));
  const texts = taken.size < quotations.length ? quotations.map(({ text }) => text.plain) : [];
  const ids = quotationIds(entry, texts);
  return quotations.map((quotation, i) => {
    let id = quotation.id ?? ids[i] ?? entry;
    for (let more = 2; quotation.id === undefined && taken.has(id); more++) id = `${ids[i]}-${more}`;
    taken.add(id);
    return { ...quotation, id };
  });
}
