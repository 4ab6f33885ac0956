/** Where the cells of a table of data stand: cells that reach over columns and rows leave empty ones in their places. */
import type { BlockTextBuilder } from '../block-text.ts';
import { attribute, type Element } from './tree.ts';

/** What browsers take at most. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;
/** Real tables have far fewer empty cells under and beside others. */
const EMPTY_ALLOWED = 1000;
const EMPTY_PER_CHARACTER = 0.25;

/** A row under way, with the cells so far. */
export interface Row {
  readonly cells: { start: number; end: number; header?: boolean }[];
  /** Columns whose value goes on from the row above. */
  readonly shared: number[];
  readonly grid: Grid;
  /** What the cell under way says about the places beside and below it. */
  reach?: Reach;
}

/** The rows of one row group: no cell reaches out of it. */
export interface Grid {
  /** For each column, the last cell in it. */
  readonly above: Reach[];
  /** No column is added beyond these for a cell that claims to reach further. */
  readonly width: number;
  readonly isHead: boolean;
  row: number;
}

/** How many empty cells the whole input may still get: a few characters can claim very many. */
export interface Allowance {
  left: number;
}

/** How far a cell reaches: over so many columns, and down to before that row. */
interface Reach {
  readonly columns: number;
  readonly untilRow: number;
  readonly header: boolean;
}

/** For an input of so many characters. */
export function emptyCellsFor(length: number): Allowance {
  return { left: EMPTY_ALLOWED + length * EMPTY_PER_CHARACTER };
}

export function newGrid(width: number, isHead: boolean): Grid {
  return { above: [], width, isHead, row: -1 };
}

export function newRow(grid: Grid): Row {
  grid.row += 1;
  return { cells: [], shared: [], grid };
}

export function openCell(row: Row, element: Element, builder: BlockTextBuilder, allowance: Allowance): void {
  continueFromAbove(row, builder, allowance);
  const header = element.tagName === 'th' || row.grid.isHead;
  row.reach = { columns: columnsOf(element), untilRow: row.grid.row + rowsOf(element), header };
  row.grid.above[row.cells.length] = row.reach;
  addCell(row, builder, header);
}

export function closeCell(row: Row, builder: BlockTextBuilder, allowance: Allowance): void {
  const { cells, grid, reach } = row;
  const cell = cells[cells.length - 1];
  if (!cell || !reach) return;
  cell.end = builder.length;
  for (let more = 1; more < reach.columns && cells.length < grid.width && allowance.left > 0; more++) {
    grid.above[cells.length] = reach;
    addCell(row, builder, reach.header);
    allowance.left -= 1;
  }
}

/** Gives the row the empty cells under those that reach down to it, as far as they stand next to each other. */
export function continueFromAbove(row: Row, builder: BlockTextBuilder, allowance: Allowance): void {
  for (;;) {
    const above = row.grid.above[row.cells.length];
    if (!above || above.untilRow <= row.grid.row || allowance.left <= 0) return;
    row.shared.push(row.cells.length);
    addCell(row, builder, above.header);
    allowance.left -= 1;
  }
}

function addCell(row: Row, builder: BlockTextBuilder, header: boolean): void {
  if (row.cells.length > 0) builder.tab();
  const at = builder.length;
  row.cells.push(header ? { start: at, end: at, header } : { start: at, end: at });
}

function columnsOf(element: Element): number {
  const columns = Number.parseInt(attribute(element, 'colspan') ?? '', 10);
  return columns > 0 ? Math.min(columns, MOST_COLUMNS) : 1;
}

/** Zero stands for all further rows of the group. */
function rowsOf(element: Element): number {
  const rows = Number.parseInt(attribute(element, 'rowspan') ?? '', 10);
  return rows === 0 ? MOST_ROWS : rows > 0 ? Math.min(rows, MOST_ROWS) : 1;
}
