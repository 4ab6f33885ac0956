import type { Page } from '../model/page.ts';
import type { WithinSite } from '../model/site.ts';
import type { Template } from './docx/template/read-template.ts';
import type { Looks } from './site/looks/looks.ts';

/** A file that a writer made. `path` is relative to the output folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  /** Chunks for formats that may be large. */
  readonly content: string | Uint8Array | Iterable<Uint8Array>;
}

/** What writers may need to know beside the page. All of it optional but the base name. */
export interface WriteOptions {
  /** File name without extension that the page's files share: the slug of its title. */
  readonly baseName: string;
  /** First 8 characters of the sha256 of the published page.json; printed on web page and Word document. */
  readonly stamp: string;
  /** The other files of the same build, with their sizes in bytes, for the page's links to them. */
  readonly downloads?: readonly Download[];
  /** A CSL style (XML) for the reference lines, instead of our own printer. */
  readonly style?: string;
  /** Colours and logo of the web page. */
  readonly looks?: Looks;
  /** A Word document whose look the Word document takes, as `readTemplate` gives it. */
  readonly template?: Template;
  /** The Word document shows the discussion among the private notes as comments: for colleagues, never on a site. */
  readonly comments?: boolean;
  /**
   * Offers readers of the web page the common citation styles beside the page's own. What `former` holds formatted is
   * taken from there: the files of citations of the site that this one replaces, as texts by path.
   */
  readonly commonStyles?: { readonly former: ReadonlyMap<string, string> };
  /** What the web page knows of the other pages of its site. */
  readonly within?: WithinSite;
  /** The web page is to be one file: it brings no fonts, and is read in those of its reader's machine. */
  readonly singleFile?: boolean;
  /** The web page is to be printed: its whole list on one page, in its fonts, with nothing to run. */
  readonly forPrint?: boolean;
}

export interface Download {
  readonly path: string;
  readonly format: string;
  readonly bytes: number;
}

/** One output format. A new one is one file and one line in the table of `write.ts`. */
export interface Writer {
  /** `docx`, `csl.json`, … : the extension, and the name that `writePage` is called with. */
  readonly format: string;
  readonly mediaType: string;
  write(page: Page, options: WriteOptions): readonly OutputFile[] | Promise<readonly OutputFile[]>;
}
