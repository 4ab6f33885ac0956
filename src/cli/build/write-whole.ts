/** What a site has of all its pages together: the Word document, the citation library, the feeds, and the home page that offers them. */
import type { SiteFolder } from '../../files/site-folder.ts';
import type { Site } from '../../model/site.ts';
import { wholeOf } from '../../site/whole-of.ts';
import { baseName } from '../../write/base-name.ts';
import { writeHome } from '../../write/site/home/home.ts';
import { stampOfPage, writePage } from '../../write/write.ts';
import type { Download, WriteOptions } from '../../write/writer.ts';
import type { Progress } from '../progress.ts';
import { FilesBelow } from './files-below.ts';

const FORMATS = ['docx', 'bib', 'ris', 'csl.json', 'zotero.rdf', 'csv', 'atom', 'feed.json'];

/** @param site with its pages as they are published. Returns the paths of the files. */
export async function writeWholeInto(
  folder: SiteFolder,
  site: Site,
  looks: Pick<WriteOptions, 'style' | 'template' | 'looks'>,
  progress: Progress,
): Promise<readonly string[]> {
  const below = new FilesBelow(folder, '');
  const whole = wholeOf(site);
  const options: WriteOptions = { ...looks, baseName: baseName(site.title, ''), stamp: await stampOfPage(whole) };
  const downloads: Download[] = [];
  for (const format of FORMATS) {
    progress.step(`Writing .${format} of all pages`);
    for (const file of await writePage(whole, format, options)) {
      downloads.push({ path: file.path, format, bytes: below.add(file) });
    }
  }
  progress.step('Writing the home page');
  for (const file of await writeHome(site, { ...options, downloads })) below.addShared(file);
  return below.paths;
}
