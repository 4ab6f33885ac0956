/**
 * The sources that stand on several pages of a site: entries with the same address or DOI, or the same title, day, author
 * and outlet. Time grows with the entries of all pages.
 */
import { type SameSource, sameSources } from '../check/same-source.ts';
import type { Entry } from '../model/page.ts';
import type { Site, SitePage } from '../model/site.ts';

/** An entry, and the page it stands on. */
export interface Stand {
  readonly on: SitePage;
  readonly entry: Entry;
}

export function standsOf({ pages }: Site): Stand[] {
  return pages.flatMap((on) => on.page.entries.map((entry) => ({ on, entry })));
}

/** The places where each source stands, for those that stand in more than one: two or more, in the order of the site. */
export function siteSources(stands: readonly Stand[]): Stand[][] {
  return joined(stands, [
    ...sameSources(stands.map(({ entry }) => entry)).map(({ entries }) => entries),
    ...inOtherYears(stands.map(({ entry }) => entry)),
  ]);
}

/** As `siteSources`, without those that differ in title or year, which may be two sources after all. */
export function surelySame(stands: readonly Stand[]): Stand[][] {
  const groups = sameSources(stands.map(({ entry }) => entry));
  return joined(
    stands,
    groups.filter(({ sameTitle }) => sameTitle).map(({ entries }) => entries),
  );
}

/** Of several on one page, the first. */
export function firstPerPage(stands: readonly Stand[]): Stand[] {
  const seen = new Set<SitePage>();
  return stands.filter(({ on }) => !seen.has(on) && seen.add(on));
}

/** Entries that nothing parts but the year: with one title and first author, at one address or under one DOI. */
function inOtherYears(entries: readonly Entry[]): Entry[][] {
  const bare = new Map(entries.map((entry) => [withoutDate(entry), entry]));
  return sameSources([...bare.keys()]).flatMap(({ entries: same, by, sameTitle }) =>
    sameTitle ? sameAuthors(same, by).map((some) => some.flatMap((one) => bare.get(one) ?? [])) : [],
  );
}

/** A DOI has one source; an address may have the report of each year. */
function sameAuthors(entries: readonly Entry[], by: SameSource['by']): Entry[][] {
  if (by === 'DOI') return [[...entries]];
  const byAuthor = Map.groupBy(entries, ({ reference }) => reference.author?.[0]?.family);
  byAuthor.delete(undefined);
  return [...byAuthor.values()].filter((some) => some.length > 1);
}

function withoutDate(entry: Entry): Entry {
  const { issued: _date, ...reference } = entry.reference;
  return { ...entry, reference };
}

/** Groups that share an entry are one. */
function joined(stands: readonly Stand[], groups: readonly (readonly Entry[])[]): Stand[][] {
  const groupOf = new Map<Entry, Set<Entry>>();
  for (const group of groups) {
    const [largest = new Set<Entry>(), ...others] = [...new Set(group.flatMap((one) => groupOf.get(one) ?? []))].sort(
      (a, b) => b.size - a.size,
    );
    for (const one of [...group, ...others.flatMap((other) => [...other])]) {
      largest.add(one);
      groupOf.set(one, largest);
    }
  }
  const found = new Map<Set<Entry>, Stand[]>();
  for (const stand of stands) {
    const group = groupOf.get(stand.entry);
    if (!group) continue;
    const known = found.get(group);
    if (known) known.push(stand);
    else found.set(group, [stand]);
  }
  return [...found.values()];
}
