/** Small sites for tests of what is told of their pages together. */
import type { CslItem } from '../src/model/csl.ts';
import type { Entry, Page } from '../src/model/page.ts';
import type { Site } from '../src/model/site.ts';
import { siteOf } from '../src/site/site-of.ts';

/** Ids are made of the title. */
export function source(title: string, more: Partial<CslItem> = {}, ...words: readonly string[]): Entry {
  const id = title.toLowerCase().replace(/\W+/gu, '-');
  const reference: CslItem = { type: 'article-newspaper', title, ...more };
  const quotations = words.map((plain, i) => ({ id: `${id}-q${i + 1}`, text: { plain } }));
  return { id, reference, quotations, notes: [], tags: [] };
}

export function pageOf(title: string, entries: readonly Entry[], more: Partial<Page> = {}): Page {
  return { title, lang: 'en', intro: [], sections: [], entries, other: [], ...more };
}

/** Each page in a file of its title: `ports.md`. */
export function siteOfPages(...pages: readonly Page[]): Site {
  const read = pages.map((page) => ({ file: `${page.title.toLowerCase()}.md`, page }));
  return siteOf(read, {}, 'delta');
}
