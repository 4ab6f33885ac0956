/**
 * The page in the words of schema.org (JSON-LD), for search engines: a list of works. The words of the quotations are
 * left out: they are on the page, and nothing is known to read them here.
 */
import { startInEdtf } from '../../../cite/dates/dates.ts';
import { nameInReadingOrder } from '../../../cite/names/names.ts';
import { SCHEMA_TYPES } from '../../../cite/types/schema-types.ts';
import type { CslName } from '../../../model/csl.ts';
import type { Entry, Page } from '../../../model/page.ts';
import { safeAddress } from '../../../text/safe-address.ts';
import { fragment } from '../address.ts';
import { dataBlock, type Html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { sourceAddress } from '../source-links.ts';

export function linkedData(page: Page, setting: Setting): Html {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: page.title,
    inLanguage: setting.lang,
    url: safeAddress(page.url),
    dateModified: page.updated,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: page.entries.length,
      itemListElement: page.entries.map((entry) => work(entry, setting)),
    },
  };
  return dataBlock({ type: 'application/ld+json' }, data);
}

/** Members that are undefined are not written. */
function work(entry: Entry, setting: Setting): object {
  const { reference } = entry;
  const { 'container-title': outlet, language, publisher, title, type } = reference;
  const [kind, container] = SCHEMA_TYPES[type];
  return {
    '@type': kind,
    '@id': fragment(entry.id),
    name: title,
    author: reference.author?.map(agent),
    datePublished: startInEdtf(reference.issued),
    isPartOf: outlet && { '@type': container, name: outlet },
    publisher: publisher ? agent({ literal: publisher }) : undefined,
    inLanguage: language === setting.lang ? undefined : language,
    url: sourceAddress(entry),
  };
}

function agent(name: CslName): object {
  return { '@type': name.literal === undefined ? 'Person' : 'Organization', name: nameInReadingOrder(name) };
}
