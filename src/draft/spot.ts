/** The point of a page's text at which something new goes in. */
import type { Entry, Section } from '../model/page.ts';
import type { Reading } from '../model/reading.ts';
import { lineEnd, lineStart } from './house/pattern.ts';
import { placeAmong } from './order.ts';
import type { Home } from './section.ts';

export interface Spot {
  /** Offset in the text, at the start or end of a line. */
  readonly at: number;
  /** Whether what is new stands before what is there, with a gap behind it, or behind it, with a gap before. */
  readonly side: 'before' | 'behind';
}

/** @param home any but an open one */
export function spotOf(reading: Reading, entry: Entry, home: Exclude<Home, { kind: 'open' }>): Spot {
  const { page, source } = reading;
  if (home.kind === 'new-year') {
    const next = home.next && headingOf(reading, home.next);
    return next ? { at: lineStart(source, next.start), side: 'before' } : atEnd(reading);
  }
  const list = home.kind === 'page' ? page.entries : page.entries.filter(({ section }) => section === home.section.id);
  const index = placeAmong(list, entry.reference, page.entries);
  const next = list[index];
  if (next) return { at: extentOf(reading, next).start, side: 'before' };
  const last = list.at(-1);
  if (last) return { at: extentOf(reading, last).end, side: 'behind' };
  const heading = home.kind === 'section' ? headingOf(reading, home.section) : undefined;
  return heading ? { at: lineEnd(source, heading.end), side: 'behind' } : atEnd(reading);
}

/** Behind the last entry; where there is none, behind the last text. */
function atEnd(reading: Reading): Spot {
  const last = reading.page.entries.at(-1);
  return { at: last ? extentOf(reading, last).end : reading.source.trimEnd().length, side: 'behind' };
}

/** The lines that an entry takes, without the last line end. */
export function extentOf(reading: Reading, entry: Entry): { readonly start: number; readonly end: number } {
  const { spans, source } = reading;
  const first = spans.find((span) => span.entry === entry.id);
  return { start: lineStart(source, first?.start ?? 0), end: endOf(reading, ({ entry: owner }) => owner === entry.id) };
}

/** Behind the reference and the quotations of an entry, and before its notes if these stand below. */
export function behindQuotations(reading: Reading, { id }: Entry): Spot {
  const at = endOf(reading, ({ entry, kind }) => entry === id && kind !== 'note');
  return { at, side: 'behind' };
}

/** The end of the last line of such spans, with the attributes that follow there. */
function endOf({ spans, source }: Reading, isOwn: (span: Reading['spans'][number]) => boolean): number {
  const last = spans.findLastIndex(isOwn);
  const [layout, attributes] = spans.slice(last + 1, last + 3);
  const follows = attributes?.kind === 'attribute' && !/\n\s*\n/u.test(source.slice(layout?.start, layout?.end));
  return lineEnd(source, (follows ? attributes : spans[last])?.end ?? source.length);
}

/** Where the title of a section stands; of sections with the same title, that of the same number. */
export function headingOf(
  { page, spans, source }: Reading,
  section: Section,
): { readonly start: number; readonly end: number } | undefined {
  const same = page.sections.filter(({ title }) => title === section.title);
  const headings = spans.filter(
    ({ kind, start, end }) => kind === 'heading' && source.slice(start, end).trim() === section.title,
  );
  return headings[same.indexOf(section)];
}
