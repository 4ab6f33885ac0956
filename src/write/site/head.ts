import { createHash } from 'node:crypto';
import type { Page } from '../../model/page.ts';
import { localeOf } from '../../text/direction.ts';
import { safeAddress } from '../../text/safe-address.ts';
import type { Download } from '../writer.ts';
import { unapiServer } from './cite/unapi.ts';
import { alternates } from './downloads.ts';
import type { PageScript } from './find/page-script.ts';
import type { Fonts } from './fonts.ts';
import { attributes, Html, html } from './html.ts';
import type { Looks } from './looks/looks.ts';
import type { Setting } from './setting.ts';
import { stylesheet } from './stylesheet.ts';

/** Characters of a description that search engines and social cards show. */
const DESCRIPTION = 200;

export interface HeadParts {
  readonly fonts: Fonts;
  /** None for a page that has nothing to run. */
  readonly script: PageScript | undefined;
  readonly downloads: readonly Download[];
  /** Describes the page where it has no intro. */
  readonly facts: string;
  readonly looks?: Looks | undefined;
  /** Style sheets that other pages do not have. */
  readonly sheets?: readonly string[];
}

export function head(page: Page, parts: HeadParts, setting: Setting): Html {
  const { fonts, script, downloads, facts, looks, sheets = [] } = parts;
  const css = stylesheet(
    fonts.css,
    { title: page.title, lang: setting.lang, direction: setting.script.direction },
    looks?.colours,
    [...(looks?.logo ? ['looks/logo.css'] : []), ...sheets],
  );
  const description = descriptionOf(page, facts);
  const url = safeAddress(page.url);
  const card = { title: page.title, type: 'article', description, url, locale: openGraphLocale(setting.lang) };
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta${attributes({ 'http-equiv': 'Content-Security-Policy', content: policy(css, script) })}>
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<meta${attributes({ name: 'description', content: description })}>
${Object.entries(card).map(([name, content]) => property(`og:${name}`, content))}${property('article:modified_time', page.updated)}<meta name="twitter:card" content="summary">${url ? html`<link${attributes({ rel: 'canonical', href: url })}>` : undefined}${alternates(downloads, setting)}${unapiServer(downloads)}
<style>${new Html(css)}</style>
</head>`;
}

/**
 * No script but ours, no requests to any other host; the one style sheet is known by its hash. The page asks for nothing
 * by script, but what looks at it in a browser may ask its own host: judges, for one, for `robots.txt`.
 */
function policy(css: string, script: PageScript | undefined): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return `default-src 'none'; ${script ? `script-src ${script.allowed}; ` : ''}style-src 'sha256-${hash}'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'`;
}

function property(name: string, content: string | undefined): Html | undefined {
  return content === undefined ? undefined : html`<meta${attributes({ property: name, content })}>`;
}

/** `en_US`: Open Graph wants a territory, so a language without one has that where most of its readers live. */
function openGraphLocale(lang: string): string | undefined {
  const { language, region } = localeOf(lang)?.maximize() ?? {};
  return language && region && `${language}_${region}`;
}

/** The start of the intro, cut at a word. */
function descriptionOf(page: Page, facts: string): string {
  const intro = page.intro
    .map((text) => text.plain)
    .join(' ')
    .slice(0, 2 * DESCRIPTION)
    .replace(/\s+/gu, ' ')
    .trim();
  if (intro === '') return facts;
  if (intro.length <= DESCRIPTION) return intro;
  const cut = intro.lastIndexOf(' ', DESCRIPTION - 1);
  return `${intro.slice(0, cut > 0 ? cut : DESCRIPTION - 1)}\u2026`;
}
