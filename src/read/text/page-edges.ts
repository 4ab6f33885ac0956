/** What stands at the edges of the pages of a paged text, once for each page: running heads and page numbers. */
import type { TextLine } from './lines.ts';
import { isPageNumber } from './markers.ts';

const LONGEST = 100;
const FEWEST_PAGES = 3;
/** Of the pages, how many must have the same line at an edge. */
const SHARE = 0.5;

/** The line numbers; form feeds part the pages. The lines at the top of the text stay: they may be its title. */
export function pageEdges(lines: readonly TextLine[]): ReadonlySet<number> {
  const pages = pagesOf(lines);
  const found = new Set<number>();
  if (pages.length < 2) return found;
  const last = pages.at(-1)?.at(-1);
  if (last !== undefined && looksLikeNumber(lines[last])) found.add(last);
  if (pages.length < FEWEST_PAGES) return found;
  const edges = pages.flatMap((page) => [...new Set([page[0], page.at(-1)])]).filter((at) => at !== undefined);
  const byWords = Map.groupBy(edges, (at) => (lines[at]?.content ?? '').replace(/\d+/gu, '#'));
  for (const [words, same] of byWords) {
    if (words.length > LONGEST || same.length < Math.max(FEWEST_PAGES - 1, pages.length * SHARE)) continue;
    for (const at of same) if (at !== pages[0]?.[0]) found.add(at);
  }
  return found;
}

/** For each page, the numbers of its lines with content. */
function pagesOf(lines: readonly TextLine[]): number[][] {
  const pages: number[][] = [];
  lines.forEach((line, at) => {
    if (at === 0 || line.newPage) pages.push([]);
    if (line.content !== '') pages.at(-1)?.push(at);
  });
  return pages.filter((page) => page.length > 0);
}

function looksLikeNumber(line: TextLine | undefined): boolean {
  return line !== undefined && isPageNumber({ ...line, newPage: true }, undefined);
}
