import { hasArticle } from './evidence.ts';
import type { Judge } from './judge.ts';

/** Fewer words are no article, whatever the page says of itself. */
const FEWEST_WORDS = 12;
const FEW_WORDS = 30;

/** Nothing to read: a page that scripts fill, or a frame around nothing. */
export const isEmpty: Judge = (page) => {
  if (hasArticle(page)) return undefined;
  if (page.words === 0) {
    return page.scripts > 0
      ? 'The copy holds scripts and no text: the page is filled only in a browser.'
      : 'The copy holds no text that a reader could see.';
  }
  if (page.bodyWords < FEWEST_WORDS)
    return 'The copy holds no paragraph of an article: only a frame of menus and labels.';
  return page.bodyWords < FEW_WORDS && page.heading === '' && page.scripts > 0
    ? 'The copy holds scripts and hardly any text: the page is filled only in a browser.'
    : undefined;
};
