/** A page as parts that can each be added, removed, moved and changed, in lists that have an order. */
import type { Entry, Page } from '../../model/page.ts';
import { type Fields, fieldsOf } from '../fields/fields.ts';
import type { Item } from '../proposal.ts';

export interface Part {
  readonly item: Item;
  readonly fields: Fields;
  /** Name of the list in which the part stands. */
  readonly list: string;
  /** `Entry.id` of the entry that it is, or is in. */
  readonly entry?: string;
}

export interface Parts {
  /** By key, in reading order. */
  readonly parts: ReadonlyMap<string, Part>;
  /** Keys by the name of the list. */
  readonly lists: Lists;
}

export type Lists = ReadonlyMap<string, readonly string[]>;

/** The keys of a page's parts, in the order of the page; those of quotations and notes for each entry. */
export interface PageKeys {
  readonly intro: readonly string[];
  readonly sections: readonly string[];
  readonly entries: readonly string[];
  readonly quotations: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
}

export const PAGE = 'page';
export const INTRO = 'intro';
/** Headings and entries as they stand one under the other: an entry belongs to the last heading before it. */
export const BODY = 'body';

export function entryKey(id: string): string {
  return `entry:${id}`;
}

/** Name of the list of an entry's quotations or notes. */
export function listIn(entry: string, what: 'quotations' | 'notes'): string {
  return `${entry}/${what}`;
}

/** Key of the entry whose list it is; undefined for the lists of the page itself. */
export function ownerOf(list: string): string | undefined {
  const end = list.lastIndexOf('/');
  return end < 0 ? undefined : list.slice(0, end);
}

/** A page as its parts. Linear in the size of the page. */
export function partsOf(page: Page, keys: PageKeys): Parts {
  const parts = new Map<string, Part>();
  const lists = new Map<string, readonly string[]>([
    [INTRO, keys.intro],
    [BODY, body(page, keys)],
  ]);
  const add = (key: string | undefined, list: string, item: Item, entry?: string): void => {
    if (key === undefined) return;
    parts.set(key, { item, fields: fieldsOf(item), list, ...(entry === undefined ? {} : { entry }) });
  };
  add(PAGE, '', { part: 'page', title: page.title });
  for (const [i, text] of page.intro.entries()) add(keys.intro[i], INTRO, { part: 'intro', text });
  for (const [i, section] of page.sections.entries()) add(keys.sections[i], BODY, { part: 'section', section });
  for (const [i, entry] of page.entries.entries()) {
    const key = keys.entries[i] ?? '';
    const [quotations, notes] = [keys.quotations[i] ?? [], keys.notes[i] ?? []];
    const places = { quotations: listIn(key, 'quotations'), notes: listIn(key, 'notes') };
    add(key, BODY, { part: 'entry', entry }, entry.id);
    lists.set(places.quotations, quotations).set(places.notes, notes);
    for (const [k, quotation] of entry.quotations.entries())
      add(quotations[k], places.quotations, { part: 'quotation', quotation }, entry.id);
    for (const [k, note] of entry.notes.entries()) add(notes[k], places.notes, { part: 'note', note }, entry.id);
  }
  return { parts, lists };
}

/** Sections in their order, each before its entries; what has none comes first. */
function body(page: Page, keys: PageKeys): string[] {
  const inSection = new Map<string, string[]>(page.sections.map(({ id }) => [id, []]));
  const loose: string[] = [];
  for (const [i, entry] of page.entries.entries()) placeOf(entry, inSection, loose).push(keys.entries[i] ?? '');
  return [...loose, ...page.sections.flatMap(({ id }, i) => [keys.sections[i] ?? '', ...(inSection.get(id) ?? [])])];
}

function placeOf({ section = '' }: Entry, inSection: ReadonlyMap<string, string[]>, loose: string[]): string[] {
  return inSection.get(section) ?? loose;
}

/** The same with entries in the order that they were printed in; each new one stays after the one that it follows. */
export function inPrintedOrder({ parts, lists }: Parts, printed: readonly string[]): Parts {
  const keys = lists.get(BODY) ?? [];
  const isNew = notAmong(printed);
  const isHere = new Set(keys);
  const known = printed.filter((key) => isHere.has(key));
  return { parts, lists: new Map([...lists, [BODY, woven(known, keys, isNew)]]) };
}

/** Some keys, each followed by those of another list that `isMore` and that follow it there. */
export function woven(keys: readonly string[], other: readonly string[], isMore: (key: string) => boolean): string[] {
  const known = new Set(keys);
  const followers = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const key of other) {
    if (known.has(key)) last = key;
    else if (isMore(key)) {
      const after = followers.get(last);
      if (after) after.push(key);
      else followers.set(last, [key]);
    }
  }
  return [...(followers.get(undefined) ?? []), ...keys.flatMap((key) => [key, ...(followers.get(key) ?? [])])];
}

export function notAmong(keys: readonly string[]): (key: string) => boolean {
  const known = new Set(keys);
  return (key) => !known.has(key);
}
