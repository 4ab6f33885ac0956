import { namesFromCell } from '../../cite/names/name-cells.ts';
import { parseName, splitNames } from '../../cite/names/name-parsing.ts';
import type { CslName } from '../../model/csl.ts';
import type { Dialect } from './columns.ts';

const AND: readonly string[] = ['and', 'und', 'et', 'y', 'e', 'en', 'i'];

/**
 * The names of one cell. Programs write the family name first and semicolons between names; people write names in
 * either order, with semicolons, commas, “and”, or a line each.
 */
export function cellNames(cell: string, dialect: Dialect): CslName[] {
  if (dialect !== 'foreign') return namesFromCell(cell);
  const lines = cell.split(/[;|\n]/).filter((line) => /\S/.test(line));
  return (lines.length > 1 ? lines : splitUnparted(cell)).map((name) => parseName(name));
}

/** “Weir, Ada” is one person, “Ada Weir, Tom Moss” are two. */
function splitUnparted(cell: string): string[] {
  const parts = cell.split(',').map((part) => part.trim());
  const isTurned = parts.length === 2 && parts.some((part) => !part.includes(' '));
  if (isTurned && !/\s(?:and|und|et|&)\s/i.test(cell)) return [cell];
  return splitNames(cell, AND);
}
