import { dateOrder } from '../../cite/dates/dates.ts';
import { nameForSorting } from '../../cite/names/names.ts';
import type { Entry, Page } from '../../model/page.ts';
import { entryName } from '../entry-name.ts';
import { longestFalling } from '../fix/monotone.ts';
import { mostFrequent } from '../majority.ts';
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
    const sections = bySection(page);
    const whole = orderOf(page.entries);
    if (sections.length < 2) yield* misplaced(page.entries, whole, 'The page', written);
    // Each section begins anew: in a page that runs one way, even a short one is held to that, among its own entries.
    else for (const entries of sections) yield* misplaced(entries, whole ?? orderOf(entries), 'This section', written);
  },
};

type Order = 'newest to oldest' | 'oldest to newest';

/** The order by date that entries follow but for a few; undefined where they follow none. */
function orderOf(entries: readonly Entry[]): Order | undefined {
  const dated = comparable(entries);
  if (dated.length < FEWEST || new Set(dated.map(({ time }) => time)).size < FEWEST / 2) return undefined;
  const [falling, rising] = [inOrder(dated, 'newest to oldest'), inOrder(dated, 'oldest to newest')];
  const order = falling.length >= rising.length ? 'newest to oldest' : 'oldest to newest';
  const exceptions = dated.length - Math.max(falling.length, rising.length);
  return exceptions <= Math.floor(dated.length / ONE_IN) ? order : undefined;
}

function inOrder(dated: readonly Dated[], order: Order): number[] {
  return longestFalling(dated.map(({ time }) => (order === 'newest to oldest' ? time : -time)));
}

function misplaced(entries: readonly Entry[], order: Order | undefined, list: string, written: Written): Finding[] {
  if (!order) return [];
  const dated = comparable(entries);
  const right = new Set(inOrder(dated, order));
  return dated.flatMap((one, i) => (right.has(i) ? [] : [finding({ dated, right, order, list }, i, one, written)]));
}

/** What a list of entries should look like. */
interface Ordered {
  readonly dated: readonly Dated[];
  /** Indexes of those that stand right. */
  readonly right: ReadonlySet<number>;
  readonly order: Order;
  /** What the list is called. */
  readonly list: string;
}

function finding(
  { dated, right, order, list }: Ordered,
  at: number,
  { entry, time }: Dated,
  written: Written,
): Finding {
  const follows = (other: Dated): boolean => (order === 'newest to oldest' ? other.time < time : other.time > time);
  const next = dated.findIndex((other, i) => right.has(i) && follows(other));
  const other = dated[next];
  const where = other ? `before ${entryName(other.entry)}` : 'at the end';
  return {
    reason: `${list} runs from ${order}, but this entry stands too far ${!other || next > at ? 'up' : 'down'}: it belongs ${where}.`,
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

/** Whether entries stand in the order of their first authors, but for a few. */
export function isByAuthor(entries: readonly Entry[]): boolean {
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
  return [...groups.values()];
}
