/** The home page of a site: its pages, and search over all of them. */
import type { Site } from '../../../model/site.ts';
import type { OutputFile, WriteOptions } from '../../writer.ts';

/**
 * `index.html` of the site and what it needs. The pages are as they are published; `options.downloads` are the files of
 * the whole, which lie beside it.
 */
export async function writeHome(site: Site, options: WriteOptions): Promise<readonly OutputFile[]> {
  return [{ path: 'index.html', content: `${site.title} ${options.stamp}` }];
}
