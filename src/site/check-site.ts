import { type CheckResult, checkWithSilenced } from '../check/check.ts';
import type { CheckContext } from '../check/context.ts';
import type { Site } from '../model/site.ts';

/**
 * What the rules have to say about each page of a site, those that compare it with the others among them, by the file of
 * the page. `contexts`: what else is known of a page, by its file, as `checkPage` takes it.
 */
export function checkSite(site: Site, contexts: ReadonlyMap<string, CheckContext>): ReadonlyMap<string, CheckResult> {
  return new Map(site.pages.map(({ file, page }) => [file, checkWithSilenced(page, contexts.get(file))]));
}
