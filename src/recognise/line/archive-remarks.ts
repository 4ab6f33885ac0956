/**
 * What a reference line says of an archived copy: “archived copy”, “Archived from the original on 3 May 2021”, “via the
 * Wayback Machine”. It belongs to the link to the copy: its words are no outlet, its date is not that of the source.
 */
import type { FoundDate } from '../../cite/dates/date-parsing.ts';
import { toEdtf } from '../../cite/dates/dates.ts';
import type { Mark } from '../../model/page.ts';
import { archiveAddress } from '../../text/archive-address.ts';
import { ARCHIVE_REMARK, DATE_SIGN, isCopyLabel } from '../knowledge/archive-words.ts';
import type { Range } from './atoms.ts';

export interface ArchiveRemark extends Range {
  /** EDTF date of the copy. */
  readonly date?: string;
}

/** Whether a link leads to an archived copy, as its address or its words tell. */
export function isArchiveLink(text: string, { kind, start, end, href }: Mark): boolean {
  if (kind !== 'link' || href === undefined) return false;
  return archiveAddress(href) !== undefined || isCopyLabel(text.slice(start, end));
}

/** It stands for itself: beyond it is a mark, an address, or the edge of a link. */
const MARK_BEFORE = /[,.;:|()[\]\u060c\u3001\uff0c\uff08\u2013\u2014-]\s*$/u;
const MARK_AFTER = /^\s*(?:[,.;:|()[\]\u060c\u3001\uff0c\uff09\u2013\u2014]|https?:|$)/u;
/** So much before and after is looked at. */
const NEAR = 8;

/** Only in a line that links to a copy; elsewhere the words may mean anything. `dates` are all dates of the line. */
export function archiveRemarks(text: string, marks: readonly Mark[], dates: readonly FoundDate[]): ArchiveRemark[] {
  const links = marks.filter((mark) => isArchiveLink(text, mark));
  if (links.length === 0) return [];
  const edges = new Set(marks.flatMap(({ kind, start, end }) => (kind === 'link' ? [start, end] : [])));
  const ofCopies = datesOfCopies(text, links, dates);
  const labels = links.filter(({ start, end }) => isCopyLabel(text.slice(start, end)));
  const remarks = [...masked(text, ofCopies).matchAll(ARCHIVE_REMARK)].flatMap((found) => {
    const [start, end] = [found.index, found.index + found[0].length];
    const begins = edges.has(start) || MARK_BEFORE.test(text.slice(Math.max(0, start - NEAR), start));
    const ends = edges.has(end) || MARK_AFTER.test(text.slice(end, end + NEAR));
    return begins && ends ? [{ start, end }] : [];
  });
  return united([...labels, ...remarks]).map(({ start, end }) => {
    const date = toEdtf(dates.find((found) => found.start >= start && found.end <= end)?.date);
    return { start, end, ...(date ? { date } : {}) };
  });
}

/** Ranges that overlap as one. */
function united(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else out.push({ start, end });
  }
  return out;
}

/** A date behind a comma is the source's own, unless a link holds it or the copy's address has it as well. */
function datesOfCopies(text: string, links: readonly Mark[], dates: readonly FoundDate[]): FoundDate[] {
  const known = new Set(links.flatMap(({ href = '' }) => archiveAddress(href)?.date ?? []));
  return dates.filter((date) => {
    if (links.some(({ start, end }) => start < date.start && date.end <= end)) return true;
    const isRepeated = dates.length > 1 && known.has(toEdtf(date.date) ?? '');
    return isRepeated || !/[,;]\s*$/u.test(text.slice(Math.max(0, date.start - NEAR), date.start));
  });
}

function masked(text: string, dates: readonly FoundDate[]): string {
  let out = '';
  for (const { start, end } of dates) {
    // Two readings of 03/04/2021 stand at one place.
    if (start >= out.length) out += text.slice(out.length, start) + DATE_SIGN.repeat(end - start);
  }
  return out + text.slice(out.length);
}
