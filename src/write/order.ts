/** The order in which the web page and the Word document print the entries, so that the two never differ. */
import { dateOrder } from '../cite/dates/dates.ts';
import type { Entry, Page } from '../model/page.ts';
import { words } from './words.ts';

/** Entries under one heading. */
export interface Group {
  /** Unique on the page; serves as anchor. */
  readonly id: string;
  /** Empty for the entries that stand before the first section. */
  readonly title: string;
  /** As `Section.level`: 2 for a heading right under the page's title. */
  readonly level: number;
  readonly entries: readonly Entry[];
}

/** The page's sections in their order, or, where it has none, one group a year, newest first. */
export function groups(page: Page): Group[] {
  return page.sections.length > 0 ? bySection(page) : byYear(page);
}

/** The headings of a list under which nothing stands, neither sources nor a deeper heading. */
export function vacant(list: readonly Group[]): ReadonlySet<Group> {
  return new Set(
    list.filter(({ title, level, entries }, i) => title && entries.length === 0 && (list[i + 1]?.level ?? 0) <= level),
  );
}

function bySection(page: Page): Group[] {
  const entries = new Map<string, Entry[]>(page.sections.map((section) => [section.id, []]));
  const loose: Entry[] = [];
  for (const entry of page.entries) (entries.get(entry.section ?? '') ?? loose).push(entry);
  const first = loose.length > 0 ? [{ id: 'no-section', title: '', level: 2, entries: loose }] : [];
  return [...first, ...page.sections.map((section) => ({ ...section, entries: entries.get(section.id) ?? [] }))];
}

function byYear(page: Page): Group[] {
  const dated = page.entries
    .map((entry) => ({ entry, key: dateOrder(entry.reference.issued), year: yearOf(entry) }))
    // Keys are digits of equal length; undated entries have the empty key and so come last.
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1));
  const years = new Map<number | undefined, Entry[]>();
  for (const { entry, year } of dated) {
    const known = years.get(year);
    if (known) known.push(entry);
    else years.set(year, [entry]);
  }
  return [...years].map(([year, entries]) =>
    year === undefined
      ? { id: 'no-date', title: words(page.lang).noDate, level: 2, entries }
      : { id: `year-${year}`, title: String(year), level: 2, entries },
  );
}

function yearOf(entry: Entry): number | undefined {
  return entry.reference.issued?.['date-parts']?.[0]?.[0];
}
