import type { AcrossPages } from '../check/across-pages.ts';
import { type CheckResult, checkWithSilenced } from '../check/check.ts';
import type { CheckContext } from '../check/context.ts';
import { missingPageUrl } from '../check/rules/missing-page-url.ts';
import type { Site } from '../model/site.ts';
import { otherCitations } from './cited-differently.ts';
import { Names } from './names.ts';
import { sameWordsThere } from './same-words.ts';
import { siteSources, standsOf } from './site-sources.ts';

/**
 * What the rules have to say about each page of a site, those that compare it with the others among them, by the file of
 * the page; what is missing of the site as a whole is told on its first page alone. `contexts`: what else is known of a
 * page, by its file, as `checkPage` takes it.
 */
export function checkSite(site: Site, contexts: ReadonlyMap<string, CheckContext>): ReadonlyMap<string, CheckResult> {
  const across = comparePages(site, contexts);
  let isAddressMissed = false;
  const results = site.pages.map(({ file, page }): [string, CheckResult] => {
    const compared = across.get(file);
    const found = checkWithSilenced(page, { ...contexts.get(file), ...(compared && { across: compared }) });
    const messages = found.messages.filter(({ rule }) => !(isAddressMissed && rule === missingPageUrl.name));
    isAddressMissed ||= messages.some(({ rule }) => rule === missingPageUrl.name);
    return [file, { ...found, messages }];
  });
  return new Map(results);
}

/** What comparing each page with the others gives, by its file. */
function comparePages(site: Site, contexts: ReadonlyMap<string, CheckContext>): ReadonlyMap<string, AcrossPages> {
  const stands = standsOf(site);
  const sources = siteSources(stands);
  const names = new Names(contexts);
  const sameWords = sameWordsThere(stands, sources, names);
  const citations = otherCitations(sources, names);
  return new Map(
    site.pages.map((on) => [on.file, { sameWords: sameWords.get(on) ?? [], otherCitations: citations.get(on) ?? [] }]),
  );
}
