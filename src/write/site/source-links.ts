/** Where a source can be read: at its own address, and in an archive. */
import { dateInWords, fromEdtf } from '../../cite/dates/dates.ts';
import type { Archived, Entry } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { checkWords } from '../check-words.ts';
import { type RobustLink, robustLink } from '../robust-links.ts';
import { attributes, type Child, type Html, html } from './html.ts';
import type { LinkAttributes } from './marked-text.ts';
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

/** A link to the source, or to a place in it; `entry` is undefined for a source that is not on the page. */
export function sourceLink(entry: Entry | undefined, href: string, content: Child, { linkDays }: Setting): Html {
  const source = entry && { address: sourceAddress(entry) };
  const robust = robustAttributes(robustLink(href, linkDays, entry, source));
  return html`<a${attributes({ href, ...robust })}>${content}</a>`;
}

/** “archived copy, 3 May 2021”. */
export function copyLink(entry: Entry, copy: Archived, label: string, { lang, linkDays }: Setting): Html {
  const robust = robustAttributes(robustLink(copy.url, linkDays, entry, { address: sourceAddress(entry) }));
  const date = dateInWords(copy.date === undefined ? undefined : fromEdtf(copy.date), lang);
  const day = date && html`${checkWords(lang).comma}<span>${date}</span>`;
  return html`<a${attributes({ class: 'copy', href: copy.url, ...robust })}>${label}${day}</a>`;
}

/** For links in the text of the page, or of an entry. */
export function outwardLinks({ linkDays }: Setting, entry?: Entry): LinkAttributes {
  return (href) => robustAttributes(robustLink(href, linkDays, entry));
}

/**
 * Attributes of the Robust Links convention. It wants address and day together; each copy may have its own day behind
 * it, which is left out where it says nothing new, since older programs take the value for one address.
 */
function robustAttributes(link: RobustLink | undefined): Readonly<Record<string, string | undefined>> {
  if (!link) return {};
  const isPlain = link.copies.length === 1 && link.copies[0]?.date === link.day;
  const copies = link.copies.flatMap(({ url, date }) => [url, ...(date && !isPlain ? [date] : [])]);
  return {
    'data-originalurl': link.day && link.original,
    'data-versiondate': link.day,
    'data-versionurl': copies.length > 0 ? copies.join(' ') : undefined,
  };
}

/** A place in which print puts the source's address. */
export function addressForPrint(href: string | undefined): Html | undefined {
  return href === undefined ? undefined : html`<span${attributes({ 'data-url': href })}></span>`;
}

/** After the line: the copy where the source is gone, and an address that must not be a link. */
export function withoutSource(entry: Entry, setting: Setting): Html[] {
  if (sourceAddress(entry) !== undefined) return [];
  const copy = archivedCopy(entry);
  const { URL: address } = entry.reference;
  return [
    ...(copy ? [copyLink(entry, copy, setting.words.archivedCopy, setting)] : []),
    ...(address ? [html`<bdi>${address}</bdi>`] : []),
  ];
}
