import type { Page, Quotation } from '../model/page.ts';
import { isLanguageTag } from '../text/language-tag.ts';

/**
 * For formats that say the language of every quotation and none of the page: the page is taken to be in that of the
 * most, unless one is `given`, and quotations in the page's language need none of their own.
 */
export function inMostCommonLanguage(page: Page, given: string | undefined): Page {
  const count = new Map<string, number>();
  for (const { lang } of page.entries.flatMap(({ quotations }) => quotations)) {
    if (lang !== undefined && isLanguageTag(lang)) count.set(lang, (count.get(lang) ?? 0) + 1);
  }
  const [most] = [...count].toSorted((a, b) => b[1] - a[1]);
  const lang = given ?? most?.[0] ?? page.lang;
  const bare = ({ lang: own, ...rest }: Quotation): Quotation =>
    own === undefined || own === lang || !isLanguageTag(own) ? rest : { ...rest, lang: own };
  const entries = page.entries.map((entry) => ({ ...entry, quotations: entry.quotations.map(bare) }));
  return { ...page, lang, entries };
}
