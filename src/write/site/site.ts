import type { Page } from '../../model/page.ts';
import type { LargeSite } from '../../page-script/large/large-words.ts';
import { anchor } from '../../text/anchor.ts';
import { published } from '../published.ts';
import type { OutputFile, WriteOptions, Writer } from '../writer.ts';
import { fragment } from './address.ts';
import { type CitationFiles, citationFiles } from './cite/citation-files.ts';
import { exploreFiles } from './explore/explore.ts';
import { isExplored } from './explore/explored.ts';
import { facetsOf } from './find/facets.ts';
import { type PageScript, pageScript } from './find/page-script.ts';
import { scriptWords } from './find/script-words.ts';
import { anchorsOn, entriesOn, findAll } from './find-all/find-all.ts';
import { fontsFor, NO_FONTS } from './fonts.ts';
import { logoFiles } from './looks/logo.ts';
import { pageBody, pageDocument } from './page.ts';
import { partWords } from './parts/part-words.ts';
import { countOf, type Part, partsOf, pathsOf, wholeList } from './parts/parts.ts';
import { type Setting, settingOf } from './setting.ts';
import { styledLinesOf } from './styled-lines.ts';

/**
 * The web page: `index.html` and, of a long list, a page for each year, `explore.html`, fonts and scripts. They are read without
 * scripts, and from the disk as from a server.
 */
export const site: Writer = {
  format: 'html',
  mediaType: 'text/html',
  async write(page: Page, options: WriteOptions): Promise<readonly OutputFile[]> {
    // Unread text is no part of the published data, but a reader of the page sees it.
    const shown = { ...published(page), other: page.other };
    const styledLines = await styledLinesOf(shown, options);
    const within = options.forPrint ? undefined : options.within;
    const setting = { ...settingOf(shown, within), ...(styledLines && { styledLines }) };
    const parts = partsOf(shown, setting, options.singleFile || options.forPrint);
    const facets = facetsOf(wholeList(parts), shown.sections.length > 0, setting);
    const isCited = shown.entries.length > 0 && !options.forPrint;
    const citations = isCited ? await citationFiles(shown, options, setting) : undefined;
    const search =
      parts.length > 1 ? findAll(entriesOn(parts, setting), anchorsOn(parts, shown), facets, setting) : undefined;
    const files = new Map<string, OutputFile>();
    const keep = (some: readonly OutputFile[] = []): void => {
      for (const file of some) files.set(file.path, file);
    };
    const paths = search && pathsOf(parts);
    let first = 0;
    for (const [at, part] of parts.entries()) {
      const script = citations && scriptOf(shown, citations, search && { ...search, first }, options, setting);
      const own = paths ? { ...setting, linkTo: linksFrom(part, paths) } : setting;
      const sitePage = { whole: shown, parts, part, at, facets };
      const body = pageBody(sitePage, { script, citations }, options, own);
      const fonts = options.singleFile ? NO_FONTS : fontsFor(setting, body.toString(), hasSlantedWords(part));
      const content = pageDocument(body, sitePage, { fonts, script }, options, own).toString();
      keep([{ path: part.path, content }, ...fonts.files, ...(script?.files ?? [])]);
      first += countOf(part);
    }
    keep(citations?.files);
    keep(logoFiles(options));
    if (citations && isExplored(shown, options)) keep(exploreFiles(shown, parts, citations, options, setting));
    keep(search?.files);
    return [...files.values()];
  },
};

/** `search`: where that over all pages is, and the number of the first entry on this one. */
function scriptOf(
  { entries }: Page,
  { names }: CitationFiles,
  search: LargeSite | undefined,
  { singleFile = false }: WriteOptions,
  setting: Setting,
): PageScript {
  const words = scriptWords(entries.length, names, setting);
  if (!search) return pageScript('page', words, singleFile);
  const { folder, idFiles, first } = search;
  return pageScript('large', { ...words, ...partWords(setting.lang).script, folder, idFiles, first }, false);
}

function linksFrom(part: Part, paths: ReadonlyMap<string, string>): Setting['linkTo'] {
  return (id) => {
    const path = paths.get(anchor(id));
    return path === undefined || path === part.path ? fragment(id) : encodeURI(path) + fragment(id);
  };
}

function hasSlantedWords({ groups }: Part): boolean {
  return groups.some(({ entries }) =>
    entries.some(({ quotations }) => quotations.some(({ text }) => text.marks?.some((mark) => mark.kind === 'em'))),
  );
}
