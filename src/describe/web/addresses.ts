/** What the address of a page says of it, and the address that it gives itself. */
import { archiveAddress } from '../../text/archive-address.ts';
import { type Evidence, TRUST } from '../evidence.ts';
import type { PageData } from './page-data.ts';

/** `/2021/03/29/`, `/2021-03-29-`, `/20210329/`, and `/2021/03/`. */
const DAY =
  /[/_-]((?:19|20)\d{2})([/-]?)(0[1-9]|1[0-2]|[1-9](?=\2\d))\2(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))(?=[/_.-]|$)/u;
const MONTH = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=[/-]|$)/u;

/** A day in the address confirms another place; alone it is better than nothing. */
export function* addressEvidence(url: string | undefined): Generator<Evidence> {
  const path = url === undefined ? undefined : URL.parse(url)?.pathname;
  if (path === undefined) return;
  const [, year, , month, day] = DAY.exec(path) ?? [];
  const from = 'the address';
  if (year && month && day) {
    yield {
      field: 'date',
      text: [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
      from,
      trust: TRUST.weak,
    };
    return;
  }
  const [, inYear, inMonth] = MONTH.exec(path) ?? [];
  if (inYear && inMonth) yield { field: 'date', text: `${inYear}-${inMonth}`, from, trust: TRUST.faint };
}

/** `url`: where the page was found, archive addresses unwrapped. */
export function* canonicalEvidence(data: PageData, url: string | undefined): Generator<Evidence> {
  if (data.canonical !== undefined)
    yield { field: 'url', text: data.canonical, from: 'rel=canonical', trust: TRUST.stated };
  if (url !== undefined) yield { field: 'url', text: url, from: 'the address', trust: TRUST.faint };
}

/** The address of the source itself: absolute, of the original where it leads to an archived copy. */
export function originalAddress(address: string, base: string | undefined): string | undefined {
  const url = URL.parse(address.trim(), base);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  const copy = archiveAddress(url.href);
  return copy ? copy.original : url.href;
}

/** Home pages are the address of no article. */
export function isHome(address: string): boolean {
  const { pathname, search } = URL.parse(address) ?? {};
  return search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w{3,5}|home|homepage)?$/iu.test(pathname ?? '/');
}
