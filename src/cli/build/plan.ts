/** What a build was given: one page, which is a site of its own, or several, which are a site together. */
import { statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pagesInFolder } from '../../files/pages-in-folder.ts';
import { InputError } from '../../model/input-error.ts';
import { isAddress } from '../input.ts';
import type { LeftOut } from './built.ts';

/** Several things that were named, as far as their paths tell. */
export interface Named {
  readonly inputs: readonly NamedInput[];
  /** Where the settings are; none for an address or the standard input. */
  readonly folder?: NamedInput & { readonly path: string };
  /** One page alone is built to the root of its site. */
  readonly isSite: boolean;
}

export interface NamedInput {
  /** As the user typed it. */
  readonly name: string;
  /** Absolute; none for an address and the standard input. */
  readonly path?: string;
  readonly isFolder: boolean;
}

export interface PlannedPage {
  /** What the input is read by: as the user typed it, behind the folder that was typed for a page in it. */
  readonly name: string;
  /** Absolute; none for an address and the standard input. */
  readonly path?: string;
  /** From the folder of the site, with forward slashes. */
  readonly file: string;
  /** Nobody has named it: it is left out where it turns out to be no page. */
  readonly isFound: boolean;
}

export interface Plan {
  readonly pages: readonly PlannedPage[];
  readonly leftOut: readonly LeftOut[];
}

/** The settings are those of the first folder, else of the folder that the first page is in. */
export function namedInputs(names: readonly string[], cwd: string): Named {
  const inputs = names.map((name) => namedInput(name, cwd));
  const given = inputs.find(({ isFolder }) => isFolder) ?? inputs.find(({ path }) => path !== undefined);
  const name = given && (given.isFolder ? given.name : dirname(given.name));
  return {
    inputs,
    ...(name !== undefined && { folder: { name, path: resolve(cwd, name), isFolder: true } }),
    isSite: names.length > 1 || inputs.some(({ isFolder }) => isFolder),
  };
}

/** What a site is called that has no title: after its folder. */
export function folderTitle({ folder }: Named): string {
  return basename(folder?.path ?? '') || 'Context pages';
}

/**
 * @param listed the pages of the first folder, as its settings may name them
 * @param apart absolute paths of files that are no pages: the style, the template
 * Throws `InputError` for a folder without pages, and for one that was built.
 */
export function planPages(
  { inputs, folder }: Named,
  listed: readonly string[] | undefined,
  apart: ReadonlySet<string>,
): Plan {
  const pages = new Map<string, PlannedPage>();
  const leftOut: LeftOut[] = [];
  const add = (one: Pick<PlannedPage, 'name' | 'path'>, isFound: boolean): void => {
    const key = one.path ?? one.name;
    if (!pages.has(key)) pages.set(key, { ...one, file: fileOf(one, folder?.path), isFound });
  };
  for (const { name, path, isFolder } of inputs) {
    if (!isFolder || path === undefined) {
      add({ name, ...(path !== undefined && { path }) }, false);
      continue;
    }
    const isListed = path === folder?.path && listed !== undefined;
    const found = isListed ? { pages: listed, twins: new Map<string, string>() } : pagesInFolder(path, name, apart);
    if (found.pages.length === 0) throw noPages(name);
    for (const page of found.pages) add({ name: join(name, page), path: join(path, page) }, !isListed);
    for (const [twin, page] of found.twins) {
      const [file = '', twinOf = ''] = [twin, page].map((one) => fileOf({ name, path: join(path, one) }, folder?.path));
      leftOut.push({ name: join(name, twin), file, reason: twinReason(page), twinOf });
    }
  }
  return { pages: [...pages.values()], leftOut };
}

function namedInput(name: string, cwd: string): NamedInput {
  if (name === '-' || isAddress(name)) return { name, isFolder: false };
  const path = resolve(cwd, name);
  return { name, path, isFolder: statSync(path, { throwIfNoEntry: false })?.isDirectory() === true };
}

function fileOf({ name, path }: Pick<PlannedPage, 'name' | 'path'>, folder: string | undefined): string {
  return folder === undefined || path === undefined ? name : relative(folder, path).split(sep).join('/');
}

function noPages(folder: string): InputError {
  return new InputError(
    `There is no page in the folder “${folder}”; put one there (.md, .html, .docx, .txt and others), or begin one with “contextpage init”.`,
  );
}

function twinReason(page: string): string {
  return `It has the name of “${page}” and is taken for another form of that page; give it a name of its own if it is not.`;
}
