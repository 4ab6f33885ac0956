import type { CslItem } from '../model/csl.ts';
import type { Entry, Mark, Page, Quotation, Text } from '../model/page.ts';
import type { CopyEvidence, Receipt } from '../model/receipt.ts';
import { markedText } from '../model/text.ts';
import { isContactAddress } from '../text/contact-address.ts';
import { isPublishable } from '../text/safe-address.ts';

/**
 * The page as the public may see it, for every writer of a site: without private notes and the curator's reasons for
 * silencing a check, without verdicts that speak against a quotation unless the page shows all, without what the reader left over (that belongs into the loss report), without places in the
 * curator's file, and without any address that is a path on a disk or that would run as a program; the words that such a
 * link stands on are kept.
 */
export function published(page: Page): Page {
  const { url, contact, silenced: _reasons, ...rest } = page;
  return {
    ...rest,
    ...(url !== undefined && isPublishable(url) ? { url } : {}),
    ...(contact !== undefined && isContactAddress(contact) ? { contact } : {}),
    intro: page.intro.map(publicText),
    entries: [...publishedEntries(page)],
    other: [],
  };
}

/** The entries of `published`, made one by one. */
export function* publishedEntries({ entries, marks }: Page): Generator<Entry> {
  for (const entry of entries) yield publicEntry(entry, marks);
}

function publicEntry(entry: Entry, marks: Page['marks']): Entry {
  const { place: _place, silenced: _reasons, archived, ...rest } = entry;
  const copies = archived?.filter((copy) => isPublishable(copy.url)) ?? [];
  return {
    ...rest,
    reference: publicReference(entry.reference),
    quotations: entry.quotations.map((quotation) => publicQuotation(quotation, marks)),
    notes: entry.notes.filter((note) => !note.private).map((note) => ({ text: publicText(note.text) })),
    ...(copies.length > 0 ? { archived: copies } : {}),
  };
}

function publicReference(reference: CslItem): CslItem {
  if (reference.URL === undefined || isPublishable(reference.URL)) return reference;
  const { URL: _address, ...rest } = reference;
  return rest;
}

function publicQuotation(quotation: Quotation, marks: Page['marks']): Quotation {
  const { place: _place, translation, receipt, ...rest } = quotation;
  return {
    ...rest,
    text: publicText(quotation.text),
    ...(translation && { translation: publicText(translation) }),
    ...(receipt && (marks === 'all' || isFaithful(receipt)) ? { receipt: publicReceipt(receipt) } : {}),
  };
}

function isFaithful({ verdict }: Receipt): boolean {
  return verdict === 'verbatim' || verdict === 'edited';
}

/** A copy that was made from a disk does not say from where. */
function publicReceipt(receipt: Receipt): Receipt {
  const { copy, foundIn, fragment, ...rest } = receipt;
  return {
    ...rest,
    copy: publicCopy(copy),
    ...(foundIn && { foundIn: { ...foundIn, copy: publicCopy(foundIn.copy) } }),
    ...(fragment !== undefined && isWebAddress(fragment) ? { fragment } : {}),
  };
}

function publicCopy({ url, ...copy }: CopyEvidence): CopyEvidence {
  return url !== undefined && isWebAddress(url) ? { ...copy, url } : copy;
}

function isWebAddress(address: string): boolean {
  return /^https?:$/u.test(URL.parse(address)?.protocol ?? '');
}

function publicText(text: Text): Text {
  const marks = text.marks?.filter((mark) => !isWithheld(mark));
  if (!marks || marks.length === text.marks?.length) return text;
  return markedText(text.plain, marks);
}

function isWithheld(mark: Mark): boolean {
  return mark.href !== undefined && !isPublishable(mark.href);
}
