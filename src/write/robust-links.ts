/**
 * What a link needs so that readers find the source when it has gone or changed: the address of the original, the day
 * on which it was linked, and copies (Robust Links, robustlinks.mementoweb.org, in its revision of 2025).
 */
import { toEdtf } from '../cite/dates/dates.ts';
import type { Archived, Entry, Page } from '../model/page.ts';
import { archiveAddress } from '../text/archive-address.ts';
import { safeAddress } from '../text/safe-address.ts';

export interface RobustLink {
  readonly original: string;
  /** A full day, `2021-05-03`; none where the page has no full date at all. */
  readonly day?: string;
  /** With safe addresses, and no dates but full days. */
  readonly copies: readonly Archived[];
}

/** What a page says of the day on which its links were set. */
export interface LinkDays {
  /** The page without a fragment: links to itself are not outward. */
  readonly own?: string;
  readonly updated?: string;
  /** Day of the newest source. */
  readonly newest?: string;
}

export function linkDays({ url, updated, entries }: Page): LinkDays {
  let newest: string | undefined;
  for (const { reference } of entries) {
    const day = fullDay(toEdtf(reference.issued));
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  }
  const own = url === undefined ? undefined : withoutFragment(url);
  const changed = fullDay(updated);
  return { ...(own ? { own } : {}), ...(changed ? { updated: changed } : {}), ...(newest ? { newest } : {}) };
}

/**
 * A link of a page, in the text of an entry if there is one. `source` is where the entry's own link leads: that link
 * and the links to its copies have the copies that the entry names. Undefined for links that do not lead out to the web.
 */
export function robustLink(
  href: string,
  days: LinkDays,
  entry?: Entry,
  source?: { readonly address: string | undefined },
): RobustLink | undefined {
  if (!/^https?:\/\//iu.test(href) || withoutFragment(href) === days.own) return undefined;
  const own = archiveAddress(href);
  const known = source ? (entry?.archived ?? []) : [];
  const copies = safeCopies(own ? [{ url: href, ...(own.date ? { date: own.date } : {}) }, ...known] : known);
  const original = source?.address ?? own?.original ?? href;
  const day = copies.find(({ date }) => date !== undefined)?.date ?? linkDay(days, entry);
  return { original: archiveAddress(original)?.original ?? original, ...(day ? { day } : {}), copies };
}

function safeCopies(copies: readonly Archived[]): Archived[] {
  const byUrl = new Map<string, Archived>();
  for (const copy of copies) {
    const url = safeAddress(copy.url);
    if (url === undefined || !/^https?:/iu.test(url)) continue;
    const day = fullDay(copy.date) ?? byUrl.get(url)?.date;
    byUrl.set(url, { url, ...(day ? { date: day } : {}) });
  }
  return [...byUrl.values()];
}

/** When the curator last looked at the entry or the page; failing that, when the source came out. */
function linkDay({ updated, newest }: LinkDays, entry: Entry | undefined): string | undefined {
  const kept = fullDay(entry?.changed) ?? fullDay(entry?.added);
  return kept ?? updated ?? fullDay(toEdtf(entry?.reference.issued)) ?? newest;
}

/** The convention has no years or months alone. */
function fullDay(edtf: string | undefined): string | undefined {
  return edtf !== undefined && /^\d{4}-\d\d-\d\d$/u.test(edtf) ? edtf : undefined;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/su, '');
}
