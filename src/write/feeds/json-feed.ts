import { referenceText } from '../../cite/line.ts';
import type { Entry, Page } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { fragment } from '../site/address.ts';
import type { Writer } from '../writer.ts';
import { entryHtml } from './entry-html.ts';
import { entryUpdated, feedId, timestamp, webAddress } from './feed-ids.ts';

/** JSON Feed 1.1 with the whole of each entry. Entries without any date have none here either. */
export const jsonFeed: Writer = {
  format: 'feed.json',
  mediaType: 'application/feed+json',
  write: (page) => [{ path: 'feed.json', content: jsonFeedText(page) }],
};

export function jsonFeedText(page: Page): string {
  const address = webAddress(page);
  const items = page.entries.map((entry) => ({ entry, time: entryUpdated(entry) ?? '' }));
  items.sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: page.title,
    ...(address ? { home_page_url: address.href, feed_url: new URL('feed.json', address).href } : {}),
    ...(page.intro.length > 0 ? { description: page.intro.map(({ plain }) => plain).join('\n') } : {}),
    language: page.lang,
    items: items.map(({ entry }) => feedItem(entry, page)),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function feedItem(entry: Entry, page: Page): object {
  const { reference, tags } = entry;
  const address = webAddress(page);
  const source = safeAddress(reference.URL);
  const published = timestamp(entry.added);
  const modified = entryUpdated(entry);
  return {
    id: feedId(page, entry.id),
    ...(address ? { url: new URL(fragment(entry.id), address).href } : {}),
    ...(source ? { external_url: source } : {}),
    title: reference.title || referenceText(reference, page.lang) || entry.id,
    content_html: entryHtml(entry, page.lang).toString(),
    ...(published ? { date_published: published } : {}),
    ...(modified ? { date_modified: modified } : {}),
    ...(tags.length > 0 ? { tags } : {}),
  };
}
