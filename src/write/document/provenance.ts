/** Who made a document and when, from the page's data alone: no clock, no name of a user or a machine. */
import { dateOrder, fromEdtf } from '../../cite/dates/dates.ts';
import type { CslDate } from '../../model/csl.ts';
import type { Page } from '../../model/page.ts';

/** Who publishes the page: the host of its address. A page without one names the program that wrote the document. */
export function creatorOf(page: Page): string {
  const host = page.url === undefined ? '' : URL.parse(page.url)?.hostname;
  return host || 'contextpage';
}

/** When the page was last changed, else the date of its newest source; undefined without any. */
export function creationTime(page: Page): string | undefined {
  const changed = page.updated === undefined ? undefined : asTime(fromEdtf(page.updated));
  if (changed) return changed;
  let newest: CslDate | undefined;
  for (const { reference } of page.entries) {
    if (asTime(reference.issued) && dateOrder(reference.issued) > dateOrder(newest)) newest = reference.issued;
  }
  return asTime(newest);
}

/** The first moment of a date as W3CDTF; undefined for what office programs do not take as a time. */
function asTime(date: CslDate | undefined): string | undefined {
  const [year, month = 1, day = 1] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined || year < 1601 || year > 9999) return undefined;
  const time = new Date(Date.UTC(year, month - 1, day));
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isReal ? time.toISOString().replace('.000', '') : undefined;
}
