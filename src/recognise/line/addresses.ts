/** Tells the addresses of a reference line apart: the source's own, its DOI, an archived copy, and links to elsewhere. */
import { fromEdtf } from '../../cite/dates.ts';
import type { Archived, Mark } from '../../model/page.ts';
import { isLinkCall } from '../knowledge/link-words.ts';
import type { Range } from './atoms.ts';

export interface Addresses {
  readonly url?: string;
  readonly doi?: string;
  readonly archived: readonly Archived[];
  /** Addresses written out in the text: no piece of the line reaches into them. */
  readonly written: readonly Range[];
}

const WRITTEN = /^(?:https?:\/\/|www\.|doi:)/iu;
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)(10\.\d{4,9}\/\S+)$/iu;
/** Web archives that anyone can look into, by their own names. */
const ARCHIVE =
  /^https?:\/\/(?:web\.archive\.org\/web\/|archive\.(?:org\/web|today|ph|is|li|md|vn|fo)\/|perma\.cc\/|webcitation\.org\/)/iu;
/** The date in an address of the Wayback Machine: /web/20210329…/ */
const ARCHIVE_DATE = /\/(\d{4})(\d{2})(\d{2})\d{0,6}(?:[a-z]{2}_)?\//u;

/** `title` is where the title stands, if it is known: its link is the source's. */
export function addressesOf(text: string, marks: readonly Mark[], title: Range | undefined): Addresses {
  const links = marks.filter((mark): mark is Mark & { href: string } => mark.kind === 'link' && !!mark.href);
  const onTitle = (mark: Mark): boolean => title !== undefined && mark.start < title.end && mark.end > title.start;
  const written = links.filter((mark) => {
    const words = text.slice(mark.start, mark.end);
    return WRITTEN.test(words) || (mark.start > 0 && isLinkCall(words));
  });
  const archived = links.filter((mark) => ARCHIVE.test(mark.href) && !onTitle(mark));
  const doi = links.map((mark) => DOI.exec(mark.href)?.[1]).find((found) => found !== undefined);
  const own = links.filter((mark) => !archived.includes(mark));
  const url = (own.find(onTitle) ?? own.find((mark) => written.includes(mark)) ?? own[0])?.href;
  return {
    ...(url ? { url } : {}),
    ...(doi ? { doi } : {}),
    archived: archived.map((mark) => ({ url: mark.href, ...dateOf(mark.href) })),
    written: written.map(({ start, end }) => ({ start, end })),
  };
}

function dateOf(address: string): { date?: string } {
  const found = ARCHIVE_DATE.exec(address);
  const date = found && `${found[1]}-${found[2]}-${found[3]}`;
  return date && fromEdtf(date) ? { date } : {};
}
