/** Lines of a text file that belong to its printed pages, not to its text: heads, feet, numbers of pages. */
import { endsSentence, type Line, type Roles, startsLower } from './lines.ts';
import { pageNumberKind } from './page-words.ts';
import { DEEPEST, keyOf, runningLines } from './running-lines.ts';

/** Marks the lines in `roles`. */
export function markPageFurniture(lines: readonly Line[], roles: Roles): void {
  const written = lines.filter((line) => line.words !== '');
  if ((lines.at(-1)?.page ?? 0) > 0) markEdges(written, roles);
  markLoneNumbers(written, lines, roles);
  markBreakingLines(written, lines, roles);
}

function markEdges(written: readonly Line[], roles: Roles): void {
  const pages = new Map<number, Line[]>();
  for (const line of written) {
    const page = pages.get(line.page) ?? [];
    page.push(line);
    pages.set(line.page, page);
  }
  const heads = [...pages.values()].map((page) => page.slice(0, DEEPEST));
  const feet = [...pages.values()].map((page) => page.slice(-DEEPEST).reverse());
  for (const edges of [heads, feet]) {
    const depths = runningLines(edges.map((edge) => edge.map((line) => line.words)));
    for (const [page, edge] of edges.entries()) {
      for (const line of edge.slice(0, depths[page])) roles.set(line.index, 'apparatus');
    }
  }
}

/** Numbers of pages between blank lines, and bare ones that count on from one to the next. */
function markLoneNumbers(written: readonly Line[], lines: readonly Line[], roles: Roles): void {
  const bare = new Map<number, Line>();
  for (const [at, line] of written.entries()) {
    const kind = pageNumberKind(line.words);
    if (kind === undefined || roles.has(line.index)) continue;
    const standsAlone = isBlank(lines, line.index - 1) && isBlank(lines, line.index + 1);
    if (!standsAlone && !breaksSentence(written, at)) continue;
    const number = Number(line.words);
    if (kind === 'sure') roles.set(line.index, 'apparatus');
    else if (number > 0) {
      const before = bare.get(number - 1);
      if (before) roles.set(before.index, 'apparatus').set(line.index, 'apparatus');
      bare.set(number, line);
    }
  }
}

/**
 * In a text without form feeds: lines that recur, numbers apart, and stand in the middle of a sentence at least once.
 * One that never breaks a sentence may be a heading, or a refrain.
 */
function markBreakingLines(written: readonly Line[], lines: readonly Line[], roles: Roles): void {
  const groups = new Map<string, { places: Line[]; breaks: number }>();
  for (const [at, line] of written.entries()) {
    if (roles.has(line.index) || line.words.length > 120 || !/\p{L}/u.test(line.words)) continue;
    const breaks = breaksSentence(written, at, roles);
    const isEdge = (next: number): boolean => isBlank(lines, next) || roles.has(next);
    const standsAlone = isEdge(line.index - 1) && isEdge(line.index + 1);
    if (!standsAlone && !(breaks && /\d/u.test(line.words) && !startsLower(line.words))) continue;
    const group = groups.get(keyOf(line.words)) ?? { places: [], breaks: 0 };
    group.places.push(line);
    if (breaks) group.breaks += 1;
    groups.set(keyOf(line.words), group);
  }
  for (const { places, breaks } of groups.values()) {
    if (places.length < 3 && !(places.length === 2 && breaks === 2)) continue;
    if (breaks > 0) for (const line of places) roles.set(line.index, 'apparatus');
  }
}

/** Whether the text before the line goes on behind it. */
function breaksSentence(written: readonly Line[], at: number, roles?: Roles): boolean {
  let before = at - 1;
  let after = at + 1;
  while (roles?.has(written[before]?.index ?? -1)) before -= 1;
  while (roles?.has(written[after]?.index ?? -1)) after += 1;
  const [above, below] = [written[before], written[after]];
  return above !== undefined && below !== undefined && !endsSentence(above.words) && startsLower(below.words);
}

function isBlank(lines: readonly Line[], index: number): boolean {
  return (lines[index]?.words ?? '') === '';
}
