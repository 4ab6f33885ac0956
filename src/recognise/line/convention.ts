/**
 * What a page's own convention is: which field follows which, across which separator, and how each field is set off.
 * Learnt from readings of the page's lines, the clear ones counting more, and applied to all of them.
 */
import type { Parse } from './search.ts';
import type { Segment, SegmentField } from './segment.ts';
import type { TitleStyle } from './titles.ts';

/** How well a segment follows another, or the beginning of the line, at one place of it. */
export type Habit = (before: Segment | undefined, segment: Segment) => number;

export interface Convention {
  /** What the convention adds after a gap, in a column of a table: below 0 where the page does otherwise. */
  habitAt(gap: string, column: number | undefined): Habit;
  /** What it adds to a line that has its fields in an order the page has elsewhere. */
  orderBonus(segments: readonly Segment[]): number;
}

/** Before anything has been read. */
export const NO_CONVENTION: Convention = { habitAt: () => () => 0, orderBonus: () => 0 };

/** A reading of one line, and how sure it is, from 0 to 1. */
export interface Observation {
  readonly parse: Parse;
  readonly gaps: readonly string[];
  readonly cells: readonly number[];
  readonly isRow: boolean;
  readonly weight: number;
}

/** Fewer lines than this have no habits. */
const ENOUGH = 3;
/** Weights of the habits, and how sharp they are: the share that counts as neither habit nor exception. */
const PARTED = 0.7;
const SET_OFF = 0.7;
const COLUMN = 2;
const ORDER = 1.2;
const NEUTRAL = 0.3;
const LEAST = 0.05;
const RAREST_GAP = -1.2;

/** Fields that are told by their own words: that a page seldom has them says little against them. */
const SURE: ReadonlySet<SegmentField> = new Set(['medium', 'locator', 'volume', 'date', 'link', 'accessed']);
const RARE = -0.5;

/** Counts of one thing under many keys, with shares. */
class Shares<T> {
  readonly #counts = new Map<string, Map<T, number>>();
  readonly #totals = new Map<string, number>();

  add(key: string, value: T, weight: number): void {
    const row = this.#counts.get(key) ?? new Map<T, number>();
    row.set(value, (row.get(value) ?? 0) + weight);
    this.#counts.set(key, row);
    this.#totals.set(key, this.seen(key) + weight);
  }

  /** How much has been seen under the key. */
  seen(key: string): number {
    return this.#totals.get(key) ?? 0;
  }

  /** Share of the value under the key. */
  of(key: string, value: T): number {
    return (this.#counts.get(key)?.get(value) ?? 0) / Math.max(1e-9, this.seen(key));
  }
}

interface Counts {
  readonly follows: Shares<SegmentField>;
  readonly styles: Shares<TitleStyle>;
  readonly columns: Shares<SegmentField>;
  readonly orders: Shares<string>;
}

export function learnConvention(observations: readonly Observation[]): Convention {
  if (observations.reduce((sum, { weight }) => sum + weight, 0) < ENOUGH) return NO_CONVENTION;
  const counts = counted(observations);
  const habits = new Map<string, Habit>();
  return {
    habitAt: (gap, column) => {
      const key = `${column ?? ''}|${gap}`;
      const habit = habits.get(key) ?? habitOf(counts, gap, column);
      habits.set(key, habit);
      return habit;
    },
    orderBonus: (segments) => ORDER * counts.orders.of('', orderOf(segments)),
  };
}

function counted(observations: readonly Observation[]): Counts {
  const counts: Counts = { follows: new Shares(), styles: new Shares(), columns: new Shares(), orders: new Shares() };
  for (const { parse, gaps, cells, isRow, weight } of observations) {
    let before: SegmentField | 'start' = 'start';
    for (const [i, { field, style }] of parse.segments.entries()) {
      counts.follows.add(`${before}|${gaps[i]}`, field, weight);
      counts.follows.add(before, field, weight);
      counts.styles.add(field, style, weight);
      if (isRow) counts.columns.add(String(cells[i]), field, weight);
      before = field;
    }
    counts.orders.add('', orderOf(parse.segments), weight);
  }
  return counts;
}

/** Each sum is made once for all lines that have the same gap. */
function habitOf(counts: Counts, gap: string, column: number | undefined): Habit {
  const known = new Map<string, number>();
  return (before, { field, style }) => {
    const from = before?.field ?? 'start';
    const key = `${from} ${field} ${style}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const sum = habitSum(counts, from, { field, style }, gap, column);
    known.set(key, sum);
    return sum;
  };
}

function habitSum(
  { follows, styles, columns }: Counts,
  from: SegmentField | 'start',
  { field, style }: Pick<Segment, 'field' | 'style'>,
  gap: string,
  column: number | undefined,
): number {
  const place = `${from}|${gap}`;
  const [exact, loose] = [follows.seen(place), follows.seen(from)];
  const share = (follows.of(place, field) * exact + follows.of(from, field)) / (exact + 1);
  const after = loose >= 2 ? logShare(share) : 0;
  const parted = loose >= ENOUGH ? PARTED * Math.max(RAREST_GAP, logShare(exact / loose)) : 0;
  const styled = styles.seen(field) >= 2 ? SET_OFF * logShare(styles.of(field, style)) : 0;
  const cell = String(column);
  const inColumn = column !== undefined && columns.seen(cell) >= 2 ? COLUMN * logShare(columns.of(cell, field)) : 0;
  const sum = after + parted + styled + inColumn;
  return SURE.has(field) ? Math.max(sum, RARE) : sum;
}

function logShare(share: number): number {
  return Math.log((share + LEAST) / (NEUTRAL + LEAST));
}

const BESIDE: ReadonlySet<SegmentField> = new Set(['link', 'note', 'quotation', 'detail', 'accessed']);

function orderOf(segments: readonly Segment[]): string {
  let order = '';
  for (const { field } of segments) if (!BESIDE.has(field)) order += ` ${field}`;
  return order;
}
