/** Cells of CSV (RFC 4180) that no spreadsheet takes for a formula. */

/** One row with its line end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

export function csvCell(text: string): string {
  const cell = guardCell(text.toWellFormed());
  return /[",\r\n;\t]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** What a spreadsheet may run: these signs, or their full-width forms, after any blanks. */
const FORMULA = /^[\s']*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Puts an apostrophe before what looks like a formula, even behind other apostrophes, so that it can be taken off. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** `guardCell` undone, for readers. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
