import type { Entry, Quotation, Unread } from '../../../model/page.ts';
import type { Account } from './account.ts';
import type { DocumentDraft, EntryDraft } from './document/draft.ts';
import { type Field, type Slice, wordsOf } from './document/field.ts';
import type { KnownSource } from './entries.ts';

/** Claims what a document says by itself, and the parts of its entries. @param drafts in the order of their numbers */
export function claimParts(document: DocumentDraft, drafts: readonly EntryDraft[], account: Account): void {
  const numbers = new Map(drafts.map((draft, i) => [draft, i]));
  for (const slice of document.title) account.slice(slice, 'title-of-page');
  for (const slice of [...document.intro.values()].flat()) account.slice(slice, 'intro');
  for (const { words } of document.headings) account.slice(words, 'heading');
  for (const { start, end, kind, draft } of document.claims) {
    account.claim(start, end, kind, draft && numbers.get(draft));
  }
  for (const one of document.other) account.other.push(one);
  const rest = (slice: Slice, kind: Unread['kind']): void => {
    account.slice(slice, kind);
    account.leave(wordsOf(slice), { start: slice.at + slice.start, end: slice.at + slice.end }, kind);
  };
  for (const { name, words } of document.furniture) {
    // What our writer printed about the page, the page says by itself.
    if (name) account.slice(words, 'furniture');
    else rest(words, 'furniture');
  }
  for (const slice of document.unread) rest(slice, 'unread');
  for (const [number, draft] of drafts.entries()) claimEntry(draft, number, account);
}

function claimEntry({ quotations, notes }: EntryDraft, number: number, account: Account): void {
  for (const { words, speaker, locator, translation } of quotations) {
    for (const slice of words) account.slice(slice, 'quotation', number);
    for (const slice of translation) account.slice(slice, 'quotation', number);
    for (const slice of speaker) account.slice(slice, 'author', number);
    for (const slice of locator) account.slice(slice, 'locator', number);
  }
  for (const { words } of notes) for (const slice of words) account.slice(slice, 'note', number);
}

/** Accounts for the lines of entries, and says where these stand. The lists of sources and entries go together. */
export function placedEntries(sources: readonly KnownSource[], entries: readonly Entry[], account: Account): Entry[] {
  return entries.map((entry, i) => {
    const source = sources[i];
    return source ? placedEntry(entry, i, source, account) : entry;
  });
}

function placedEntry(entry: Entry, number: number, { found, reference }: KnownSource, account: Account): Entry {
  const line = joined(found.line, found.ending);
  // Those of one that was read as foreign prose are claimed with its draft.
  if (!found.reference) account.line(line, reference.fields, reference.isPrinted ? 'furniture' : 'unread', number);
  const { id } = entry;
  const { fields } = reference;
  account.lines.push({ kind: 'reference', entry: id, text: line.text.plain, origin: line.origin, fields });
  const quotations = entry.quotations.map((quotation, i): Quotation => {
    const written = found.quotations[i]?.written;
    if (!written) return quotation;
    const { text, origin } = written;
    const { id: own } = quotation;
    account.lines.push({ kind: 'quotation', entry: id, quotation: own, text: text.plain, origin, fields: [] });
    const place = account.placeOf(written);
    return place ? { ...quotation, place } : quotation;
  });
  for (const { written } of found.notes) {
    const { text, origin } = written;
    account.lines.push({ kind: 'note', entry: id, text: text.plain, origin, fields: [] });
  }
  const place = account.placeOf(line);
  return { ...entry, quotations, ...(place ? { place } : {}) };
}

function joined(line: Field, ending: Field): Field {
  const shift = line.text.plain.length;
  return {
    text: { plain: line.text.plain + ending.text.plain },
    origin: [...line.origin, ...ending.origin.map((piece) => ({ ...piece, at: piece.at + shift }))],
  };
}
