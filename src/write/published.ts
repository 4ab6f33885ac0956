import type { CslItem } from '../model/csl.ts';
import type { Entry, Mark, Page, Quotation, Text } from '../model/page.ts';
import { markedText } from '../model/text.ts';
import { isPublishable } from '../text/safe-address.ts';

/**
 * The page as the public may see it, for every writer of a site: without private notes and the curator's reasons for
 * silencing a check, without what the reader left over (that belongs into the loss report), without places in the
 * curator's file, and without any address that is a path on a disk or that would run as a program; the words that such a
 * link stands on are kept.
 */
export function published(page: Page): Page {
  const { url, silenced: _reasons, ...rest } = page;
  return {
    ...rest,
    ...(url !== undefined && isPublishable(url) ? { url } : {}),
    intro: page.intro.map(publicText),
    entries: page.entries.map(publicEntry),
    other: [],
  };
}

function publicEntry(entry: Entry): Entry {
  const { place: _place, silenced: _reasons, archived, ...rest } = entry;
  const copies = archived?.filter((copy) => isPublishable(copy.url)) ?? [];
  return {
    ...rest,
    reference: publicReference(entry.reference),
    quotations: entry.quotations.map(publicQuotation),
    notes: entry.notes.filter((note) => !note.private).map((note) => ({ text: publicText(note.text) })),
    ...(copies.length > 0 ? { archived: copies } : {}),
  };
}

function publicReference(reference: CslItem): CslItem {
  if (reference.URL === undefined || isPublishable(reference.URL)) return reference;
  const { URL: _address, ...rest } = reference;
  return rest;
}

function publicQuotation(quotation: Quotation): Quotation {
  const { place: _place, translation, ...rest } = quotation;
  const text = publicText(quotation.text);
  return translation ? { ...rest, text, translation: publicText(translation) } : { ...rest, text };
}

function publicText(text: Text): Text {
  const marks = text.marks?.filter((mark) => !isWithheld(mark));
  if (!marks || marks.length === text.marks?.length) return text;
  return markedText(text.plain, marks);
}

function isWithheld(mark: Mark): boolean {
  return mark.href !== undefined && !isPublishable(mark.href);
}
