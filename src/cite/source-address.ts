import type { CslItem } from '../model/csl.ts';
import { archiveAddress } from '../text/archive-address.ts';

/**
 * The address at which the source of a reference can be asked for: its link, or the original of an archived copy, else its DOI at the resolver. As it is
 * sent, without a fragment, which is a place in a document. Undefined where there is none on the web.
 */
export function sourceAddress({ URL: link, DOI: doi }: CslItem): string | undefined {
  const own = webAddress(originalOf(link));
  if (own !== undefined || doi === undefined) return own;
  // In a DOI these are letters like others.
  const path = encodeURI(doi.toWellFormed()).replace(/[?#]/gu, encodeURIComponent);
  return webAddress(`https://doi.org/${path}`);
}

/** Of a link to a copy in a web archive, the address of what was copied. */
function originalOf(link: string | undefined): string | undefined {
  return (link === undefined ? undefined : archiveAddress(link)?.original) ?? link;
}

/** An address of the web as it is sent, without its fragment; undefined for any other. */
export function webAddress(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  url.hash = '';
  return url.href;
}
