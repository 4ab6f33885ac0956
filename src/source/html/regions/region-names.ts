/**
 * Words in roles, class names and ids by which makers of pages name their parts. They are only a vote beside the
 * structure. Taken from the vocabularies that pages share: landmark roles of WAI-ARIA 1.2, roles of DPUB-ARIA 1.1,
 * elements and properties of schema.org and microformats2 (`e-content`, `p-comment`), AMP components, class names of
 * WordPress core, Drupal and MediaWiki themes, and the lists of Readability-like readers.
 */
import type { Region } from '../../../model/source.ts';
import { attribute, type Element } from '../../../read/html/tree.ts';

const ROLES: Readonly<Record<string, Region>> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  search: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  complementary: 'aside',
  dialog: 'consent',
  alertdialog: 'consent',
  'doc-endnotes': 'note',
  'doc-footnote': 'note',
  'doc-pullquote': 'pull-quote',
};

/** Words of which a name is made: `entry-related-posts` has “related”. */
const WORDS: Readonly<Record<string, Region>> = {
  ad: 'aside',
  ads: 'aside',
  adslot: 'aside',
  advert: 'aside',
  adverts: 'aside',
  advertisement: 'aside',
  advertorial: 'aside',
  adsbygoogle: 'aside',
  sponsored: 'aside',
  sponsor: 'aside',
  promo: 'aside',
  newsletter: 'aside',
  subscribe: 'aside',
  subscription: 'aside',
  signup: 'aside',
  authorbox: 'aside',
  bio: 'aside',
  paywall: 'consent',
  piano: 'consent',
  regwall: 'consent',
  cookie: 'consent',
  cookies: 'consent',
  consent: 'consent',
  gdpr: 'consent',
  ccpa: 'consent',
  related: 'teaser',
  recommended: 'teaser',
  recommendations: 'teaser',
  recirculation: 'teaser',
  teaser: 'teaser',
  teasers: 'teaser',
  outbrain: 'teaser',
  taboola: 'teaser',
  trending: 'teaser',
  popular: 'teaser',
  mostread: 'teaser',
  comment: 'comment',
  comments: 'comment',
  commentlist: 'comment',
  disqus: 'comment',
  respond: 'comment',
  nav: 'navigation',
  navbar: 'navigation',
  navigation: 'navigation',
  navbox: 'navigation',
  menu: 'navigation',
  breadcrumb: 'navigation',
  breadcrumbs: 'navigation',
  pagination: 'navigation',
  pager: 'navigation',
  toc: 'navigation',
  catlinks: 'navigation',
  editsection: 'navigation',
  sharing: 'navigation',
  sharedaddy: 'navigation',
  share: 'navigation',
  social: 'navigation',
  tagcloud: 'navigation',
  sitemap: 'navigation',
  byline: 'navigation',
  dateline: 'navigation',
  caption: 'caption',
  figcaption: 'caption',
  pullquote: 'pull-quote',
  blockquote: 'article',
  footnotes: 'note',
  endnotes: 'note',
  reflist: 'note',
};

/** What a box is by its names; the first word that says something decides. */
export function namedRegion(element: Element): Region | undefined {
  const role = attribute(element, 'role');
  if (role !== undefined && Object.hasOwn(ROLES, role)) return ROLES[role];
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
  // Names of states and of what may come (`has-comments`, `no-ads`) say nothing about the box itself.
  for (const name of names.split(/\s+/u)) {
    if (/^(?:has|no|with|is|without)[-_]/iu.test(name)) continue;
    for (const word of name
      .replace(/([a-z])([A-Z])/gu, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/u)) {
      if (Object.hasOwn(WORDS, word)) return WORDS[word];
    }
  }
  return undefined;
}
