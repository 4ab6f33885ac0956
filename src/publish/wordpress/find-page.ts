import { InputError } from '../../model/input-error.ts';
import type { Discovered } from './discover.ts';
import { pageAt, pagesWithSlug, type RemotePage } from './pages.ts';
import type { Publication } from './publication.ts';

/**
 * The page in WordPress that is to be written. Where the target is the whole site: the one at the page’s own address,
 * else the one that was made for it; undefined where it has to be made. Throws `InputError` where nothing is at an address.
 */
export async function findPage(
  { target, page, baseName }: Publication,
  site: Discovered,
): Promise<RemotePage | undefined> {
  if (!isHome(target, site)) {
    const found = await pageAt(target, site);
    if (found) return found;
    throw new InputError(
      `There is no page at ${target} that this user may see; give the address of a page, or ${site.home} to have a new one made.`,
    );
  }
  const { shown: _, ...elsewhere } = site;
  const own = page.url?.startsWith(site.home) ? await pageAt(page.url, elsewhere) : undefined;
  return own ?? (await pagesWithSlug(site.rest, baseName))[0];
}

function isHome(target: string, { home }: Discovered): boolean {
  const url = new URL(target);
  return url.search === '' && `${url.origin}${url.pathname}`.replace(/\/?$/u, '/') === home;
}
