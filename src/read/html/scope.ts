/** What an element hands down to what is inside it. */
import type { BlockKind } from '../../model/block.ts';
import { type ListCounter, listCounter, nextLabel } from './list-label.ts';
import type { Survey } from './survey.ts';
import { attribute, type Element } from './tree.ts';

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const VERBATIM = new Set(['pre', 'listing', 'xmp', 'plaintext']);

export interface Item {
  readonly level: number;
  readonly label?: string;
  used: boolean;
}
/** A row of a table of data, with the cells so far. */
export interface Row {
  readonly cells: { start: number; end: number; header?: boolean }[];
}

export interface Scope {
  readonly furniture: boolean;
  /** Inside the elements that the survey calls main, or anywhere where there are none. */
  readonly content: boolean;
  readonly heading: number;
  readonly depth: number;
  readonly list?: ListCounter;
  readonly item?: Item;
  readonly group?: number;
  readonly row?: Row;
  readonly dataTable: boolean;
  readonly verbatim: boolean;
  readonly quotes: number;
  readonly lang?: string;
}

export const OUTERMOST: Scope = {
  furniture: false,
  content: true,
  heading: 0,
  depth: 0,
  dataTable: false,
  verbatim: false,
  quotes: 0,
};

/** The scope inside an element. `group` is the number for it if it is a quotation. */
export function scopeInside(element: Element, outer: Scope, facts: Survey, group: number): Scope {
  const tag = element.tagName;
  const kept = element === facts.siteHeading;
  const lang = attribute(element, 'lang') ?? outer.lang;
  const scope = {
    ...outer,
    furniture: !kept && (outer.furniture || facts.furniture.has(element)),
    content: kept || outer.content || facts.main.has(element),
    ...(lang === undefined ? {} : { lang }),
  };
  if (/^h[1-6]$/u.test(tag)) return { ...scope, heading: Number(tag.charAt(1)) };
  if (LISTS.has(tag)) return { ...scope, depth: outer.depth + 1, list: listCounter(element) };
  if (tag === 'dl') return { ...scope, depth: outer.depth + 1 };
  if (tag === 'li' || tag === 'dt') return { ...scope, item: itemOf(element, outer) };
  if (tag === 'blockquote') {
    const { item: _, ...rest } = scope;
    return { ...rest, group };
  }
  if (tag === 'table') {
    const { row: _, ...rest } = scope;
    return { ...rest, dataTable: facts.dataTables.has(element) };
  }
  if (tag === 'tr' && scope.dataTable && !scope.furniture) return { ...scope, row: { cells: [] } };
  if (tag === 'q') return { ...scope, quotes: outer.quotes + 1 };
  if (VERBATIM.has(tag)) return { ...scope, verbatim: true };
  return scope;
}

function itemOf(element: Element, outer: Scope): Item {
  const label = element.tagName === 'li' && outer.list ? nextLabel(outer.list, element) : undefined;
  const level = Math.max(outer.depth, 1);
  return label === undefined ? { level, used: false } : { level, label, used: false };
}

/** The kind of a block that begins here: the first text of an item is the item, what follows it is not. */
export function kindIn(scope: Scope): BlockKind {
  if (scope.furniture || !scope.content) return 'furniture';
  if (scope.row) return 'row';
  if (scope.heading > 0) return 'heading';
  if (scope.item && !scope.item.used) return 'item';
  return scope.group === undefined ? 'paragraph' : 'quotation';
}
