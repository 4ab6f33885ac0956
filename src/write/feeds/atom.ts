import { referenceText } from '../../cite/line.ts';
import type { Entry, Page } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { escapeAttribute, escapeText } from '../../xml/escape.ts';
import { fragment } from '../site/address.ts';
import type { Writer } from '../writer.ts';
import { entryHtml, noteHtml } from './entry-html.ts';
import { entryUpdated, feedId, pageUpdated, timestamp, webAddress } from './feed-ids.ts';

/** Atom (RFC 4287) with the whole of each entry. */
export const atom: Writer = {
  format: 'atom',
  mediaType: 'application/atom+xml',
  write: (page) => [{ path: 'feed.xml', content: atomText(page) }],
};

/**
 * Atom demands a date. Where the page holds none at all, this one says so: the first moment that RFC 3339 can name,
 * which readers take for “never” and put last. The time of the build would be a lie, and 1970 looks like a real day.
 */
const NEVER = '0001-01-01T00:00:00Z';

export function atomText(page: Page): string {
  const updated = pageUpdated(page) ?? NEVER;
  const address = webAddress(page);
  const entries = page.entries.map((entry) => ({ entry, time: entryUpdated(entry) ?? updated }));
  // Newest first; the sort is stable, so entries of one day keep the page's order.
  entries.sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1));
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeAttribute(page.lang)}">`,
    element('id', feedId(page)),
    element('title', page.title),
    ...(page.intro.length > 0
      ? [markup('subtitle', page.intro.map((text) => noteHtml(text).toString()).join(''))]
      : []),
    element('updated', updated),
    // A feed must name who made it; a page names nobody, so it speaks for itself.
    `<author>${element('name', page.title)}</author>`,
    ...(address ? [link('alternate', address.href), link('self', new URL('feed.xml', address).href)] : []),
    ...(page.rights ? [element('rights', page.rights)] : []),
    '<generator>contextpage</generator>',
    ...entries.map(({ entry, time }) => atomEntry(entry, time, page)),
    '</feed>',
  ].join('\n')}\n`;
}

function atomEntry(entry: Entry, updated: string, page: Page): string {
  const { reference } = entry;
  const address = webAddress(page);
  const source = safeAddress(reference.URL);
  const published = timestamp(entry.added);
  const permalink = address && new URL(fragment(entry.id), address).href;
  return [
    '<entry>',
    element('id', feedId(page, entry.id)),
    element('title', reference.title || referenceText(reference, page.lang) || entry.id),
    element('updated', updated),
    ...(published ? [element('published', published)] : []),
    ...(permalink ? [link('alternate', permalink)] : []),
    ...(source ? [link(permalink ? 'via' : 'alternate', source)] : []),
    ...entry.tags.map((tag) => `<category term="${escapeAttribute(tag)}"/>`),
    markup('content', entryHtml(entry, page.lang).toString()),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`;
}

function markup(name: string, html: string): string {
  return `<${name} type="html">${escapeText(html)}</${name}>`;
}

function link(rel: string, href: string): string {
  return `<link rel="${rel}" href="${escapeAttribute(href)}"/>`;
}
