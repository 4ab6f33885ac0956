import type { CslItem } from '../model/csl.ts';
import { withoutTracking } from '../text/tracking-parameters.ts';

/**
 * One form for addresses that lead to the same text: without scheme, `www.`, tracking parameters, the last slash and
 * a browser's text directive. Undefined for what is no web address, and for the home page of a site, which people give
 * where they have no other.
 */
export function addressKey(address: string): string | undefined {
  const url = URL.parse(withoutTracking(address) ?? address);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  const path = url.pathname.replace(/\/$/u, '');
  const fragment = url.hash.replace(/:~:.*$/su, '').replace(/^#$/u, '');
  const rest = `${path}${url.search}${fragment}`;
  return rest === '' ? undefined : hostOf(url) + rest;
}

/** The site of an address, without `www.`. */
export function siteOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url && /^https?:$/u.test(url.protocol) ? hostOf(url) : undefined;
}

/** The DOI of a reference, from its own field or from an address at a resolver; letter case means nothing in it. */
export function doiKey({ DOI, URL: address }: CslItem): string | undefined {
  const written = DOI ?? (/^(?:dx\.)?doi\.org$/u.test(siteOf(address) ?? '') ? URL.parse(address ?? '')?.pathname : '');
  return /10\.\d{4,9}\/\S+/u.exec(written ?? '')?.[0].toLowerCase();
}

function hostOf(url: URL): string {
  return url.host.replace(/^www\./u, '');
}
