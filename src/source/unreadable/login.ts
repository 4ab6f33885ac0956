import { hasArticle } from './evidence.ts';
import type { Judge } from './judge.ts';
import { mentions } from './wall-words.ts';

/** A registration form explains itself in more words than an error does. */
const MOST_WORDS = 200;

/** A field for a password, or a form under words that ask to sign in, and no article. */
export const isLogin: Judge = (page) => {
  if (hasArticle(page) || page.bodyWords > MOST_WORDS) return undefined;
  if (page.passwords > 0) return 'A login page stands in place of the article: it has a field for a password.';
  const titled = [page.heading, ...page.titles].some((title) => mentions(title, 'login') > 0);
  return titled && page.fields + page.buttons > 0
    ? 'A login page stands in place of the article: its title asks the reader to sign in.'
    : undefined;
};
