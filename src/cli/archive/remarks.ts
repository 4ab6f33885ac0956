import type { Archive, PageSources } from './saved-sources.ts';

/** So many names tell which files are meant. */
const MOST_NAMES = 5;

/** One sentence about paths in the list of sources at which there is no file. */
export function missingRemark({ missing }: Pick<Archive, 'missing'>): string[] {
  if (missing.length === 0) return [];
  const what = missing.length === 1 ? 'a file that is' : `${missing.length} files that are`;
  return [`index.json lists ${what} not in the folder of sources: ${named(missing)}.`];
}

/** One sentence about files that belong to no entry. */
export function strayRemark({ strays }: Pick<PageSources, 'strays'>): string[] {
  if (strays.length === 0) return [];
  const what = strays.length === 1 ? 'A file of the folder belongs' : `${strays.length} files of the folder belong`;
  return [
    `${what} to no entry of the page: ${named(strays)}. Name each after the id of its entry, or list it in index.json.`,
  ];
}

function named(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMES;
  return paths.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
