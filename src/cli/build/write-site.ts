/** The files of a site: of each page, and of all pages together. What has not changed is taken over from the former site. */
import type { SiteFolder } from '../../files/site-folder.ts';
import type { Site } from '../../model/site.ts';
import { withinSite } from '../../site/within.ts';
import { sha256 } from '../../text/hash.ts';
import { published } from '../../write/published.ts';
import { programDigest } from '../program-digest.ts';
import type { Progress } from '../progress.ts';
import type { Means } from './means.ts';
import { writePageInto } from './write-page.ts';
import { writeWholeInto } from './write-whole.ts';

/** Returns the slugs of the pages that were taken over as they were. */
export async function writeSite(
  site: Site,
  folder: SiteFolder,
  { looks, looksKey, printer }: Means,
  progress: Progress,
): Promise<ReadonlySet<string>> {
  const shown = { ...site, pages: site.pages.map((one) => ({ ...one, page: published(one.page) })) };
  const program = programDigest();
  const keyOf = (...made: readonly unknown[]): string =>
    sha256(JSON.stringify([program, looksKey, printer !== undefined, ...made]));
  const within = withinSite(shown);
  const kept = new Set<string>();
  for (const { slug, file, page } of shown.pages) {
    const around = within.get(slug);
    const address = `${slug}/`;
    const writing = { ...looks, baseName: slug, address, printer, ...(around && { within: around }) };
    const write = () => writePageInto(folder, page, writing, progress);
    if (await folder.part(address, keyOf(slug, page, around), write, file)) kept.add(slug);
  }
  await folder.part('home', keyOf(shown), () => writeWholeInto(folder, shown, looks, progress));
  return kept;
}
