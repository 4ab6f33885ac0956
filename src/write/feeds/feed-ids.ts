import { createHash } from 'node:crypto';
import { dateOrder, fromEdtf, toEdtf } from '../../cite/dates/dates.ts';
import type { Entry, Page } from '../../model/page.ts';

/** Identity and time of feed entries, from the page's data alone, so that a new build never looks like news. */

/**
 * `tag:` (RFC 4151) where the page has an address, else a UUID of what is in it. A tag names a day on which its maker
 * held the domain. No page says when that began, and the day must never change, so all pages have that of this scheme.
 */
export function feedId(page: Page, entryId = ''): string {
  const address = webAddress(page);
  if (address) return `tag:${address.hostname},2026:${address.pathname}:${encodeURIComponent(entryId.toWellFormed())}`;
  return `urn:uuid:${uuid(JSON.stringify([page.title, entryId]))}`;
}

/** The page's own address, if it is one that a feed reader can go to. */
export function webAddress(page: Page): URL | undefined {
  if (page.url === undefined || !URL.canParse(page.url)) return undefined;
  const url = new URL(page.url);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

/** When the entry last changed, as RFC 3339: on the page; else when its source appeared; else undefined. */
export function entryUpdated({ changed, added, reference }: Entry): string | undefined {
  return timestamp(changed) ?? timestamp(added) ?? timestamp(toEdtf(reference.issued));
}

/** When the page last changed: as it says, else its newest entry. */
export function pageUpdated(page: Page): string | undefined {
  const times = page.entries.flatMap((entry) => entryUpdated(entry) ?? []);
  return timestamp(page.updated) ?? times.reduce<string | undefined>((a, b) => (a && a > b ? a : b), undefined);
}

/** The first moment of an EDTF date. Years that have no four digits cannot be said in a feed. */
export function timestamp(edtf: string | undefined): string | undefined {
  const date = edtf === undefined ? undefined : fromEdtf(edtf);
  const [year, month, day = 1] = date?.['date-parts']?.[0] ?? [];
  if (!date || year === undefined || year < 1 || year > 9999) return undefined;
  const first = month ?? (date.season ? Number(dateOrder(date).slice(6, 8)) : 1);
  return `${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-${String(day).padStart(2, '0')}T00:00:00Z`;
}

/** A version 5 UUID (RFC 9562, name-based) in a namespace of this product's own. */
function uuid(name: string): string {
  const hash = createHash('sha1').update('contextpage/1 feed\n').update(name).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
