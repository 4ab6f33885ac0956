/** The home page of a site: its pages, and search over all of them. It is read without its script, and from the disk. */
import { dateOrder } from '../../../cite/dates/dates.ts';
import type { Page } from '../../../model/page.ts';
import type { Site } from '../../../model/site.ts';
import { pageName } from '../../../site/within.ts';
import type { OutputFile, WriteOptions } from '../../writer.ts';
import { type CitationFiles, citationFiles } from '../cite/citation-files.ts';
import { FEW } from '../few.ts';
import { type Facet, facetsOf } from '../find/facets.ts';
import { type PageScript, pageScript } from '../find/page-script.ts';
import { scriptWords } from '../find/script-words.ts';
import { type FindAll, type Findable, findAll } from '../find-all/find-all.ts';
import { fontsFor } from '../fonts.ts';
import { logoFiles } from '../looks/logo.ts';
import { partWords } from '../parts/part-words.ts';
import { type Setting, settingOf } from '../setting.ts';
import { withinWords } from '../within/within-words.ts';
import { homeBody, homeDocument } from './home-page.ts';
import { type ShownPage, shownPages } from './shown-pages.ts';

/**
 * `index.html` of the site and what it needs. The pages are as they are published; `options` are those of the whole, whose
 * `downloads` lie beside the home page. What is found on it are the sources as they stand on the pages, the newest first.
 */
export async function writeHome(site: Site, options: WriteOptions): Promise<readonly OutputFile[]> {
  const bare = settingOf(asPage(site, []));
  const pages = await shownPages(site, options, bare);
  const setting = { ...bare, checks: new Map(pages.flatMap((page) => [...page.setting.checks])) };
  const all = newestFirst(pages.flatMap(({ found }) => found));
  const whole = asPage(site, all);
  const search = all.length >= FEW ? await searching(pages, all, whole, options, setting) : undefined;
  const shown = { site, whole, pages, facets: search?.facets ?? [], script: search?.script };
  const body = homeBody(shown, options, setting);
  const fonts = fontsFor(setting, body.toString(), false);
  const content = homeDocument(body, shown, fonts, options, setting).toString();
  return [{ path: 'index.html', content }, ...fonts.files, ...logoFiles(options), ...(search?.files ?? [])];
}

/** The home page as a page of all sources. */
function asPage({ title, lang, description, url, rights, contact, pages }: Site, all: readonly Findable[]): Page {
  const updated = pages
    .flatMap(({ page }) => page.updated ?? [])
    .sort()
    .at(-1);
  return {
    title,
    lang,
    intro: description === undefined ? [] : [{ plain: description }],
    sections: [],
    entries: all.map(({ entry }) => entry),
    other: [],
    ...(url !== undefined && { url }),
    ...(updated !== undefined && { updated }),
    ...(rights !== undefined && { rights }),
    ...(contact !== undefined && { contact }),
  };
}

function newestFirst(all: readonly Findable[]): Findable[] {
  return all
    .map((one) => ({ one, key: dateOrder(one.entry.reference.issued) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1))
    .map(({ one }) => one);
}

interface Searching {
  readonly facets: readonly Facet[];
  readonly script: PageScript;
  readonly files: readonly OutputFile[];
}

async function searching(
  pages: readonly ShownPage[],
  all: readonly Findable[],
  whole: Page,
  options: WriteOptions,
  setting: Setting,
): Promise<Searching> {
  const settings = new Map(all.map((one) => [one.entry, one.setting]));
  const citations = await citationFiles(whole, options, setting, (entry) => settings.get(entry) ?? setting);
  const facets = facetsOfSite(pages, all, setting);
  // Of an id that stands on several pages the one changed last.
  const anchors = new Map(pages.toReversed().flatMap((page) => [...page.anchors]));
  const search = findAll(all, anchors, facets, setting);
  const script = scriptOf(all.length, citations, search, setting);
  return { facets, script, files: [...citations.files, ...search.files, ...script.files] };
}

function facetsOfSite(pages: readonly ShownPage[], all: readonly Findable[], setting: Setting): Facet[] {
  const places = new Map(all.map(({ entry }, at) => [entry, at]));
  const values = pages
    .map(({ on, found }) => ({
      value: on.slug,
      label: pageName(on).title,
      entries: found.flatMap(({ entry }) => places.get(entry) ?? []).sort((a, b) => a - b),
    }))
    .filter(({ entries }) => entries.length > 0);
  const list = { id: 'all', title: '', level: 2, entries: all.map(({ entry }) => entry) };
  const others = facetsOf([list], false, setting);
  return values.length > 1 ? [{ name: 'page', values }, ...others] : others;
}

/** None of the sources stands on the home page itself: it begins behind the last of them. */
function scriptOf(count: number, { names }: CitationFiles, { folder, idFiles }: FindAll, setting: Setting): PageScript {
  const { showPages: showAll } = withinWords(setting.lang);
  const words = { ...scriptWords(count, names, setting), ...partWords(setting.lang).script, showAll };
  return pageScript('large', { ...words, folder, idFiles, first: count }, false);
}
