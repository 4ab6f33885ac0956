/**
 * Which entries stand on which page of the site. A list of up to 500 is one page; a longer one has a page for each year,
 * or for each section right under the title, and `index.html` keeps the first of them.
 */
import type { Entry, Page } from '../../../model/page.ts';
import { anchor } from '../../../text/anchor.ts';
import { baseName } from '../../base-name.ts';
import { type Group, groups } from '../../order.ts';
import type { Setting } from '../setting.ts';

/** Entries of one page of the site. */
const MOST = 500;
/** `index.html` takes years, whole, up to about as many; the newest it takes in any case. */
const FIRST = 100;
/** Pages of the site that are no parts of its list. */
const TAKEN = ['index', 'explore'];

/** One page of the site. */
export interface Part {
  /** Beside `index.html`, which is the first: `2019.html`. */
  readonly path: string;
  /** As it stands in a list of the parts: the year, the section. */
  readonly title: string;
  /** What stands on it, in the order of the list, deeper sections behind the one that holds them. */
  readonly groups: readonly Group[];
}

export type Parts = readonly [first: Part, ...others: Part[]];

/** Every entry stands on one part. The ids of the groups are anchors that no entry has. */
export function partsOf(page: Page, { lang }: Pick<Setting, 'lang'>, isOneFile = false): Parts {
  const list = withOwnIds(groups({ ...page, lang }), page);
  if (page.entries.length <= MOST || isOneFile) return [{ path: 'index.html', title: page.title, groups: list }];
  const names = new Map(TAKEN.map((name) => [name, 1]));
  const [newest, ...older] = topLevel(list).flatMap((top) => pieces(top, names));
  const first = { path: 'index.html', title: newest?.title ?? page.title, groups: [...(newest?.groups ?? [])] };
  let count = countOf(first);
  // The last is left to itself, so that there is a page to go to.
  while (older.length > 1 && older[0] && count + countOf(older[0]) <= FIRST) {
    count += countOf(older[0]);
    first.groups.push(...(older.shift()?.groups ?? []));
  }
  return [first, ...older];
}

/** The paths by the anchors that stand there: of entries, quotations and headings. */
export function pathsOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { path, groups } of parts) {
    for (const { id, entries } of groups) {
      const ids = entries.flatMap((entry) => [entry.id, ...entry.quotations.map((one) => one.id)]);
      for (const one of [...ids, id].map(anchor)) if (!paths.has(one)) paths.set(one, path);
    }
  }
  return paths;
}

/** The list as it was before it was cut. */
export function wholeList(parts: readonly Part[]): Group[] {
  const whole = new Map<string, Group & { readonly entries: Entry[] }>();
  for (const group of parts.flatMap(({ groups }) => groups)) {
    const known = whole.get(group.id);
    if (known) known.entries.push(...group.entries);
    else whole.set(group.id, { ...group, entries: [...group.entries] });
  }
  return [...whole.values()];
}

export function countOf({ groups }: Pick<Part, 'groups'>): number {
  return groups.reduce((count, { entries }) => count + entries.length, 0);
}

/** Sources, withdrawn ones too, and quotations keep their ids, which others link to; a heading gives way. */
function withOwnIds(list: readonly Group[], { entries, withdrawn = [] }: Page): Group[] {
  const ids = entries.flatMap(({ id, quotations }) => [id, ...quotations.map((one) => one.id)]);
  const taken = new Set([...ids, ...withdrawn.map(({ id }) => id)].map(anchor));
  return list.map((group) => {
    let id = anchor(group.id);
    while (taken.has(id)) id += '-heading';
    taken.add(id);
    return { ...group, id };
  });
}

/** Each group of the highest level with those under it. */
export function topLevel(list: readonly Group[]): Group[][] {
  const top = list.reduce((highest, { level }) => Math.min(highest, level), Number.POSITIVE_INFINITY);
  const found: Group[][] = [];
  for (const group of list) {
    const open = found.at(-1);
    if (open && group.level > top) open.push(group);
    else found.push([group]);
  }
  return found;
}

/** One part; of a year with more than a page can take, several of like length. */
function pieces(top: readonly Group[], names: Map<string, number>): Part[] {
  const { id = '', title = '' } = top[0] ?? {};
  const count = countOf({ groups: top });
  const number = Math.max(1, Math.ceil(count / MOST));
  return cut(top, Math.ceil(count / number)).map((groups, i) => ({
    path: `${unused(i === 0 ? fileName(id) : `${fileName(id)}-${i + 1}`, names)}.html`,
    title: number === 1 ? title : `${title} (${i + 1}/${number})`,
    groups,
  }));
}

/** Runs of at most so many entries; a group may go on in the next run. */
function cut(list: readonly Group[], most: number): Group[][] {
  const runs: Group[][] = [[]];
  let room = most;
  for (const group of list) {
    let at = 0;
    do {
      if (room === 0 && group.entries.length > 0) {
        runs.push([]);
        room = most;
      }
      const entries = group.entries.slice(at, at + room);
      runs.at(-1)?.push({ ...group, entries });
      room -= entries.length;
      at += entries.length;
    } while (at < group.entries.length);
  }
  return runs;
}

function fileName(id: string): string {
  return baseName(id.replace(/^year-(?=\d)/u, ''), '');
}

/** With a number where the name is taken; `names` holds the last number given. */
function unused(name: string, names: Map<string, number>): string {
  let number = names.get(name);
  let free = name;
  while (names.has(free)) {
    number = (number ?? 1) + 1;
    free = `${name}-${number}`;
  }
  if (number !== undefined) names.set(name, number);
  names.set(free, 1);
  return free;
}
