import { hasArticle, isHeadedAsTitled } from './evidence.ts';
import type { Judge } from './judge.ts';

/** Fewer words are no article, whatever the page says of itself. */
const FEWEST_WORDS = 12;
/** Fewer words are one only if the page says that it is: walls, notices and errors in any language are as short. */
const FEW_WORDS = 50;

/** Nothing to read: a page that scripts fill, or a frame around nothing. */
export const isEmpty: Judge = (page) => {
  if (hasArticle(page)) return undefined;
  if (page.words === 0) {
    return page.scripts > 0
      ? 'The page holds scripts and no text: it is filled only in a browser.'
      : 'The page holds no text that a reader could see.';
  }
  if (page.bodyWords < FEWEST_WORDS)
    return 'The page holds no paragraph of an article: only a frame of menus and labels.';
  const said = page.isArticle || page.titles.length === 0 || isHeadedAsTitled(page);
  return page.bodyWords < FEW_WORDS && !said
    ? 'The page holds a line or two, and no sign of an article: no date, and no headline that its title has.'
    : undefined;
};
