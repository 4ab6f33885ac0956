import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ReadEntry } from '../variety/scorer.ts';

interface AcademiaReference {
  readonly authors: readonly { readonly first?: string; readonly middle?: string; readonly last: string }[];
  readonly year?: string;
  readonly title?: string;
  readonly venue?: string;
}

/** The npm package `academia` in a folder: its parser of one reference. */
export async function academia(folder: string): Promise<(lines: readonly string[]) => Promise<ReadEntry[]>> {
  const require = createRequire(join(folder, 'package.json'));
  const { parseReference } = require(join(folder, 'styles/acl.js')) as {
    parseReference(line: string): AcademiaReference;
  };
  return async (lines) =>
    lines.map((line) => {
      const { authors, year, title, venue } = parseReference(line);
      return {
        authors: authors.map(({ first = '', middle = '', last }) => ({ family: last, given: `${first} ${middle}` })),
        title,
        container: venue,
        date: year,
      };
    });
}
