/** What makers of themes call the things around the content, in class names and ids. */
import { attribute, type Element } from './tree.ts';

/** Class names by which MediaWiki and WordPress set aside text that is no part of the content. */
export const FURNITURE_CLASSES: RegExp =
  /(?:^|\s)(?:mw-editsection|mw-cite-backlink|mw-jump-link|catlinks|printfooter|screen-reader-text|skip-link|sharedaddy|jp-relatedposts|navbox|noprint)(?:\s|$)/u;
const WORDS = new Set(
  'nav navbar navigation menu menus breadcrumb breadcrumbs sidebar footer masthead colophon cookie cookies consent gdpr share sharing social related recommended newsletter subscribe subscription unsubscribe advert advertisement ads pagination pager widget widgets toolbar topbar skip login signin comments commentlist disqus respond sitemap tagcloud toc preheader catlinks'.split(
    ' ',
  ),
);
/** Words that say so only beside another one: a header may be the article’s, and an author the page’s. */
const PAIRS: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['header', new Set(['site', 'region', 'page', 'top', 'global', 'main', 'lib'])],
  ['author', new Set(['bio', 'biography', 'box', 'card', 'about'])],
  ['tag', new Set(['cloud'])],
  ['page', new Set(['numbers'])],
  ['comment', new Set(['form', 'list', 'reply'])],
  ['tabs', new Set(['primary', 'guide', 'lg'])],
];
const NAMED = new Set('div ul ol section p table form td'.split(' '));

export function isNamedFurniture(element: Element): boolean {
  if (!NAMED.has(element.tagName)) return false;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  const words = names.toLowerCase().split(/[^a-z]+/u);
  if (words.some((word) => WORDS.has(word))) return true;
  return PAIRS.some(([word, others]) => words.includes(word) && words.some((other) => others.has(other)));
}
