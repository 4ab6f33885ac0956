/** What an element hands down to what is inside it. */
import type { BlockKind } from '../../model/block.ts';
import { type ListCounter, listCounter, nextLabel } from './list-label.ts';
import type { Survey } from './survey.ts';
import { type Grid, newGrid, newRow, type Row } from './table-grid.ts';
import { attribute, type Element } from './tree.ts';
import { wordItem, wordStyle } from './word-export.ts';

const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const VERBATIM = new Set(['pre', 'listing', 'xmp', 'plaintext']);

export interface Item {
  readonly level: number;
  readonly label?: string;
  used: boolean;
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
  /** How many columns a table of data has; 0 in others. */
  readonly columns: number;
  readonly grid?: Grid;
  readonly verbatim: boolean;
  readonly quotes: number;
  readonly lang?: string;
}

export const OUTERMOST: Scope = {
  furniture: false,
  content: true,
  heading: 0,
  depth: 0,
  columns: 0,
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
  const style = wordStyle(element);
  if (style === 'title') return { ...scope, heading: 1 };
  if (style === 'quotation') return { ...scope, group };
  const item = wordItem(element);
  if (item) return { ...scope, item: { ...item, used: false } };
  if (tag === 'table') {
    const { row: _, grid: __, ...rest } = scope;
    return { ...rest, columns: facts.dataTables.get(element) ?? 0 };
  }
  if (ROW_GROUPS.has(tag) && scope.columns > 0) return { ...scope, grid: newGrid(scope.columns, tag === 'thead') };
  if (tag === 'tr' && scope.grid && !scope.furniture) return { ...scope, row: newRow(scope.grid) };
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
