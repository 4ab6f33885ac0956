/** All files of one page, in their folder of the site. */
import type { SiteFolder } from '../../files/site-folder.ts';
import type { Page } from '../../model/page.ts';
import type { Printer } from '../../print/printer.ts';
import { isCitationPath } from '../../write/site/cite/citation-text.ts';
import { stampOfPage, writePage } from '../../write/write.ts';
import type { Download, WriteOptions } from '../../write/writer.ts';
import type { Progress } from '../progress.ts';
import { FilesBelow } from './files-below.ts';

/** All but the web page, which comes last because it links to the others and says how large they are. */
const DOWNLOADS = ['docx', 'md', 'json', 'bib', 'ris', 'csl.json', 'zotero.rdf', 'csv', 'atom', 'feed.json'];

export interface Writing extends Pick<WriteOptions, 'baseName' | 'style' | 'template' | 'looks' | 'within'> {
  /** Folder of the page within the site, ending with a slash; empty for the root. */
  readonly address: string;
  /** For the PDF. */
  readonly printer: Printer | undefined;
}

/** @param page as it is published. Returns the paths of all its files within the site, shared ones among them. */
export async function writePageInto(
  site: SiteFolder,
  page: Page,
  { address, printer, ...looks }: Writing,
  progress: Progress,
): Promise<readonly string[]> {
  const below = new FilesBelow(site, address);
  const commonStyles = { former: site.former(address, isCitationPath) };
  const options: WriteOptions = { ...looks, stamp: await stampOfPage(page), commonStyles };
  const downloads: Download[] = [];
  for (const format of DOWNLOADS) {
    progress.step(`Writing .${format}`);
    for (const file of await writePage(page, format, options)) {
      downloads.push({ path: file.path, format, bytes: below.add(file) });
    }
  }
  if (printer) {
    progress.step('Printing the PDF');
    const { printPage } = await import('../../print/print-page.ts');
    const file = await printPage(page, options, printer);
    downloads.push({ path: file.path, format: 'pdf', bytes: below.add(file) });
  }
  progress.step('Writing the web page');
  for (const file of await writePage(page, 'html', { ...options, downloads })) {
    if (file.path.startsWith('../')) below.addShared(file);
    else below.add(file);
  }
  return below.paths;
}
