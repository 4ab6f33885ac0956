/** What readers of a page find changed, source by source. */
import { isDeepStrictEqual } from 'node:util';
import { addressKey, doiKey } from '../../cite/address-keys.ts';
import { referenceText } from '../../cite/line.ts';
import type { Entry, Page } from '../../model/page.ts';
import { entryChanges, firstWords } from './entry-changes.ts';
import { type Pair, pairs } from './pairs.ts';

export interface EntryChange {
  readonly kind: 'added' | 'removed' | 'withdrawn' | 'changed';
  /** The first words of its reference. */
  readonly name: string;
  /** What has changed, a line each. */
  readonly details: readonly string[];
}

export interface PageChanges {
  /** In the order of the page, those that are gone last. */
  readonly entries: readonly EntryChange[];
  /** What has changed of the page itself, in words: “title”, “intro”. */
  readonly page: readonly string[];
}

/** Both as they are published. */
export function pageChanges(before: Page, after: Page): PageChanges {
  const withdrawn = new Set(after.withdrawn?.map(({ id }) => id));
  const paired = pairs(before.entries, after.entries, [
    ({ id }) => id,
    ({ reference }) => doiKey(reference),
    ({ reference }) => (reference.URL === undefined ? undefined : addressKey(reference.URL)),
    ({ reference }) => referenceText(reference, after.lang) || undefined,
  ]);
  return {
    entries: paired.flatMap((pair) => entryChange(pair, withdrawn, after.lang)),
    page: [...ofPage(before, after), ...(isReordered(paired, before, after) ? ['order of the sources'] : [])],
  };
}

function entryChange({ before, after }: Pair<Entry>, withdrawn: ReadonlySet<string>, lang: string): EntryChange[] {
  if (!after) {
    if (!before) return [];
    const kind = withdrawn.has(before.id) ? 'withdrawn' : 'removed';
    return [{ kind, name: firstWords(before, lang), details: [] }];
  }
  const name = firstWords(after, lang);
  if (!before) return [{ kind: 'added', name, details: [] }];
  const details = entryChanges(before, after, lang);
  return details.length > 0 ? [{ kind: 'changed', name, details }] : [];
}

const PARTS: readonly (readonly [keyof Page, string])[] = [
  ['title', 'title'],
  ['intro', 'intro'],
  ['sections', 'sections'],
  ['order', 'order of the list'],
  ['lang', 'language'],
  ['url', 'address'],
  ['updated', 'day of the last change'],
  ['rights', 'rights'],
  ['contact', 'contact'],
  ['marks', 'which checks are shown'],
  ['maxWords', 'limit of quoted words'],
  ['withdrawn', 'withdrawn sources'],
];

function ofPage(before: Page, after: Page): string[] {
  return PARTS.filter(([key]) => !isDeepStrictEqual(before[key], after[key])).map(([, words]) => words);
}

/** A page without sections is printed by date, whatever its order. */
function isReordered(paired: readonly Pair<Entry>[], before: Page, after: Page): boolean {
  if (after.sections.length === 0) return false;
  const places = new Map(before.entries.map((entry, i) => [entry, i]));
  const stayed = paired.flatMap((pair) => (pair.before && pair.after ? [places.get(pair.before) ?? 0] : []));
  return stayed.some((place, i) => place < (stayed[i - 1] ?? 0));
}
