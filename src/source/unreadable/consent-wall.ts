import { hasArticle, heart, standsIn, WHOLE_ARTICLE } from './evidence.ts';
import type { Judge } from './judge.ts';
import { mentions } from './wall-words.ts';

/** Texts of consent managers are long. */
const MOST_WORDS = 450;

/** Buttons, words on privacy, and no article beside them. */
export const isConsentWall: Judge = (page) => {
  if (page.isArticle ? hasArticle(page) : page.bodyWords > MOST_WORDS) return undefined;
  const titled = [page.heading, ...page.titles].some((title) => mentions(title, 'privacy') > 0);
  const said = mentions(heart(page), 'privacy');
  const asked = page.buttons > 0;
  const needed = page.bodyWords >= WHOLE_ARTICLE ? 3 : 1;
  return asked && (said >= needed || titled || standsIn(page)) && page.teasers < 4
    ? 'The page asks its reader to agree or to answer before it shows anything: it has buttons and no article.'
    : undefined;
};
