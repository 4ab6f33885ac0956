/** Tells the addresses of a reference line apart: the source's own, its DOI, an archived copy, and links to elsewhere. */
import type { Archived, Mark } from '../../model/page.ts';
import { archiveAddress } from '../../text/archive-address.ts';
import { isLinkCall } from '../knowledge/link-words.ts';
import { type ArchiveRemark, isArchiveLink } from './archive-remarks.ts';
import type { Range } from './atoms.ts';

export interface Addresses {
  /** Of a source that is linked by an archived copy alone, what the copy's address says of the original. */
  readonly url?: string;
  readonly doi?: string;
  readonly archived: readonly Archived[];
  /** Addresses written out, and what is said of archived copies: no piece of the line reaches into them. */
  readonly written: readonly Range[];
}

const WRITTEN = /^(?:https?:\/\/|www\.|doi:)/iu;
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)(10\.\d{4,9}\/\S+)$/iu;

type Link = Mark & { readonly href: string };

/** `title` is where the title stands, if it is known: its link is the source's. */
export function addressesOf(
  text: string,
  marks: readonly Mark[],
  title: Range | undefined,
  remarks: readonly ArchiveRemark[],
): Addresses {
  const links = marks.filter((mark): mark is Link => mark.kind === 'link' && !!mark.href);
  const onTitle = (mark: Mark): boolean => title !== undefined && mark.start < title.end && mark.end > title.start;
  const isWritten = (mark: Link): boolean => {
    const words = text.slice(mark.start, mark.end);
    return saysItself(words, mark.href) || (mark.start > 0 && isLinkCall(words));
  };
  const [copies, own]: [Link[], Link[]] = [[], []];
  for (const link of links) (isArchiveLink(text, link) ? copies : own).push(link);
  const doi = links.map((mark) => DOI.exec(mark.href)?.[1]).find((found) => found !== undefined);
  const named = own.find(onTitle) ?? own.find(isWritten);
  // Beside a copy on the title, a link on anything else is to somewhere else: the outlet, a page about the author.
  const titled = copies.find(onTitle);
  const url =
    named?.href ?? originalOf(titled) ?? (titled ? undefined : own[0]?.href) ?? copies.map(originalOf).find(Boolean);
  return {
    ...(url ? { url } : {}),
    ...(doi ? { doi } : {}),
    archived: archivedOf(copies, remarks),
    written: [...links.filter(isWritten), ...remarks].map(({ start, end }) => ({ start, end })),
  };
}

/** Whether a link stands on its own address and on nothing else: other words of it would be lost. */
function saysItself(words: string, href: string): boolean {
  if (!WRITTEN.test(words)) return false;
  const bare = words
    .trim()
    .replace(/^(?:https?:\/\/|doi:\s*)?(?:www\.)?/iu, '')
    .replace(/[/.\u2026]+$/u, '');
  return href.toLowerCase().includes(bare.toLowerCase());
}

function originalOf(copy: Link | undefined): string | undefined {
  return copy && archiveAddress(copy.href)?.original;
}

/** Each copy once, with the date that its address has, or else what the line says of it. */
function archivedOf(copies: readonly Link[], remarks: readonly ArchiveRemark[]): Archived[] {
  const dated = new Map<string, string | undefined>();
  for (const { href, start, end } of copies) {
    const beside = remarks.find((remark) => remark.start < end && remark.end > start);
    const said = beside ?? (copies.length === 1 ? remarks.find(({ date }) => date !== undefined) : undefined);
    dated.set(href, dated.get(href) ?? archiveAddress(href)?.date ?? said?.date);
  }
  return [...dated].map(([url, date]) => ({ url, ...(date ? { date } : {}) }));
}
