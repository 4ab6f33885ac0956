/** The pages of a build as one site, and what the rules have to say about each. */
import { checkPage } from '../../check/check.ts';
import type { Message } from '../../model/message.ts';
import type { Site, SitePage } from '../../model/site.ts';
import type { Settings } from '../../settings/settings.ts';
import { baseName } from '../../write/base-name.ts';
import type { BuildOptions } from '../options.ts';
import { overridesOf } from './make-page.ts';
import type { PlannedAndMade } from './make-pages.ts';

export interface CheckedSite {
  readonly site: Site;
  /** In the order of the site. */
  readonly pages: readonly CheckedPage[];
}

export interface CheckedPage {
  readonly on: SitePage;
  readonly made: PlannedAndMade;
  /** From reading it, and from the rules. */
  readonly messages: readonly Message[];
}

/** A page alone is all of its site. */
export function checkedAlone(made: PlannedAndMade): CheckedSite {
  const { planned, reading, context } = made;
  const { title, lang, url } = reading.page;
  const on = { slug: baseName(title, planned.path ?? ''), file: planned.file, page: reading.page };
  const messages = [...reading.messages, ...checkPage(reading.page, context)];
  return { site: { title, lang, ...(url !== undefined && { url }), pages: [on] }, pages: [{ on, made, messages }] };
}

/**
 * Loaded only where there are several pages.
 * @param folderTitle what the site is called if nobody gave it a title
 */
export async function checkedTogether(
  made: readonly PlannedAndMade[],
  folderTitle: string,
  settings: Settings,
  options: BuildOptions,
): Promise<CheckedSite> {
  const [{ siteOf }, { checkSite }] = await Promise.all([
    import('../../site/site-of.ts'),
    import('../../site/check-site.ts'),
  ]);
  const byFile = new Map(made.map((one) => [one.planned.file, one]));
  const read = made.map(({ planned: { file }, reading: { page } }) => ({ file, page }));
  const site = siteOf(read, { ...settings, ...overridesOf(options) }, folderTitle);
  const found = checkSite(site, new Map([...byFile].map(([file, { context }]) => [file, context])));
  const pages = site.pages.flatMap((on) => {
    const one = byFile.get(on.file);
    const messages = [...(one?.reading.messages ?? []), ...(found.get(on.file)?.messages ?? [])];
    return one ? [{ on, made: one, messages }] : [];
  });
  return { site, pages };
}
