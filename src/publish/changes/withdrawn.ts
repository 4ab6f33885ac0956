/** What was taken off a site at someone’s request must not be there to go back to. */
import { filesOf } from '../folder/site-files.ts';
import { pagePaths, publishedPage } from './published-pages.ts';

/** Ids of the entries that a site has withdrawn, by the folder of their page. */
export type Withdrawn = ReadonlyMap<string, ReadonlySet<string>>;

export async function withdrawnOf(site: string): Promise<Withdrawn> {
  const withdrawn = new Map<string, ReadonlySet<string>>();
  for (const [folder, path] of pagePaths(filesOf(site).keys())) {
    const page = await publishedPage(site, path);
    if (page?.withdrawn?.length) withdrawn.set(folder, new Set(page.withdrawn.map(({ id }) => id)));
  }
  return withdrawn;
}

/** True if a former site still shows one of them. */
export async function shows(site: string, withdrawn: Withdrawn): Promise<boolean> {
  if (withdrawn.size === 0) return false;
  for (const [folder, path] of pagePaths(filesOf(site).keys())) {
    const ids = withdrawn.get(folder);
    const page = ids && (await publishedPage(site, path));
    if (page?.entries.some(({ id }) => ids?.has(id))) return true;
  }
  return false;
}
