import { dateOrder } from '../../cite/dates.ts';
import { nameForSorting } from '../../cite/names.ts';
import type { Entry, Page } from '../../model/page.ts';
import { entryName } from '../entry-name.ts';
import { mostFrequent } from '../majority.ts';
import { longestFalling } from '../monotone.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Written } from '../written.ts';

/** With fewer dates, chance alone would often look like an order with one exception. */
const FEWEST = 6;
/** An order may have one exception in so many entries; with more the page is not ordered by date. */
const ONE_IN = 6;

/** An entry with its date as a number that grows with time. */
interface Dated {
  readonly entry: Entry;
  readonly time: number;
}

export const outOfOrder: Rule = {
  name: 'out-of-order',
  severity: 'warning',
  summary: 'An entry stands outside the order by date that the page follows.',
  *check(page, written) {
    if (isByAuthor(page.entries)) return;
    const whole = misplaced(page.entries, written);
    if (whole) yield* whole;
    else for (const entries of bySection(page)) yield* misplaced(entries, written) ?? [];
  },
};

/** The entries that stand wrong; undefined where the entries follow no order by date. */
function misplaced(entries: readonly Entry[], written: Written): Finding[] | undefined {
  const dated = comparable(entries);
  if (dated.length < FEWEST || new Set(dated.map(({ time }) => time)).size < FEWEST / 2) return undefined;
  const falling = longestFalling(dated.map(({ time }) => time));
  const rising = longestFalling(dated.map(({ time }) => -time));
  const newestFirst = falling.length >= rising.length;
  const right = new Set(newestFirst ? falling : rising);
  if (dated.length - right.size > Math.floor(dated.length / ONE_IN)) return undefined;
  return dated.flatMap((one, i) => (right.has(i) ? [] : [finding(dated, right, i, one, newestFirst, written)]));
}

function finding(
  dated: readonly Dated[],
  right: ReadonlySet<number>,
  at: number,
  { entry, time }: Dated,
  newestFirst: boolean,
  written: Written,
): Finding {
  const next = dated.find((other, i) => right.has(i) && (newestFirst ? other.time < time : other.time > time));
  const where = next ? `before ${entryName(next.entry)}` : 'at the end';
  const early = next ? dated.indexOf(next) > at : true;
  return {
    reason: `The page runs from ${newestFirst ? 'newest to oldest' : 'oldest to newest'}, but this entry stands too far ${early ? 'up' : 'down'}: it belongs ${where}.`,
    expected: where,
    ...written.atEntry(entry),
  };
}

/** The entries whose single dates are at least as precise as most; more precise ones are compared as far as these go. */
function comparable(entries: readonly Entry[]): Dated[] {
  const single = entries.flatMap((entry) => {
    const parts = entry.reference.issued?.['date-parts'];
    return parts?.length === 1 && parts[0] ? [{ entry, parts: parts[0] }] : [];
  });
  const precision = mostFrequent(single.map(({ parts }) => parts.length)) ?? 0;
  return single
    .filter(({ parts }) => parts.length >= precision)
    .map(({ entry, parts }) => ({ entry, time: Number(dateOrder({ 'date-parts': [parts.slice(0, precision)] })) }));
}

function isByAuthor(entries: readonly Entry[]): boolean {
  const names = entries.map(({ reference }) => {
    const [first] = reference.author ?? [];
    return first ? nameForSorting(first).toLowerCase() : '';
  });
  const falls = names.filter((name, i) => i > 0 && name < (names[i - 1] ?? ''));
  return new Set(names).size >= FEWEST / 2 && falls.length <= Math.floor(names.length / ONE_IN / 2);
}

function bySection(page: Page): Entry[][] {
  const groups = new Map<string | undefined, Entry[]>();
  for (const entry of page.entries) {
    const group = groups.get(entry.section);
    if (group) group.push(entry);
    else groups.set(entry.section, [entry]);
  }
  return groups.size > 1 ? [...groups.values()] : [];
}
