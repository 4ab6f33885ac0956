/** The folders of the pages of a site, by their titles: readable, and the same whatever order the pages come in. */
import { fingerprint } from '../cite/ids.ts';
import { baseName } from '../write/base-name.ts';
import type { ReadPage } from './site-of.ts';

/** Letters of the hash of a file's path, where nothing else tells two pages apart. */
const HASH = 8;

/**
 * One for each page. Of pages with one title, the one whose file comes first keeps the name, as `ports` comes before a
 * copy called `ports (2)`; the others have the name of their file behind it.
 */
export function slugsOf(pages: readonly ReadPage[]): string[] {
  const taken = new Set<string>();
  const slugs = new Map<ReadPage, string>();
  for (const one of [...pages].sort(byFile)) {
    const { file, page } = one;
    const plain = plainSlug(page.title, file);
    const longer = `${plain}-${baseName('', file)}`;
    const last = `${plain}-${fingerprint(file, HASH)}`;
    const own = [plain, longer, last].find((name) => !taken.has(name)) ?? last;
    taken.add(own);
    slugs.set(one, own);
  }
  return pages.map((one) => slugs.get(one) ?? '');
}

/** That of a page whose title no other page has. */
export function plainSlug(title: string, file: string): string {
  return baseName(title, file);
}

/** Where a page is published. @param url of the site, with a slash at its end */
export function pageAddress(url: string, slug: string): string {
  return `${url}${encodeURI(slug)}/`;
}

function byFile(a: ReadPage, b: ReadPage): number {
  const [one, other] = [stemOf(a.file), stemOf(b.file)];
  if (one === other) return a.file < b.file ? -1 : 1;
  return one < other ? -1 : 1;
}

/** The path without its extension. */
function stemOf(file: string): string {
  return file.replace(/\.[^./]*$/u, '');
}
