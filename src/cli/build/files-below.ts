import { posix } from 'node:path';
import type { SiteFile, SiteFolder } from '../../files/site-folder.ts';

/** The files of a page in its folder of the site, and above it those that the pages share: `../assets/…`. */
export class FilesBelow {
  readonly #site: SiteFolder;
  readonly #folder: string;
  readonly #paths: string[] = [];

  /** @param folder within the site, ending with a slash; empty for its root */
  constructor(site: SiteFolder, folder: string) {
    this.#site = site;
    this.#folder = folder;
  }

  /** Within the site. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Returns the size in bytes. */
  add(file: SiteFile): number {
    return this.#site.add({ ...file, path: this.#path(file) });
  }

  /** Fonts and scripts hold the same for all pages. */
  addShared(file: SiteFile): void {
    const path = this.#path(file);
    if (!this.#site.has(path)) this.#site.add({ ...file, path });
  }

  #path({ path: below }: SiteFile): string {
    const path = posix.join(this.#folder, below);
    this.#paths.push(path);
    return path;
  }
}
