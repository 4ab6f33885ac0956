import type { Look } from '../../model/capture.ts';
import type { Entry } from '../../model/page.ts';
import { darkDaysOf, dayOf, deadLooks, liveLooks, newestCopy } from '../looks.ts';
import type { Rule } from '../rule.ts';
import type { Written } from '../written.ts';

export const dead: Rule = {
  name: 'dead',
  severity: 'error',
  summary: 'A source could not be had on three days.',
  needs: 'looks',
  *check(page, written) {
    const darkDays = darkDaysOf(page, written);
    for (const entry of page.entries) {
      const failed = deadLooks(liveLooks(entry, written), darkDays);
      if (failed) yield { reason: reasonOf(entry, failed, written), ...written.atEntry(entry) };
    }
  },
};

function reasonOf(entry: Entry, failed: readonly Look[], written: Written): string {
  const [first, last] = [failed[0], failed.at(-1)];
  const since = first ? dayOf(first) : '';
  const days = new Set(failed.map(dayOf)).size;
  return `The source has not been there since ${since}; it was asked for on ${days} days. The last time: ${last?.reason} ${copyOf(entry, written)}`;
}

/** Where its text still is. */
function copyOf(entry: Entry, written: Written): string {
  const own = newestCopy(entry, written);
  const other = entry.archived?.at(-1);
  const told: string[] = [];
  if (own?.copy) told.push(`The archive folder holds a copy of ${dayOf(own)} (${own.copy.warc}).`);
  const found = written.looks?.get(entry.id)?.findLast(({ outside }) => outside)?.outside;
  if (other) told.push(`The page links to an archived copy${other.date ? ` of ${other.date}` : ''}: ${other.url}`);
  else if (found) told.push(`A web archive has a copy: add archived="${found.url} ${found.at.slice(0, 10)}".`);
  else
    told.push(
      'Look for it in a web archive and add its address there as archived="…" (“contextpage capture --outside find” looks for one), or give another source.',
    );
  return told.join(' ');
}
