/** All pages of a site as one page, for the citation library and the feeds of the whole. */
import type { Entry, Page, Section } from '../model/page.ts';
import type { Site, SitePage } from '../model/site.ts';
import { distinctEntries } from './distinct-ids.ts';
import { mergedEntry } from './merged-entry.ts';
import { type Stand, standsOf, surelySame } from './site-sources.ts';

/**
 * A section for each page, with the sections of the page in it. A source that stands on several pages is there once, on the
 * first of them, with the quotations of all. Ids are changed where two pages have the same.
 */
export function wholeOf(site: Site): Page {
  const updated = site.pages
    .flatMap(({ page }) => page.updated ?? [])
    .sort()
    .at(-1);
  return {
    title: site.title,
    lang: site.lang,
    intro: site.description === undefined ? [] : [{ plain: site.description }],
    sections: site.pages.flatMap(sectionsOf),
    entries: distinctEntries(eachOnce(standsOf(site).map((stand) => inWhole(stand, site)))),
    other: [],
    ...(site.url !== undefined && { url: site.url }),
    ...(updated !== undefined && { updated }),
    ...(site.rights !== undefined && { rights: site.rights }),
    ...(site.contact !== undefined && { contact: site.contact }),
    ...(site.pages.every(({ page }) => page.marks === 'all') && { marks: 'all' as const }),
  };
}

function sectionsOf({ slug, page }: SitePage): Section[] {
  const own = page.sections.map(({ id, title, level }) => ({ id: `${slug}/${id}`, title, level: level + 1 }));
  return [{ id: slug, title: page.title, level: 2 }, ...own];
}

/** In the section of its page, its words in their language wherever they stand. */
function inWhole({ on, entry }: Stand, site: Site): Stand {
  const section = entry.section === undefined ? on.slug : `${on.slug}/${entry.section}`;
  const { lang } = on.page;
  const quotations = lang === site.lang ? entry.quotations : entry.quotations.map((one) => ({ lang, ...one }));
  return { on, entry: { ...entry, section, quotations } };
}

function eachOnce(stands: readonly Stand[]): Stand[] {
  const merged = new Map<Entry, Entry>();
  const gone = new Set<Entry>();
  for (const [first, ...others] of surelySame(stands)) {
    if (!first) continue;
    const entries = others.map(({ entry }) => entry);
    merged.set(first.entry, mergedEntry(first.entry, entries));
    for (const entry of entries) gone.add(entry);
  }
  return stands
    .filter(({ entry }) => !gone.has(entry))
    .map(({ on, entry }) => ({ on, entry: merged.get(entry) ?? entry }));
}
