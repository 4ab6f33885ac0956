/** The same words under different sources on different pages of a site. */
import type { SameWordsThere } from '../check/across-pages.ts';
import { sameWords } from '../check/same-words.ts';
import type { Quotation } from '../model/page.ts';
import type { SitePage } from '../model/site.ts';
import { foldForComparison } from '../text/fold.ts';
import type { Names } from './names.ts';
import type { Stand } from './site-sources.ts';

/** Sources with the same words that are compared with one another, and that a message names; more say nothing new. */
const COMPARED = 64;
const NAMED = 6;

interface Held {
  readonly stand: Stand;
  readonly quotation: Quotation;
  /** The same for all entries of one source. */
  readonly source: unknown;
  readonly name: string;
}

/** By the page; one finding for each page that has the words. `sources` are those that stand in several places. */
export function sameWordsThere(
  stands: readonly Stand[],
  sources: readonly (readonly Stand[])[],
  names: Names,
): ReadonlyMap<SitePage, readonly SameWordsThere[]> {
  const sourceOf = new Map(sources.flatMap((places) => places.map(({ entry }) => [entry, places] as const)));
  const held = stands.flatMap((stand): Held[] => {
    const [source, name] = [sourceOf.get(stand.entry) ?? stand.entry, nameOf(stand)];
    return stand.entry.quotations.map((quotation) => ({ stand, quotation, source, name }));
  });
  const found = new Map<SitePage, SameWordsThere[]>();
  for (const { equal, inside } of sameWords(held.map(({ quotation }) => quotation.text.plain))) {
    const group = firstOfEach([...equal, ...inside].sort((a, b) => a - b).flatMap((i) => held[i] ?? []));
    let isRepeat = false;
    for (const [on, own] of Map.groupBy(group, ({ stand }) => stand.on)) {
      const said = findingOn(own, group, inside.length > 0, names);
      if (!said) continue;
      const finding = { ...said, isRepeat };
      isRepeat = true;
      const known = found.get(on);
      if (known) known.push(finding);
      else found.set(on, [finding]);
    }
  }
  return found;
}

/** One for each source on each page; of too many, first one page for each source, then a second, so that no source is left out. */
function firstOfEach(group: readonly Held[]): Held[] {
  const seen = new Map<unknown, Set<SitePage>>();
  const first = group.flatMap((one) => {
    const pages = seen.get(one.source) ?? new Set();
    seen.set(one.source, pages);
    if (pages.has(one.stand.on)) return [];
    return [{ one, nth: pages.add(one.stand.on).size }];
  });
  if (first.length > COMPARED) first.sort((a, b) => a.nth - b.nth);
  return first.slice(0, COMPARED).map(({ one }) => one);
}

/** Title and first author. With the same, too little may be said to know that two are one source; or two outlets have one text. */
function nameOf({ entry: { id, reference } }: Stand): string {
  const author = reference.author?.[0];
  if (!reference.title) return id;
  return foldForComparison(`${reference.title}\n${author?.family ?? author?.literal ?? ''}`);
}

/** `own`: those of the group that stand on one page. */
function findingOn(
  own: readonly Held[],
  group: readonly Held[],
  isPart: boolean,
  names: Names,
): Omit<SameWordsThere, 'isRepeat'> | undefined {
  for (const { stand, quotation, source, name } of own) {
    const others = group.filter((one) => one.stand.on !== stand.on && one.source !== source && one.name !== name);
    if (others.length === 0) continue;
    const told = others.slice(0, NAMED).map((other) => names.ofQuotation(other.stand, other.quotation));
    return { entry: stand.entry, quotation, others: told, isPart };
  }
  return undefined;
}
