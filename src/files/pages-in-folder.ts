/** Which files of a folder are pages: told by their names alone, before any is read. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { withFileErrors } from './file-error.ts';
import { isHidden } from './saved-sources.ts';
import { readManifest } from './site-manifest.ts';

export interface PagesInFolder {
  /** Names of the files, in order. */
  readonly pages: readonly string[];
  /** Names of files that have the name of a page but for the extension, and the page that stands for each. */
  readonly twins: ReadonlyMap<string, string>;
}

/**
 * The forms of one page, the one that people would go on writing in first: `ports.md` and `ports.docx` are made from each
 * other, and so are one page.
 */
const HOMES = [
  ['.md', '.markdown'],
  ['.html', '.htm', '.xhtml'],
  ['.docx', '.odt', '.ott', '.fodt'],
  ['.txt', '.text'],
  ['.json'],
  ['.bib', '.bibtex'],
  ['.ris'],
  ['.csv', '.tsv'],
  ['.rdf'],
];
const RANK: ReadonlyMap<string, number> = new Map(HOMES.flatMap((some, rank) => some.map((one) => [one, rank])));

/** What stands before the extension says what kind of data it is. */
const KIND = /\.(?:csl|zotero)$/u;

/**
 * Looks into the folder itself and not into the folders in it, where the site and the saved sources lie. What other
 * programs leave there (hidden files, `name~`, the lock files of Word) is no page, nor what has another extension.
 * @param path absolute
 * @param name what the user typed, for messages
 * @param apart absolute paths of files that are known to be something else: the settings, a template
 */
export function pagesInFolder(path: string, name: string, apart: ReadonlySet<string>): PagesInFolder {
  return withFileErrors('read', name, () => {
    if (readManifest(path)) {
      throw new InputError(`“${name}” is a built site; give the folder of the pages that it was made from.`);
    }
    const names = readdirSync(path).filter((one) => isPageName(one) && !apart.has(join(path, one)));
    const files = names.filter((one) => statSync(join(path, one), { throwIfNoEntry: false })?.isFile()).sort();
    const forms = [...Map.groupBy(files, stemOf).values()].map((some) => some.toSorted(inForm));
    const twins = forms.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const));
    return { pages: forms.flatMap(([first]) => first ?? []).sort(), twins: new Map(twins) };
  });
}

/** Whether a build of the folder would read a file of this name. */
export function isPageName(name: string): boolean {
  if (isHidden(name) || /^~\$|~$/u.test(name)) return false;
  return RANK.has(extensionOf(name));
}

function inForm(one: string, other: string): number {
  return (RANK.get(extensionOf(one)) ?? 0) - (RANK.get(extensionOf(other)) ?? 0);
}

function extensionOf(name: string): string {
  return /\.[^.]*$/u.exec(name.toLowerCase())?.[0] ?? '';
}

/** As disks compare names that know no capitals. */
function stemOf(name: string): string {
  const stem = name.normalize().toLowerCase().slice(0, -extensionOf(name).length);
  return stem.replace(KIND, '');
}
