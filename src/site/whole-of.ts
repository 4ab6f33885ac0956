import type { Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';

/** All pages of a site as one page, for the citation library and the feeds of the whole. */
export function wholeOf(site: Site): Page {
  return {
    title: site.title,
    lang: site.lang,
    intro: [],
    sections: [],
    entries: site.pages.flatMap(({ page }) => page.entries),
    other: [],
  };
}
