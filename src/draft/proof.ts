/** Whether a changed page, read again, is what it was and what is new. */
import { isDeepStrictEqual } from 'node:util';
import { addressKey } from '../cite/address-keys.ts';
import { toEdtf } from '../cite/dates/dates.ts';
import { nameInReadingOrder } from '../cite/names/names.ts';
import { sourceAddress } from '../cite/source-address.ts';
import type { Entry, Page } from '../model/page.ts';
import { foldForComparison } from '../text/fold.ts';

/** Two pages without their entries; a section may be new. */
export function isSameAround(before: Page, after: Page): boolean {
  const known = new Set(before.sections.map(({ id }) => id));
  const sections = after.sections.filter(({ id }) => known.has(id));
  return isSame({ ...before, entries: [] }, { ...after, entries: [], sections });
}

export function areSameEntries(before: readonly Entry[], after: readonly Entry[]): boolean {
  return before.length === after.length && isSame(before, after);
}

/** But for the section: that is a matter of the place. */
export function isSameEntry(drafted: Entry, read: Entry): boolean {
  return isSame({ ...drafted, section: read.section }, read);
}

/** By what a line of prose and the quotations and notes below it can say. */
export function hasSameCore(drafted: Entry, read: Entry): boolean {
  return isSame(coreOf(drafted), coreOf(read));
}

function coreOf({ reference, quotations, notes }: Entry): object {
  const { title = '', author = [], issued } = reference;
  const address = sourceAddress(reference) ?? '';
  return {
    title: foldForComparison(title),
    authors: author.map((name) => foldForComparison(nameInReadingOrder(name))),
    outlet: foldForComparison(reference['container-title'] ?? reference.publisher ?? ''),
    date: toEdtf(issued) ?? '',
    address: addressKey(address) ?? address,
    quotations: quotations.map(({ text }) => text.plain),
    notes: notes.map(({ text }) => text.plain),
  };
}

/** Places have moved by what is new. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(withoutPlaces(one), withoutPlaces(other));
}

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'place' ? undefined : part)));
}
