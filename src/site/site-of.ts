/** Makes one site of the pages of a folder. */
import { mostFrequent } from '../check/majority.ts';
import type { Site, SitePage } from '../model/site.ts';
import { pageUpdated } from '../write/feeds/feed-ids.ts';
import { pageAddress, slugsOf } from './slugs.ts';

/** A page, and the file it was read from, relative to the folder of the site, with forward slashes. */
export type ReadPage = Pick<SitePage, 'file' | 'page'>;

/** What the folder says of the site, as `Settings` has it. */
export interface AboutSite {
  readonly title?: string;
  readonly lang?: string;
  readonly description?: string;
  readonly url?: string;
  readonly rights?: string;
  readonly contact?: string;
}

/**
 * The site of these pages, whatever order they are given in. `folder` is its title where the settings give none; its
 * language is that of most pages where they give none.
 */
export function siteOf(pages: readonly ReadPage[], about: AboutSite, folder: string): Site {
  const url = about.url === undefined || about.url.endsWith('/') ? about.url : `${about.url}/`;
  const slugs = slugsOf(pages);
  const own = pages.map(({ file, page }, i): SitePage => {
    const slug = slugs[i] ?? '';
    return { slug, file, page: url === undefined ? page : { ...page, url: page.url ?? pageAddress(url, slug) } };
  });
  return {
    title: about.title ?? folder,
    lang: about.lang ?? mostFrequent(pages.map(({ page }) => page.lang)) ?? 'en',
    ...(about.description !== undefined && { description: about.description }),
    ...(url !== undefined && { url }),
    ...(about.rights !== undefined && { rights: about.rights }),
    ...(about.contact !== undefined && { contact: about.contact }),
    pages: changedLastFirst(own),
  };
}

/** By what pages say of themselves, else by their newest entry; of one day, by their files. */
function changedLastFirst(pages: readonly SitePage[]): SitePage[] {
  return pages
    .map((one) => ({ one, time: pageUpdated(one.page) ?? '' }))
    .sort((a, b) => compared(b.time, a.time) || compared(a.one.file, b.one.file))
    .map(({ one }) => one);
}

function compared(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
