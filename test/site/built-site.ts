/** The planted site on the disk, as the writers make it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../../src/model/site.ts';
import { wholeOf } from '../../src/site/whole-of.ts';
import { withinSite } from '../../src/site/within.ts';
import { published } from '../../src/write/published.ts';
import { writeHome } from '../../src/write/site/home/home.ts';
import { stampOfPage, writePage } from '../../src/write/write.ts';
import type { Download, OutputFile, WriteOptions } from '../../src/write/writer.ts';

const FORMATS = ['zotero.rdf', 'bib', 'ris', 'csl.json', 'atom', 'feed.json'];

/** Writes it into a folder, which need not be there. Returns the paths of the files. */
export async function buildSite(folder: string, given: Site): Promise<string[]> {
  const site = { ...given, pages: given.pages.map((one) => ({ ...one, page: published(one.page) })) };
  const within = withinSite(site);
  const files: OutputFile[] = [];
  for (const { slug, page } of site.pages) {
    const own = within.get(slug);
    const all = await writePage(page, 'html', { baseName: slug, ...(own && { within: own }) });
    files.push(...all.map(({ path, content }) => ({ path: `${slug}/${path}`, content })));
  }
  const whole = wholeOf(site);
  const options: WriteOptions = { baseName: 'delta', stamp: await stampOfPage(whole) };
  const downloads: Download[] = [];
  for (const format of FORMATS) {
    for (const file of await writePage(whole, format, options)) {
      files.push(file);
      downloads.push({ path: file.path, format, bytes: Buffer.byteLength(textOf(file)) });
    }
  }
  files.push(...(await writeHome(site, { ...options, downloads })));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.content instanceof Uint8Array ? file.content : textOf(file));
  }
  return files.map(({ path }) => path);
}

function textOf({ content }: OutputFile): string {
  return typeof content === 'string' ? content : Buffer.concat([...(content as Iterable<Uint8Array>)]).toString();
}
