/**
 * Running heads and feet of printed pages: lines that recur at the edges of pages, their numbers changing. Takes the
 * words of the lines at the edges alone, so that it serves text with form feeds and pages of a PDF.
 */
import { pageNumberKind } from './page-words.ts';

/** The lines at one edge of one page, from the edge inwards. */
export type Edge = readonly string[];

/** How many lines a head or a foot may have. */
export const DEEPEST = 3;
/** Longer ones are sentences. */
const MOST_WORDS = 16;

/** For each page, how many lines from the edge inwards are its head (or foot). */
export function runningLines(edges: readonly Edge[]): number[] {
  const pagesWith = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set(edge.slice(0, DEEPEST).map(keyOf))) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  }
  const bare = seriesOfNumbers(edges);
  return edges.map((edge, page) => {
    let depth = 0;
    for (const [at, words] of edge.slice(0, DEEPEST).entries()) {
      const kind = pageNumberKind(words);
      const isNumber = kind === 'sure' || (kind === 'maybe' && bare.has(`${page}:${at}`));
      const recurs = (pagesWith.get(keyOf(words)) ?? 0) >= 2 && kind === undefined && isShort(words);
      if (!isNumber && !recurs) break;
      depth = at + 1;
    }
    return depth;
  });
}

/** What stays of a running line from page to page. */
export function keyOf(words: string): string {
  return words.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').toLowerCase();
}

function isShort(words: string): boolean {
  return words.length <= 120 && words.split(/\s+/u).length <= MOST_WORDS;
}

/** Places of bare numbers that count the pages: their distance from the page's own count is that of another page. */
function seriesOfNumbers(edges: readonly Edge[]): Set<string> {
  const byDistance = new Map<string, string[]>();
  for (const [page, edge] of edges.entries()) {
    for (const [at, words] of edge.slice(0, DEEPEST).entries()) {
      if (pageNumberKind(words) !== 'maybe') continue;
      const distance = /^\d/u.test(words) ? `${Number(words) - page}` : 'roman';
      const places = byDistance.get(distance) ?? [];
      places.push(`${page}:${at}`);
      byDistance.set(distance, places);
    }
  }
  return new Set([...byDistance.values()].filter((places) => places.length >= 2).flat());
}
