import { InputError } from '../model/input-error.ts';
import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { OutputFile, WriteOptions, Writer } from './writer.ts';

/** The writers by the name of their format, each loaded only when it is used. */
export const WRITERS: Readonly<Record<string, () => Promise<Writer>>> = {
  html: async () => (await import('./site/site.ts')).site,
  docx: async () => (await import('./docx/docx.ts')).docx,
  odt: async () => (await import('./odt/odt.ts')).odt,
  md: async () => (await import('./context-file/context-file.ts')).contextFile,
  json: async () => (await import('./page-json.ts')).pageJson,
  'csl.json': async () => (await import('./citations/csl-json.ts')).cslJson,
  bib: async () => (await import('./citations/bibtex.ts')).bibtex,
  ris: async () => (await import('./citations/ris.ts')).ris,
  csv: async () => (await import('./citations/csv.ts')).csv,
  'zotero.rdf': async () => (await import('./citations/zotero-rdf.ts')).zoteroRdf,
  atom: async () => (await import('./feeds/atom.ts')).atom,
  'feed.json': async () => (await import('./feeds/json-feed.ts')).jsonFeed,
};

/**
 * Writes a page in one format, one of the names in `WRITERS`. Options that are not given follow from the page.
 * Throws `InputError` for a format that does not exist.
 */
export async function writePage(
  page: Page,
  format: string,
  options: Partial<WriteOptions> = {},
): Promise<readonly OutputFile[]> {
  const load = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
  if (!load) {
    throw new InputError(`There is no format “${format}” to write; choose one of ${Object.keys(WRITERS).join(', ')}.`);
  }
  const writer = await load();
  return writer.write(page, {
    ...options,
    baseName: options.baseName ?? (await import('./base-name.ts')).baseName(page.title, ''),
    stamp: options.stamp ?? (await stampOfPage(page)),
  });
}

/**
 * Writes `index.html` of a site, with what it needs; its pages lie in folders beside it that are named by their slugs.
 * Shows of them what the public may see. `downloads` lie beside it, too.
 */
export async function writeHomePage(
  site: Site,
  options: Pick<WriteOptions, 'style' | 'looks' | 'downloads'> = {},
): Promise<readonly OutputFile[]> {
  const [{ writeHome }, { published }, { wholeOf }, { baseName }] = await Promise.all([
    import('./site/home/home.ts'),
    import('./published.ts'),
    import('../site/whole-of.ts'),
    import('./base-name.ts'),
  ]);
  const shown = { ...site, pages: site.pages.map((one) => ({ ...one, page: published(one.page) })) };
  const stamp = await stampOfPage(wholeOf(shown));
  return writeHome(shown, { ...options, baseName: baseName(site.title, ''), stamp });
}

/** The version stamp that all files of one build carry. Never holds the whole page as it is published. */
export async function stampOfPage(page: Page): Promise<string> {
  const [{ stampOf }, { published, publishedEntries }] = await Promise.all([
    import('./page-json.ts'),
    import('./published.ts'),
  ]);
  return stampOf({ ...published({ ...page, entries: [] }), entries: publishedEntries(page) });
}
