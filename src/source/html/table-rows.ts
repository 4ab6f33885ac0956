/** Which tables hold rows of data; the others only lay out the page, and their cells are boxes like any other. */
import { attribute, type Element, isElement } from '../../read/html/tree.ts';
import { wordCount } from './blocks/measure.ts';
import type { PageBlock } from './blocks/page-block.ts';
import { CELLS } from './blocks/shown.ts';

/** A cell of data is no essay, and has few paragraphs. */
const LONGEST_CELL = 40;
const MOST_BLOCKS = 2;
/** Paragraphs in cells: numbered ones, or those of a page set in columns. */
const LONG_BLOCK = 20;
const MOST_IN_LONG = 0.8;
const LAYOUT_ROLES = new Set(['presentation', 'none']);

interface Table {
  cells: Set<Element>;
  blocks: number;
  words: number;
  inLong: number;
  nested: boolean;
}

/** The blocks, with rows only in tables of data. */
export function keepDataRows(blocks: readonly PageBlock[]): PageBlock[] {
  const tables = new Map<Element, Table>();
  const tableOf = blocks.map((block) => (block.row === undefined ? undefined : around(block.element)));
  for (const [number, block] of blocks.entries()) {
    const place = tableOf[number];
    if (!place) continue;
    const table = tables.get(place.table) ?? { cells: new Set(), blocks: 0, words: 0, inLong: 0, nested: false };
    table.cells.add(place.cell);
    table.blocks += 1;
    const words = wordCount(block.text);
    table.words += words;
    table.inLong += words >= LONG_BLOCK ? words : 0;
    tables.set(place.table, table);
    markOuter(place.table, tables);
  }
  return blocks.map((block, number) => {
    const place = tableOf[number];
    const table = place && tables.get(place.table);
    if (!table || isData(table, place.table)) return block;
    const { row: _, ...rest } = block;
    return rest;
  });
}

function isData(table: Table, element: Element): boolean {
  const { size } = table.cells;
  if (table.nested || size < 2 || LAYOUT_ROLES.has(attribute(element, 'role') ?? '')) return false;
  if (table.inLong > MOST_IN_LONG * table.words) return false;
  return table.blocks <= MOST_BLOCKS * size && table.words <= LONGEST_CELL * size;
}

function around(element: Element): { readonly table: Element; readonly cell: Element } | undefined {
  let cell: Element | undefined;
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    if (CELLS.has(at.tagName)) cell ??= at;
    if (at.tagName === 'table') return cell && { table: at, cell };
  }
  return undefined;
}

function markOuter(element: Element, tables: Map<Element, Table>): void {
  const parent = parentOf(element);
  const outer = parent && around(parent);
  if (!outer) return;
  const table = tables.get(outer.table) ?? { cells: new Set(), blocks: 0, words: 0, inLong: 0, nested: false };
  tables.set(outer.table, { ...table, nested: true });
}

function parentOf(element: Element): Element | undefined {
  const parent = element.parentNode;
  return parent && isElement(parent) ? parent : undefined;
}
