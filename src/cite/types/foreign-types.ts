/** Types that programs write and the page model does not have, each with the nearest one that it has. */
import type { CslType } from '../../model/csl.ts';

/** Of CSL 1.0.2, and of the registries that give out CSL-JSON under names of their own. */
export const FOREIGN_TYPES: ReadonlyMap<string, CslType> = new Map<string, CslType>([
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['classic', 'book'],
  ['dissertation', 'thesis'],
  ['edited-book', 'book'],
  ['entry', 'entry-encyclopedia'],
  ['entry-dictionary', 'entry-encyclopedia'],
  ['journal-article', 'article-journal'],
  ['magazine-article', 'article-magazine'],
  ['monograph', 'book'],
  ['newspaper-article', 'article-newspaper'],
  ['pamphlet', 'report'],
  ['periodical', 'article-journal'],
  ['posted-content', 'article'],
  ['proceedings-article', 'paper-conference'],
  ['reference-entry', 'entry-encyclopedia'],
  ['review-book', 'review'],
  ['standard', 'report'],
]);
