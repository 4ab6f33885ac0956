/** The sources of all pages as the home page shows what was found: each as on its own page, with links from here. */
import type { Entry } from '../../../model/page.ts';
import type { AlsoIn, Site, SitePage } from '../../../model/site.ts';
import { distinctEntries } from '../../../site/distinct-ids.ts';
import { standsOf } from '../../../site/site-sources.ts';
import { alsoIn, pageName } from '../../../site/within.ts';
import { anchor } from '../../../text/anchor.ts';
import type { WriteOptions } from '../../writer.ts';
import { fragment } from '../address.ts';
import { anchorsOn, type Findable } from '../find-all/find-all.ts';
import { partsOf } from '../parts/parts.ts';
import { type Setting, settingOf } from '../setting.ts';
import { styledLinesOf } from '../styled-lines.ts';
import { elsewhere, linkToPage } from '../within/elsewhere.ts';

export interface ShownPage {
  readonly on: SitePage;
  /** How the page prints its sources on the home page. */
  readonly setting: Setting;
  /** In the order of the list of the page, with ids that no other source of the site has. */
  readonly found: readonly Findable[];
  /** The paths of its files from the home page, by what stands in them: by the ids of the page, and by those of the whole. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** In the order of the site, whose pages are as they are published. */
export async function shownPages(site: Site, options: WriteOptions, home: Setting): Promise<ShownPage[]> {
  const stands = standsOf(site);
  const distinct = new Map(distinctEntries(stands).map((entry, i) => [stands[i]?.entry, entry]));
  const places = alsoIn(site);
  const shown: ShownPage[] = [];
  for (const on of site.pages) {
    const { page, slug } = on;
    const own = settingOf(page);
    const parts = partsOf(page, own).map((part) => ({ ...part, path: `${slug}/${part.path}` }));
    const anchors = anchorsOn(parts, page);
    const renamed = page.entries.map((entry): Renamed => ({ entry, distinct: distinct.get(entry) ?? entry }));
    const styledLines = await styledLinesOf(page, options);
    const there = { on, anchors, renamed, also: places.get(slug) ?? [] };
    const setting = settingFrom(there, styledLines ? { ...own, styledLines } : own, home);
    const found = parts.flatMap(({ path, groups }) =>
      groups.flatMap(({ entries }) => entries.map((entry) => ({ entry: distinct.get(entry) ?? entry, path, setting }))),
    );
    // Feeds of the whole lead to the home page by the ids that they have there.
    const ofWhole = found.map(({ entry, path }) => [anchor(entry.id), path] as const);
    shown.push({ on, setting, found, anchors: new Map([...ofWhole, ...anchors]) });
  }
  return shown;
}

/** An entry as it is on its page, and with ids of the whole site. */
interface Renamed {
  readonly entry: Entry;
  readonly distinct: Entry;
}

interface There extends Pick<ShownPage, 'on' | 'anchors'> {
  readonly renamed: readonly Renamed[];
  readonly also: readonly AlsoIn[];
}

/** The setting of the page, as seen from the home page. */
function settingFrom({ on, anchors, renamed, also }: There, own: Setting, home: Setting): Setting {
  const pairs = renamed.flatMap(({ entry, distinct }) => [
    [distinct.id, entry.id] as const,
    ...distinct.quotations.map(({ id }, i) => [id, entry.quotations[i]?.id ?? id] as const),
  ]);
  const former = new Map(pairs);
  const idOnPage = (id: string): string => former.get(id) ?? id;
  const link = (id: string): string => {
    const path = anchors.get(anchor(idOnPage(id))) ?? `${on.slug}/index.html`;
    return `${encodeURI(path)}${fragment(idOnPage(id))}`;
  };
  const others = elsewhere(also, '');
  const page = linkToPage(pageName(on), '');
  const { styledLines } = own;
  return {
    ...own,
    checks: new Map(pairs.flatMap(([id, known]) => entryOf(id, own.checks.get(known)))),
    ...(styledLines && { styledLines: new Map(pairs.flatMap(([id, known]) => entryOf(id, styledLines.get(known)))) }),
    linkTo: link,
    permalink: link,
    reportAddress: (id) => own.reportAddress(idOnPage(id)),
    elsewhere: (id) => ({ quoted: [], listed: [], ...others(idOnPage(id)), own: page }),
    around: home,
  };
}

function entryOf<T>(id: string, value: T | undefined): (readonly [string, T])[] {
  return value === undefined ? [] : [[id, value]];
}
