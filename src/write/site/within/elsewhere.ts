/** On which other pages of the site a source stands, as links from the page that is written. */
import type { AlsoIn, PageName } from '../../../model/site.ts';
import { fragment } from '../address.ts';

export interface Elsewhere {
  /** The page of the entry, where it is shown on another one. */
  readonly own?: PageLink;
  /** The pages on which it is quoted too. */
  readonly quoted: readonly PageLink[];
  /** Those on which it stands without a quotation. */
  readonly listed: readonly PageLink[];
}

export interface PageLink {
  readonly href: string;
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly lang: string;
}

/** `root`: the way from the page that is written to the folder of the site. */
export function elsewhere(alsoIn: readonly AlsoIn[], root: string): (id: string) => Elsewhere | undefined {
  const places = Map.groupBy(alsoIn, ({ entry }) => entry);
  return (id) => {
    const all = places.get(id);
    if (!all) return undefined;
    const links = (isQuoted: boolean): PageLink[] =>
      all
        .filter((one) => one.isQuoted === isQuoted)
        .map(({ page, there }) => ({ ...linkToPage(page, root), href: `${addressOf(page, root)}${fragment(there)}` }));
    return { quoted: links(true), listed: links(false) };
  };
}

export function linkToPage(page: PageName, root: string): PageLink {
  const { title, lang } = page;
  return { title, lang, href: addressOf(page, root) };
}

/** With the name of the file, so that it works from the disk. */
function addressOf({ slug }: PageName, root: string): string {
  return `${root}${encodeURI(slug)}/index.html`;
}
