/**
 * The files with which the script searches all pages of a site: scripts, since pages from the disk may load nothing else,
 * of a size that a reader on a phone can wait for. They lie in a folder that is named by what they hold.
 */
import { createHash } from 'node:crypto';
import type { Entry, Page } from '../../../model/page.ts';
import { fileOf } from '../../../page-script/cite/citation-file.ts';
import { type Contents, ENTRIES_IN_FILE, type EntryFile, type IdFile } from '../../../page-script/large/files.ts';
import { packAscending } from '../../../page-script/matching/packed.ts';
import { anchor } from '../../../text/anchor.ts';
import type { OutputFile } from '../../writer.ts';
import { fragment } from '../address.ts';
import { entryArticle } from '../entry.ts';
import type { Facet } from '../find/facets.ts';
import { facetPanel } from '../find/finding-form.ts';
import { type Part, pathsOf } from '../parts/parts.ts';
import type { Setting } from '../setting.ts';
import { searchedText } from './searched-text.ts';
import { wordIndex } from './word-index.ts';

/** Anchors in one file. */
const IDS_IN_FILE = 1000;
/** Results stand under one heading of level 2. */
const LEVEL = 3;

export interface FindAll {
  readonly files: readonly OutputFile[];
  /** Where they lie, from the pages. */
  readonly folder: string;
  /** The number of files of anchors. */
  readonly idFiles: number;
}

/** An entry that is searched, and the page it stands on. */
export interface Findable {
  readonly entry: Entry;
  readonly path: string;
  /** Of the entry as it is shown among what was found. */
  readonly setting: Setting;
}

/** The entries of the parts; their links lead to the pages of others. */
export function entriesOn(parts: readonly Part[], setting: Setting): Findable[] {
  const paths = pathsOf(parts);
  const linkTo: Setting['linkTo'] = (id) => `${encodeURI(paths.get(anchor(id)) ?? '')}${fragment(id)}`;
  return parts.flatMap(({ path, groups }) =>
    groups.flatMap(({ entries }) => entries.map((entry) => ({ entry, path, setting: { ...setting, linkTo } }))),
  );
}

/** Where the anchors are, those of withdrawn entries among them, which stand on the first page. */
export function anchorsOn(parts: readonly Part[], { withdrawn = [] }: Page): ReadonlyMap<string, string> {
  return new Map([...withdrawn.map(({ id }) => [anchor(id), parts[0]?.path ?? ''] as const), ...pathsOf(parts)]);
}

/**
 * Entries have the numbers of their order, from 0; so have those of the facets. `anchors` are the paths of the pages by
 * what stands there; `setting` is that of the pages on which is searched.
 */
export function findAll(
  all: readonly Findable[],
  anchors: ReadonlyMap<string, string>,
  facets: readonly Facet[],
  setting: Setting,
): FindAll {
  const { words, places, ...contents } = wordIndex(all.map((one) => searchedText(one.entry, one.setting)));
  const ids = idFiles(anchors);
  const named: [name: string, content: unknown][] = [
    ['contents', contents satisfies Contents],
    ['facets', String(facetPanel(facets, packAscending, setting) ?? '')],
    ...numbered('words', words),
    ...numbered('places', places),
    ...numbered('ids', ids),
    ...numbered('entries', entryFiles(all)),
  ];
  const contentsByName = named.map(([name, content]) => [`${name}.js`, scriptOf(content)] as const);
  const hash = createHash('sha256');
  for (const [name, content] of contentsByName) hash.update(`${name} ${content}\n`);
  const folder = `assets/find-${hash.digest('hex').slice(0, 8)}`;
  return {
    files: contentsByName.map(([name, content]) => ({ path: `${folder}/${name}`, content })),
    folder,
    idFiles: ids.length,
  };
}

/** Hands over what it holds to the element that loads it, and leaves nothing else behind. */
function scriptOf(content: unknown): string {
  return `document.currentScript.dispatchEvent(new CustomEvent('content',{detail:${JSON.stringify(content)}}))\n`;
}

function numbered<Content>(name: string, contents: readonly Content[]): [string, Content][] {
  return contents.map((content, i) => [`${name}-${i}`, content]);
}

/** In each the markup of some entries. */
function entryFiles(all: readonly Findable[]): EntryFile[] {
  const files: [string, string][][] = [];
  for (const { entry, path, setting } of all) {
    const open = files.at(-1);
    const one: [string, string] = [encodeURI(path), String(entryArticle(entry, LEVEL, false, setting))];
    if (open && open.length < ENTRIES_IN_FILE) open.push(one);
    else files.push([one]);
  }
  return files;
}

function idFiles(anchors: ReadonlyMap<string, string>): IdFile[] {
  const count = Math.ceil(anchors.size / IDS_IN_FILE);
  const files = Array.from({ length: count }, () => new Map<string, string[]>());
  for (const [id, path] of anchors) {
    const file = files[fileOf(id, count)];
    const known = file?.get(path);
    if (known) known.push(id);
    else file?.set(path, [id]);
  }
  return files.map((file) => Object.fromEntries([...file].map(([path, ids]) => [encodeURI(path), ids.join(' ')])));
}
