/**
 * The files with which the script searches all pages of a site: scripts, since pages from the disk may load nothing else,
 * of a size that a reader on a phone can wait for. They lie in a folder that is named by what they hold.
 */
import { createHash } from 'node:crypto';
import type { Page } from '../../../model/page.ts';
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

/** Entries have the numbers of their order on the site, from 0; so have those of the facets. */
export function findAll(page: Page, parts: readonly Part[], facets: readonly Facet[], setting: Setting): FindAll {
  const entries = parts.flatMap(({ groups }) => groups.flatMap((group) => group.entries));
  const { words, places, ...contents } = wordIndex(entries.map((entry) => searchedText(entry, setting)));
  const ids = idFiles(page, parts);
  const named: [name: string, content: unknown][] = [
    ['contents', contents satisfies Contents],
    ['facets', String(facetPanel(facets, packAscending, setting) ?? '')],
    ...numbered('words', words),
    ...numbered('places', places),
    ...numbered('ids', ids),
    ...numbered('entries', entryFiles(parts, setting)),
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

/** In each the markup of some entries, whose links lead to the pages of others. */
function entryFiles(parts: readonly Part[], setting: Setting): EntryFile[] {
  const paths = pathsOf(parts);
  const linkTo: Setting['linkTo'] = (id) => `${encodeURI(paths.get(anchor(id)) ?? '')}${fragment(id)}`;
  const files: [string, string][][] = [];
  for (const { path, groups } of parts) {
    for (const entry of groups.flatMap((group) => group.entries)) {
      const open = files.at(-1);
      const one: [string, string] = [
        encodeURI(path),
        String(entryArticle(entry, LEVEL, false, { ...setting, linkTo })),
      ];
      if (open && open.length < ENTRIES_IN_FILE) open.push(one);
      else files.push([one]);
    }
  }
  return files;
}

/** Where the anchors of the site are, those of withdrawn entries among them, which stand on the first page. */
function idFiles({ withdrawn = [] }: Page, parts: readonly Part[]): IdFile[] {
  const gone = withdrawn.map(({ id }): [string, string] => [anchor(id), parts[0]?.path ?? '']);
  const paths = [...new Map([...gone, ...pathsOf(parts)])];
  const count = Math.ceil(paths.length / IDS_IN_FILE);
  const files = Array.from({ length: count }, () => new Map<string, string[]>());
  for (const [id, path] of paths) {
    const file = files[fileOf(id, count)];
    const known = file?.get(path);
    if (known) known.push(id);
    else file?.set(path, [id]);
  }
  return files.map((file) => Object.fromEntries([...file].map(([path, ids]) => [encodeURI(path), ids.join(' ')])));
}
