/** What each page of a site knows of the others: their names, and which of its sources stand there too. */
import { supportedLocale } from '../cite/dates/dates.ts';
import type { Entry } from '../model/page.ts';
import type { AlsoIn, PageName, Site, SitePage, WithinSite } from '../model/site.ts';
import { firstPerPage, type Stand, siteSources, standsOf } from './site-sources.ts';

/** Pages that every page names: the way to more of them leads over the home page. */
const MOST_PAGES = 50;
/** Other pages that are named at one source. */
const MOST_PLACES = 20;

/** By the slug of the page. */
export function withinSite(site: Site): ReadonlyMap<string, WithinSite> {
  const pages = byTitle(site);
  const names = pages.map(pageName);
  const places = alsoIn(site);
  return new Map(
    pages.map(({ slug }, at) => {
      // The page itself is always among those that it names.
      const shown = names.slice(0, at < MOST_PAGES ? MOST_PAGES : MOST_PAGES - 1);
      const own = at < MOST_PAGES ? [] : names.slice(at, at + 1);
      const named = [...shown, ...own];
      const more = names.length - named.length;
      const also = places.get(slug) ?? [];
      return [slug, { title: site.title, lang: site.lang, slug, pages: named, more, alsoIn: also }];
    }),
  );
}

/** By the slug of the page, for each of its entries whose source stands on other pages: where, once for each page. */
export function alsoIn(site: Site): ReadonlyMap<string, readonly AlsoIn[]> {
  const found = new Map<string, AlsoIn[]>(site.pages.map(({ slug }) => [slug, []]));
  const placesOf = new Map<Entry, AlsoIn[]>();
  for (const stands of siteSources(standsOf({ ...site, pages: byTitle(site) }))) {
    const perPage = firstPerPage(stands);
    for (const { on, entry } of stands) {
      // One more than are told, since one may be the page itself.
      const others = perPage.slice(0, MOST_PLACES + 1).filter((other) => other.on !== on);
      placesOf.set(
        entry,
        others.slice(0, MOST_PLACES).map((other) => placeOf(entry, other)),
      );
    }
  }
  for (const { slug, page } of site.pages) {
    found.get(slug)?.push(...page.entries.flatMap((entry) => placesOf.get(entry) ?? []));
  }
  return found;
}

/** Not by when they were changed, so that a change of one page leaves the others as they are. */
function byTitle({ pages, lang }: Site): SitePage[] {
  const { compare } = new Intl.Collator(supportedLocale(lang), { numeric: true });
  const named = pages.map((one) => ({ one, name: pageName(one) }));
  return named
    .sort((a, b) => compare(a.name.title, b.name.title) || (a.name.slug < b.name.slug ? -1 : 1))
    .map(({ one }) => one);
}

function placeOf({ id }: Entry, { on, entry }: Stand): AlsoIn {
  return { entry: id, page: pageName(on), there: entry.id, isQuoted: entry.quotations.length > 0 };
}

/** As other pages name it; a page without a title by its folder. */
export function pageName({ slug, page }: SitePage): PageName {
  return { slug, title: page.title.trim() || slug, lang: page.lang };
}
