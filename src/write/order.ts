/** The order in which the web page and the Word document print the entries, so that the two never differ. */
import { dateOrder, fromEdtf } from '../cite/dates/dates.ts';
import type { CslDate } from '../model/csl.ts';
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

/**
 * The page's sections in their order; where it has none, one group a year, newest first: the years in which the sources
 * were published, or were added to the page.
 */
export function groups(page: Page): Group[] {
  if (page.sections.length > 0) return bySection(page);
  return isByYear(page) ? byYear(page) : byYearAdded(page);
}

/** Whether the headings of the list are the years in which its sources were published. */
export function isByYear({ sections, order, entries }: Page): boolean {
  return sections.length === 0 && (order !== 'added' || entries.every(({ added }) => added === undefined));
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

function byYear({ entries, lang }: Page): Group[] {
  return newestFirst(entries, ({ reference }) => reference.issued).map(([year, entries]) =>
    year === undefined
      ? { id: 'no-date', title: words(lang).noDate, level: 2, entries }
      : { id: `year-${year}`, title: String(year), level: 2, entries },
  );
}

function byYearAdded({ entries, lang }: Page): Group[] {
  const { addedIn, addedEarlier } = words(lang);
  return newestFirst(entries, ({ added }) => (added === undefined ? undefined : fromEdtf(added))).map(
    ([year, entries]) =>
      year === undefined
        ? { id: 'added-earlier', title: addedEarlier, level: 2, entries }
        : { id: `added-${year}`, title: addedIn(year), level: 2, entries },
  );
}

/** Entries by the years of their dates, undated ones last; those of one day keep their order. */
function newestFirst(
  entries: readonly Entry[],
  dateOf: (entry: Entry) => CslDate | undefined,
): [number | undefined, Entry[]][] {
  const dated = entries
    .map((entry) => ({ entry, date: dateOf(entry) }))
    .map(({ entry, date }) => ({ entry, key: dateOrder(date), year: date?.['date-parts']?.[0]?.[0] }))
    // Keys are digits of equal length; undated entries have the empty key and so come last.
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1));
  const years = new Map<number | undefined, Entry[]>();
  for (const { entry, year } of dated) {
    const known = years.get(year);
    if (known) known.push(entry);
    else years.set(year, [entry]);
  }
  return [...years];
}
