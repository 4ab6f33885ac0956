/** Where a source can be read: at its own address, and in an archive. */
import type { Archived, Entry } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { attributes, type Child, type Html, html } from './html.ts';
import type { Setting } from './setting.ts';

/** Where the entry's title leads: the source's address, else its DOI. */
export function sourceAddress({ reference }: Entry): string | undefined {
  const { URL: address, DOI: doi } = reference;
  return safeAddress(address) ?? (doi === undefined ? undefined : safeAddress(`https://doi.org/${doi}`));
}

/** The copy of the source that a reader can be sent to. */
export function archivedCopy(entry: Entry): Archived | undefined {
  for (const copy of entry.archived ?? []) {
    const url = safeAddress(copy.url);
    if (url !== undefined) return { ...copy, url };
  }
  return undefined;
}

/** The link to the source, with what the Robust Links convention says of its archived copy. */
export function sourceLink(entry: Entry, href: string, content: Child): Html {
  const copy = archivedCopy(entry);
  const robust = copy ? { 'data-originalurl': href, 'data-versionurl': copy.url, 'data-versiondate': copy.date } : {};
  return html`<a${attributes({ href, ...robust })}>${content}</a>`;
}

export function copyLink(copy: Archived, words: string): Html {
  return html`<a${attributes({ class: 'copy', href: copy.url, 'data-versiondate': copy.date })}>${words}</a>`;
}

/** A place in which print puts the source's address. */
export function addressForPrint(href: string | undefined): Html | undefined {
  return href === undefined ? undefined : html`<span${attributes({ 'data-url': href })}></span>`;
}

/** After the line: the copy where the source is gone, and an address that must not be a link. */
export function withoutSource(entry: Entry, { words }: Setting): Html[] {
  if (sourceAddress(entry) !== undefined) return [];
  const copy = archivedCopy(entry);
  const { URL: address } = entry.reference;
  return [...(copy ? [copyLink(copy, words.archivedCopy)] : []), ...(address ? [html`<bdi>${address}</bdi>`] : [])];
}
