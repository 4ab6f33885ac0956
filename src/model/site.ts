/** A folder of pages that is published as one: plain readonly data, as the page is. */
import type { Page } from './page.ts';

export interface Site {
  readonly title: string;
  /** BCP 47 tag of the home page. */
  readonly lang: string;
  /** One sentence below the title. */
  readonly description?: string;
  /** Where the home page is published; ends with a slash. */
  readonly url?: string;
  readonly rights?: string;
  readonly contact?: string;
  /** The one changed last comes first. */
  readonly pages: readonly SitePage[];
}

/** One page of a site, and where it is. */
export interface SitePage {
  /** The folder of its files within the site, and their name: `ports-of-the-delta`. No two are the same, whatever their case. */
  readonly slug: string;
  /** The file it was read from, relative to the folder of the site, with forward slashes. */
  readonly file: string;
  readonly page: Page;
}
