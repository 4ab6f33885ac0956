/** The figures of a page: who and which outlets it quotes, how often, and from which years. */
import type { Entry } from '../../../model/page.ts';
import { authors, oneLine, outlets } from '../find/facets.ts';

/** The figures of one name; those of quotations and sources that have no such name stand under the empty one. */
export interface Figures {
  /** As in the facets of the list. */
  readonly name: string;
  readonly sources: number;
  readonly quotations: number;
  /** Quotations by the year of their source, in the order of the years; those without a year are left out. */
  readonly years: ReadonlyMap<number, number>;
}

/** A quotation counts for whoever is given as its speaker, else for each author of its source. Most quotations first. */
export function quotedPeople(entries: readonly Entry[]): Figures[] {
  const counted = entries.flatMap((entry) => {
    const byAuthor = authors(entry);
    return entry.quotations.map(({ speaker = '' }) => ({
      entry,
      names: oneLine(speaker) === '' ? byAuthor : [oneLine(speaker)],
      quotations: 1,
    }));
  });
  return figuresOf(counted).sort((a, b) => unnamedLast(a, b) || b.quotations - a.quotations);
}

/** Most sources first, and among those with as many, most quotations. */
export function quotedOutlets(entries: readonly Entry[]): Figures[] {
  const counted = entries.map((entry) => ({ entry, names: outlets(entry), quotations: entry.quotations.length }));
  return figuresOf(counted).sort((a, b) => unnamedLast(a, b) || b.sources - a.sources || b.quotations - a.quotations);
}

function unnamedLast(a: Figures, b: Figures): number {
  return Number(a.name === '') - Number(b.name === '');
}

interface Counted {
  readonly entry: Entry;
  readonly names: readonly string[];
  readonly quotations: number;
}

interface Sum {
  readonly sources: Set<Entry>;
  quotations: number;
  readonly years: Map<number, number>;
}

function figuresOf(counted: readonly Counted[]): Figures[] {
  const sums = new Map<string, Sum>();
  for (const { entry, names, quotations } of counted) {
    const year = entry.reference.issued?.['date-parts']?.[0]?.[0];
    for (const name of new Set(names.length > 0 ? names : [''])) {
      const sum = sums.get(name) ?? { sources: new Set(), quotations: 0, years: new Map() };
      sums.set(name, sum);
      sum.sources.add(entry);
      sum.quotations += quotations;
      if (year !== undefined) sum.years.set(year, (sum.years.get(year) ?? 0) + quotations);
    }
  }
  return [...sums].map(([name, { sources, quotations, years }]) => ({
    name,
    sources: sources.size,
    quotations,
    years: new Map([...years].sort(([a], [b]) => a - b)),
  }));
}
