/** Where in a list of entries a new one belongs, by the order that the list keeps. */
import { longestFalling } from '../check/fix/monotone.ts';
import { isByAuthor } from '../check/rules/out-of-order.ts';
import { dateOrder } from '../cite/dates/dates.ts';
import { nameForSorting } from '../cite/names/names.ts';
import type { CslItem } from '../model/csl.ts';
import type { Entry } from '../model/page.ts';

type Order = 'newest first' | 'oldest first' | 'by author' | 'none';

/** With more than one exception in so many entries, dates are not what a list is ordered by. */
const ONE_IN = 3;

/**
 * The index before which the new entry belongs. `all`: the entries of the whole page, whose order is followed where the
 * list itself is too short to show one; a page that shows none is taken to run from newest to oldest.
 */
export function placeAmong(list: readonly Entry[], reference: CslItem, all: readonly Entry[]): number {
  const order = orderOf(list) ?? orderOf(all) ?? 'newest first';
  if (order === 'by author') return placeByAuthor(list, reference);
  return order === 'none' ? list.length : placeByDate(list, reference, order);
}

/** Undefined where there are not two different dates to tell by. */
function orderOf(entries: readonly Entry[]): Order | undefined {
  const times = entries.flatMap(({ reference }) => timeOf(reference) ?? []);
  if (new Set(times).size < 2) return undefined;
  const [falling, rising] = [longestFalling(times).length, longestFalling(times.map((time) => -time)).length];
  const exceptions = times.length - Math.max(falling, rising);
  if (exceptions > 0 && isByAuthor(entries)) return 'by author';
  if (exceptions * ONE_IN > times.length) return 'none';
  return falling >= rising ? 'newest first' : 'oldest first';
}

/** Behind those of the same day; undated entries stand at the end. */
function placeByDate(list: readonly Entry[], reference: CslItem, order: Order): number {
  const time = timeOf(reference);
  if (time === undefined) return list.length;
  const sign = order === 'newest first' ? 1 : -1;
  const dated = list.flatMap((entry, index) => {
    const own = timeOf(entry.reference);
    return own === undefined ? [] : [{ index, time: own * sign }];
  });
  const right = longestFalling(dated.map((one) => one.time)).flatMap((at) => dated[at] ?? []);
  const next = right.find((one) => one.time < time * sign);
  return next?.index ?? (dated.at(-1)?.index ?? -1) + 1;
}

function placeByAuthor(list: readonly Entry[], reference: CslItem): number {
  const name = sortingName(reference);
  const next = list.findIndex((entry) => sortingName(entry.reference) > name);
  return name === '' || next < 0 ? list.length : next;
}

function sortingName({ author }: CslItem): string {
  const [first] = author ?? [];
  return first ? nameForSorting(first).toLowerCase() : '';
}

function timeOf({ issued }: CslItem): number | undefined {
  const key = dateOrder(issued);
  return key === '' ? undefined : Number(key);
}
