/** The site in the words of schema.org (JSON-LD), for search engines: a collection of collections. */
import type { Page } from '../../../model/page.ts';
import type { Site } from '../../../model/site.ts';
import { safeAddress } from '../../../text/safe-address.ts';
import { dataBlock, type Html } from '../html.ts';
import { languageTag } from '../script.ts';
import type { Setting } from '../setting.ts';

/** Members that are undefined are not written. */
export function siteData({ pages }: Site, whole: Page, { lang }: Setting): Html {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: whole.title,
    inLanguage: lang,
    url: safeAddress(whole.url),
    dateModified: whole.updated,
    hasPart: pages.map(({ slug, page }) => ({
      '@type': 'CollectionPage',
      name: page.title,
      inLanguage: languageTag(page.lang),
      url: safeAddress(page.url) ?? `${encodeURI(slug)}/`,
      dateModified: page.updated,
    })),
  };
  return dataBlock({ type: 'application/ld+json' }, data);
}
