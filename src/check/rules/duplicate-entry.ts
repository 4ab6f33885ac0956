import type { Entry } from '../../model/page.ts';
import { entryName } from '../entry-name.ts';
import type { Finding, Rule } from '../rule.ts';
import { type SameSource, sameSources } from '../same-source.ts';
import type { Written } from '../written.ts';

/** Entries that a message names; more would not help to find them. */
const NAMED = 6;

export const duplicateEntry: Rule = {
  name: 'duplicate-entry',
  severity: 'warning',
  summary: 'The same source stands on the page twice.',
  *check(page, written) {
    for (const group of sameSources(page.entries)) yield finding(group, written);
  },
};

const HOW: Readonly<Record<SameSource['by'], string>> = {
  DOI: 'They have the same DOI.',
  address: 'They have the same address.',
  title: 'They have the same title, date and author.',
};

function finding({ entries, by, sameTitle }: SameSource, written: Written): Finding {
  const named = entries.slice(0, NAMED).map((entry) => nameAndLine(entry, written));
  if (entries.length > NAMED) named.push(`and ${entries.length - NAMED} more`);
  const spot = entries[1] && written.atEntry(entries[1]);
  if (!sameTitle) {
    const reason = `Two sources with different titles have the same ${by}: ${named.join('; ')}. Please check whether they are one source, or one of them has the wrong ${by}.`;
    return { reason, severity: 'info', ...spot };
  }
  const times = entries.length === 2 ? 'twice' : `${entries.length} times`;
  return { reason: `This source stands on the page ${times}: ${named.join('; ')}. ${HOW[by]}`, ...spot };
}

function nameAndLine(entry: Entry, written: Written): string {
  const { place } = written.atEntry(entry);
  return entryName(entry) + (place && 'line' in place ? ` (line ${place.line})` : '');
}
