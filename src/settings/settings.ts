/** What `contextpage.json` says of a folder of pages, or of the page it lies beside: plain readonly data. */
import type { Page } from '../model/page.ts';
import type { Looks } from '../write/site/looks/looks.ts';

/** Name of the file in its folder. */
export const SETTINGS_NAME = 'contextpage.json';

/** All of it optional. */
export interface Settings {
  /** Of the home page. */
  readonly title?: string;
  /** One sentence below that title. */
  readonly description?: string;
  /** Where the home page is published. */
  readonly url?: string;
  /** As `Page.contact`. */
  readonly contact?: string;
  readonly rights?: string;
  /** BCP 47 tag: of the home page, and of pages that do not say theirs. */
  readonly lang?: string;
  readonly order?: Exclude<Page['order'], undefined>;
  readonly marks?: 'all';
  /** Path of a citation style, from where the path of the folder was given. */
  readonly style?: string;
  /** Path of a Word document whose look the Word documents take, from where the path of the folder was given. */
  readonly template?: string;
  /** The pages, as paths from the folder with forward slashes; without it, whatever can be read there. */
  readonly pages?: readonly string[];
  /** Colours and logo of the web pages, as `WriteOptions.looks` takes them. */
  readonly looks?: Looks;
}
