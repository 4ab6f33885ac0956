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

/** What a page of a site knows of the others. */
export interface WithinSite {
  /** Of the site, whose home page lies above the folders of the pages. */
  readonly title: string;
  /** BCP 47 tag of that title. */
  readonly lang: string;
  /** Folder of the page itself. */
  readonly slug: string;
  /** The pages by their titles, the page itself among them. */
  readonly pages: readonly PageName[];
  /** How many pages there are besides these. */
  readonly more: number;
  readonly alsoIn: readonly AlsoIn[];
}

/** A page of a site as others name it. */
export interface PageName {
  readonly slug: string;
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly lang: string;
}

/** An entry whose source stands on another page too. */
export interface AlsoIn {
  /** `Entry.id` on the page itself. */
  readonly entry: string;
  readonly page: PageName;
  /** `Entry.id` on that page. */
  readonly there: string;
  /** Whether it is quoted there, or only listed. */
  readonly isQuoted: boolean;
}
