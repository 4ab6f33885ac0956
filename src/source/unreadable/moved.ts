import { BRIEF, hasArticle, heart, standsIn } from './evidence.ts';
import type { Judge } from './judge.ts';
import { mentions } from './wall-words.ts';

const MOST_SECONDS = 30;
const LISTED = 6;
const TINY = 60;

/** The page sends its reader elsewhere, or shows a home page or a list where an article was asked for. */
export const isMoved: Judge = (page) => {
  const { refresh, canonical, url, noindex } = page;
  if (refresh && refresh.seconds <= MOST_SECONDS && page.bodyWords < TINY && leadsElsewhere(refresh.url, url)) {
    return `The page sends its reader on to another address: ${refresh.url.slice(0, 200)}.`;
  }
  if (mentions(page.plainText, 'sale') > 0 && page.bodyWords < TINY * 2) {
    return 'The page is not there any more: its domain is for sale.';
  }
  if (page.bodyWords < TINY && (noindex || !page.isArticle) && mentions(heart(page), 'moved') > 0) {
    return 'The page only says that it has moved or was put away.';
  }
  if (!page.isArticle && standsIn(page)) {
    return `Another page stands in place of the article: its few words are headed “${page.heading}”.`;
  }
  if (hasArticle(page) && !(page.teasers >= LISTED && page.teaserWords > 4 * page.bodyWords)) return undefined;
  if (isHome(canonical) && url !== undefined && !isHome(url)) {
    return 'The home page of the site stands in place of the article: the address leads there.';
  }
  if (
    noindex &&
    canonical !== undefined &&
    url !== undefined &&
    leadsElsewhere(canonical, url) &&
    page.bodyWords < TINY
  ) {
    return 'The page stands in for one at another address.';
  }
  return page.teasers >= LISTED && page.bodyWords < (page.heading === '' ? TINY : BRIEF)
    ? `A list of ${page.teasers} other articles stands in place of the article.`
    : undefined;
};

function isHome(address: string | undefined): boolean {
  return (
    address !== undefined &&
    /^(?:https?:)?\/\/[^/]+\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.\w{3,5})?(?:[?#].*)?$/iu.test(address)
  );
}

function leadsElsewhere(address: string, url: string | undefined): boolean {
  if (url === undefined) return true;
  return pathOf(address) !== pathOf(url);
}

function pathOf(address: string): string {
  return address
    .replace(/^(?:https?:)?\/\/[^/]*/iu, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '');
}
