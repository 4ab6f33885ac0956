import { BRIEF, hasArticle, heart, standsIn } from './evidence.ts';
import type { Judge } from './judge.ts';
import { mentions } from './wall-words.ts';

/** A status of HTTP that says the page was not given: 4xx and 5xx as they are registered, and those of proxies. */
const STATUS =
  /(?:^|[^\p{L}\p{N}.,])(4(?:0\d|1[0-8]|2[1-9]|31|51|9\d)|5(?:0\d|1[01]|2[0-7]|30))(?![\p{L}\p{N}.,]*\p{N})/u;
const LONGEST_TITLE = 12;
const MOST_WORDS = 90;
const OTHER_ARTICLES = 3;

/** The headline or the title is a status number or says that there is no such page, and there is hardly any prose. */
export const isErrorPage: Judge = (page) => {
  if (page.bodyWords > MOST_WORDS || (hasArticle(page) && page.bodyWords > MOST_WORDS / 2)) return undefined;
  for (const title of [page.heading, ...page.titles]) {
    if (title.split(/\s+/u).length > LONGEST_TITLE) continue;
    const [, status] = STATUS.exec(title) ?? [];
    const said = mentions(title, 'missing') + mentions(title, 'failure') + mentions(title, 'denied');
    const short = title.split(/\s+/u).length <= 4 || said > 0;
    if (status !== undefined && short && !page.isArticle) {
      return `An error page stands in place of the article: its title gives the HTTP status ${status}.`;
    }
    if (said > 0 && (!page.isArticle || standsIn(page)))
      return `An error page stands in place of the article: it is titled “${title}”.`;
  }
  if (page.bodyWords > MOST_WORDS / 2 || page.isArticle) return undefined;
  const text = heart(page);
  const told = mentions(text, 'missing') + mentions(text, 'failure') + mentions(text, 'denied');
  const status = STATUS.exec(text)?.[1];
  if (status !== undefined && told > 0) {
    return `An error page stands in place of the article: it gives the HTTP status ${status}.`;
  }
  if (told > 0) return 'An error page stands in place of the article: its few words say that there is nothing to see.';
  const helped = page.fields === 1 || page.teasers >= OTHER_ARTICLES;
  return helped && page.heading !== '' && page.bodyWords > 0 && page.bodyWords < BRIEF && page.passwords === 0
    ? 'An error page seems to stand in place of the article: a line or two beside a search field or a list of other articles.'
    : undefined;
};
