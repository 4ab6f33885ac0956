import type { Entry, Page, Quotation } from '../../model/page.ts';
import type { Place } from '../../model/place.ts';
import { entryName, shorten } from '../entry-name.ts';
import type { Finding, Rule } from '../rule.ts';
import { sameWords } from '../same-words.ts';
import type { Written } from '../written.ts';

interface Held {
  readonly entry: Entry;
  readonly quotation: Quotation;
}

export const sameWordsTwoSources: Rule = {
  name: 'same-words-two-sources',
  severity: 'error',
  summary: 'The same quoted words stand under two sources.',
  *check(page, written) {
    const held = page.entries.flatMap((entry) => entry.quotations.map((quotation): Held => ({ entry, quotation })));
    const placeOf = places(page, written);
    for (const { equal, inside } of sameWords(held.map(({ quotation }) => quotation.text.plain))) {
      const group = firstPerEntry([...equal, ...inside].sort((a, b) => a - b).flatMap((i) => held[i] ?? []));
      const shortest = held[inside[0] ?? equal[0] ?? 0]?.quotation.text.plain ?? '';
      if (group.length > 1) yield finding(group, shortest, inside.length > 0, placeOf);
    }
  },
};

function finding(group: readonly Held[], words: string, partly: boolean, placeOf: ReadonlyMap<string, Place>): Finding {
  const named = group.map(({ entry, quotation }) => {
    const place = placeOf.get(quotation.id);
    return entryName(entry) + (place && 'line' in place ? ` (line ${place.line})` : '');
  });
  const [first] = group;
  const place = first && placeOf.get(first.quotation.id);
  const how = partly ? ', in one of them as part of a longer quotation' : '';
  return {
    reason: `The words \u201c${shorten(words, 40)}\u201d stand under ${group.length} sources${how}: ${named.join('; ')}. Please check which one they come from.`,
    // A longer report may well hold what another source says; whole quotations are rarely the same by right.
    ...(partly && { severity: 'warning' }),
    ...(first && { entry: first.entry.id }),
    ...(place && { place }),
  };
}

function firstPerEntry(group: readonly Held[]): Held[] {
  const seen = new Set<string>();
  return group.filter(({ entry }) => !seen.has(entry.id) && seen.add(entry.id));
}

function places(page: Page, written: Written): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const { quotations } of page.entries) {
    for (const { id, place } of quotations) if (place) found.set(id, place);
  }
  for (const line of written.quotations) {
    const { place } = written.at(line, 0, line.text.length);
    if (line.quotation && place) found.set(line.quotation, place);
  }
  return found;
}
