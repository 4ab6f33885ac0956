/** How a site differs from the one that it takes the place of. */
import type { Page } from '../../model/page.ts';
import { filesOf } from '../folder/site-files.ts';
import { type PageChanges, pageChanges } from './page-changes.ts';
import { pagePaths, publishedPage } from './published-pages.ts';

export interface SiteChanges {
  readonly pages: readonly ChangedPage[];
  /** How many files of each kind. */
  readonly files: { readonly added: number; readonly changed: number; readonly removed: number; readonly same: number };
}

export interface ChangedPage {
  readonly kind: 'new' | 'changed' | 'gone';
  readonly title: string;
  /** Its folder within the site, ending with a slash; `./` for a page that is a site of its own. */
  readonly folder: string;
  /** How many sources it has, or had. */
  readonly sources: number;
  /** None where one of the two cannot be read. */
  readonly changes?: PageChanges;
}

/** @param before the folder of the former site, none where there was none @param after that of the new one */
export async function siteChanges(before: string | undefined, after: string): Promise<SiteChanges> {
  const former = before === undefined ? new Map<string, string>() : filesOf(before);
  const latter = filesOf(after);
  const [was, is] = [pagePaths(former.keys()), pagePaths(latter.keys())];
  const pages: ChangedPage[] = [];
  for (const folder of new Set([...is.keys(), ...was.keys()])) {
    const [from, to] = [was.get(folder), is.get(folder)];
    if (from !== undefined && to !== undefined && former.get(from) === latter.get(to)) continue;
    const old = before !== undefined && from !== undefined ? await publishedPage(before, from) : undefined;
    const fresh = to === undefined ? undefined : await publishedPage(after, to);
    pages.push(...changedPage(folder, old, fresh));
  }
  return { pages, files: fileCounts(former, latter) };
}

function changedPage(folder: string, old: Page | undefined, fresh: Page | undefined): ChangedPage[] {
  const { title, entries } = fresh ?? old ?? {};
  if (title === undefined || !entries) return [];
  const known = { title, folder, sources: entries.length };
  if (!fresh) return [{ kind: 'gone', ...known }];
  return [old ? { kind: 'changed', ...known, changes: pageChanges(old, fresh) } : { kind: 'new', ...known }];
}

function fileCounts(former: ReadonlyMap<string, string>, latter: ReadonlyMap<string, string>): SiteChanges['files'] {
  const counts = { added: 0, changed: 0, removed: 0, same: 0 };
  for (const [path, hash] of latter) {
    if (!former.has(path)) counts.added += 1;
    else if (former.get(path) === hash) counts.same += 1;
    else counts.changed += 1;
  }
  for (const path of former.keys()) if (!latter.has(path)) counts.removed += 1;
  return counts;
}
