/** Decisions put into effect: the page with the edits that were taken, and all else as it was. */
import type { Entry, Page } from '../model/page.ts';
import { withField } from './fields/fields.ts';
import { arranged } from './order/arranged.ts';
import { ownKeys } from './parts/keys.ts';
import { BODY, INTRO, type Lists, listIn, PAGE, partsOf } from './parts/parts.ts';
import type { Added, Decision, Decisions, Edit, FieldValue, Item, Moved, Spot } from './proposal.ts';

/**
 * @param ours the page that the edits were proposed for
 * @param edits all that were proposed, in their order
 * @returns the page with every edit that was accepted or edited; what is not decided stays as it is
 */
export function apply(ours: Page, edits: readonly Edit[], decisions: Decisions): Page {
  const taken = edits.flatMap((edit) => withAnswer(edit, decisions.get(edit.id)) ?? []);
  if (taken.length === 0) return ours;
  const { parts, lists } = partsOf(ours, ownKeys(ours));
  const items = new Map([...parts].map(([key, { item }]) => [key, item]));
  const all = new Map(lists);
  for (const edit of taken) {
    const item = items.get(edit.key);
    if (edit.kind === 'changed' && item) items.set(edit.key, withField(item, edit.field, edit.merged));
    if (edit.kind === 'added') add(edit, items, all);
  }
  const order = rearranged(all, taken, edits);
  const isReordered = taken.some(({ kind, part }) => kind !== 'changed' && (part === 'entry' || part === 'section'));
  const page = { ...ours, title: titleOf(items, ours), intro: introOf(items, order) };
  return isReordered ? withBody(page, items, order) : withParts(page, items, order);
}

/** Undefined for an edit that is not taken. */
function withAnswer(edit: Edit, decision: Decision | undefined): Edit | undefined {
  if (decision?.answer === 'accept') return edit;
  if (decision?.answer !== 'edited') return undefined;
  if (edit.kind === 'changed') return { ...edit, merged: decision.value };
  return edit.kind === 'added' ? { ...edit, item: reworded(edit.item, decision.value) } : undefined;
}

/** An entry is more than one wording: it is taken as it is. */
function reworded(item: Item, value: FieldValue): Item {
  return item.part === 'entry' ? item : withField(item, item.part === 'section' ? 'title' : 'text', value);
}

type Items = Map<string, Item>;

/** An entry comes with its quotations and notes. */
function add({ key, item, within }: Added, items: Items, lists: Map<string, readonly string[]>): void {
  items.set(key, item);
  if (item.part !== 'entry' || !within) return;
  for (const [i, quotation] of item.entry.quotations.entries())
    items.set(within.quotations[i] ?? '', { part: 'quotation', quotation });
  for (const [i, note] of item.entry.notes.entries()) items.set(within.notes[i] ?? '', { part: 'note', note });
  lists.set(listIn(key, 'quotations'), within.quotations).set(listIn(key, 'notes'), within.notes);
}

/** A part that is to move into a list that is not there stays where it is. */
function rearranged(lists: Lists, taken: readonly Edit[], all: readonly Edit[]): Lists {
  const removed = new Set<string>();
  const placed = new Map<string, Spot>();
  const declined = new Map<string, Spot>();
  for (const edit of taken) {
    if (edit.kind === 'removed') removed.add(edit.key);
    else if (edit.kind !== 'changed' && lists.has(edit.to.list)) place(edit, placed);
  }
  if (removed.size === 0 && placed.size === 0) return lists;
  for (const edit of all) {
    if ((edit.kind === 'added' || edit.kind === 'moved') && !placed.has(edit.key)) place(edit, declined);
  }
  return arranged(lists, { removed, placed, declined });
}

function place(edit: Added | Moved, into: Map<string, Spot>): void {
  into.set(edit.key, edit.to);
  let after = edit.key;
  for (const key of edit.kind === 'moved' ? (edit.along ?? []) : []) {
    into.set(key, { list: edit.to.list, after });
    after = key;
  }
}

function titleOf(items: Items, { title }: Page): string {
  const item = items.get(PAGE);
  return item?.part === 'page' ? item.title : title;
}

function introOf(items: Items, order: Lists): Page['intro'] {
  return itemsIn(INTRO, items, order).flatMap((item) => (item.part === 'intro' ? item.text : []));
}

function itemsIn(list: string, items: Items, order: Lists): Item[] {
  return (order.get(list) ?? []).flatMap((key) => items.get(key) ?? []);
}

/** Sections and entries in the order that they have. */
function withParts(page: Page, items: Items, order: Lists): Page {
  const { entries, sections } = ownKeys(page);
  return {
    ...page,
    sections: sections.flatMap((key) => sectionOf(items.get(key))),
    entries: entries.flatMap((key) => entryOf(key, items, order)),
  };
}

/** Headings and entries as they now stand under one another; an entry belongs to the heading above it. */
function withBody(page: Page, items: Items, order: Lists): Page {
  const keys = order.get(BODY) ?? [];
  const sections = keys.flatMap((key) => sectionOf(items.get(key)));
  const known = new Set(page.sections.map(({ id }) => id));
  const entries: Entry[] = [];
  let above: string | undefined;
  for (const key of keys) {
    above = sectionOf(items.get(key))[0]?.id ?? above;
    for (const { section: former, ...entry } of entryOf(key, items, order)) {
      // A name of no section says nothing, and is not ours to take away.
      const section = above ?? (former !== undefined && !known.has(former) ? former : undefined);
      entries.push(section === undefined ? entry : { ...entry, section });
    }
  }
  return { ...page, sections, entries };
}

function sectionOf(item: Item | undefined): Page['sections'] {
  return item?.part === 'section' ? [item.section] : [];
}

function entryOf(key: string, items: Items, order: Lists): Entry[] {
  const item = items.get(key);
  if (item?.part !== 'entry') return [];
  const quotations = itemsIn(listIn(key, 'quotations'), items, order);
  const notes = itemsIn(listIn(key, 'notes'), items, order);
  return [
    {
      ...item.entry,
      quotations: quotations.flatMap((one) => (one.part === 'quotation' ? one.quotation : [])),
      notes: notes.flatMap((one) => (one.part === 'note' ? one.note : [])),
    },
  ];
}
