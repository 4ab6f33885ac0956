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
  return `The source could not be had since ${since}, on any of the ${days} days on which it was asked for. The last time: ${last?.reason} ${copyOf(entry, written)}`;
}

/** Where its text still is. */
function copyOf(entry: Entry, written: Written): string {
  const own = newestCopy(entry, written);
  const other = entry.archived?.at(-1);
  const told: string[] = [];
  if (own?.copy) told.push(`Your archive folder holds a copy of ${dayOf(own)}.`);
  const found = written.looks?.get(entry.id)?.findLast(({ outside }) => outside)?.outside;
  if (other) told.push(`The page links to an archived copy${other.date ? ` of ${other.date}` : ''}: ${other.url}`);
  else if (found)
    told.push(
      `A web archive has a copy; to show it on the page, add to the entry: {archived="${found.url} ${dayOf(found)}"}`,
    );
  else
    told.push(
      'Look for it in a web archive (“contextpage capture --outside find” does), and add the address of the copy to the entry, {archived="https://… 2021-04-01"}; or give another source.',
    );
  return told.join(' ');
}
