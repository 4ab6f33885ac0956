import { hasArticle, heart } from './evidence.ts';
import type { Judge } from './judge.ts';
import { mentions } from './wall-words.ts';

const MOST_WORDS = 120;

/** Little prose, with a challenge script or words that ask whether a person reads. */
export const isBotWall: Judge = (page) => {
  if (hasArticle(page) || page.bodyWords > MOST_WORDS) return undefined;
  if (page.challenge && page.paragraphs <= 4) {
    return 'A check for robots stands in place of the article: it holds a challenge script.';
  }
  const text = heart(page);
  if (mentions(text, 'verify') > 0)
    return 'A check for robots stands in place of the article: it asks its reader to prove to be a person.';
  return mentions(text, 'script') > 0 && page.teasers < 4
    ? 'The page asks for JavaScript and shows no article without it.'
    : undefined;
};
