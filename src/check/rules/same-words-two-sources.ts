import type { Entry, Quotation } from '../../model/page.ts';
import { shorten } from '../../text/shorten.ts';
import { entryName } from '../entry-name.ts';
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
    for (const { equal, inside } of sameWords(held.map(({ quotation }) => quotation.text.plain))) {
      const group = firstPerEntry([...equal, ...inside].sort((a, b) => a - b).flatMap((i) => held[i] ?? []));
      const shortest = held[inside[0] ?? equal[0] ?? 0]?.quotation.text.plain ?? '';
      if (group.length > 1) yield finding(group, shortest, inside.length > 0, written);
    }
  },
};

function finding(group: readonly Held[], words: string, partly: boolean, written: Written): Finding {
  const named = group.map(({ entry, quotation }) => {
    const { place } = written.atQuotation(entry, quotation);
    return entryName(entry) + (place && 'line' in place ? ` (line ${place.line})` : '');
  });
  const [first] = group;
  const how = partly ? ', in one of them as part of a longer quotation' : '';
  return {
    reason: `The words \u201c${shorten(words, 40)}\u201d stand under ${group.length} sources${how}: ${named.join('; ')}. Please check which one they come from.`,
    // A longer report may well hold what another source says; whole quotations are rarely the same by right.
    ...(partly && { severity: 'warning' }),
    ...(first && written.atQuotation(first.entry, first.quotation)),
  };
}

function firstPerEntry(group: readonly Held[]): Held[] {
  const seen = new Set<string>();
  return group.filter(({ entry }) => !seen.has(entry.id) && seen.add(entry.id));
}
