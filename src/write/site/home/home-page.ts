/** The home page as one HTML document: its pages in the ledger in which a page has its sources. */
import type { Page } from '../../../model/page.ts';
import type { Site } from '../../../model/site.ts';
import { pageName } from '../../../site/within.ts';
import { shorten } from '../../../text/shorten.ts';
import { checkWords } from '../../check-words.ts';
import type { WriteOptions } from '../../writer.ts';
import { unapiIdentifier } from '../cite/unapi.ts';
import { downloadLine } from '../downloads.ts';
import type { Facet } from '../find/facets.ts';
import { facetNames, findingForm } from '../find/finding-form.ts';
import type { PageScript } from '../find/page-script.ts';
import type { Fonts } from '../fonts.ts';
import { head } from '../head.ts';
import { attributes, type Html, html } from '../html.ts';
import { logoImage } from '../looks/logo.ts';
import { changed, extent, factLine, footer } from '../page.ts';
import { foreign, type Setting } from '../setting.ts';
import { checkFacts } from '../verdicts/check-facts.ts';
import { markSymbols } from '../verdicts/check-marks.ts';
import { linkToPage } from '../within/elsewhere.ts';
import { withinWords } from '../within/within-words.ts';
import type { ShownPage } from './shown-pages.ts';
import { siteData } from './site-data.ts';

/** Characters of what a page says of itself. */
const DESCRIPTION = 300;

export interface HomePage {
  readonly site: Site;
  /** The home page as a page of all sources. */
  readonly whole: Page;
  readonly pages: readonly ShownPage[];
  readonly facets: readonly Facet[];
  /** None for a site with too few sources to search in. */
  readonly script: PageScript | undefined;
}

export function homeDocument(
  body: Html,
  { whole, pages, script }: HomePage,
  fonts: Fonts,
  { downloads = [], looks }: WriteOptions,
  setting: Setting,
): Html {
  const { style, direction } = setting.script;
  const facts = countsOf(whole, pages, setting);
  return html`<!DOCTYPE html>
<html${attributes({ lang: setting.lang, dir: direction, class: style })}>
${head(whole, { fonts, script, downloads, facts, looks, sheets: ['home/home.css'] }, setting)}
${body}
</html>
`;
}

export function homeBody(shown: HomePage, options: WriteOptions, setting: Setting): Html {
  const { site, whole, pages, facets, script } = shown;
  const words = withinWords(setting.lang);
  const state = html`<p class="state">${words.changedFirst(words.count(pages.length))}</p>\n`;
  return html`<body${attributes({ class: script ? 'railed' : undefined })}>
<a class="skip" href="#the-list">${words.skip}</a>
${markSymbols([...setting.checks.values()])}${header(shown, options, setting)}
${script && html`<aside>\n${findingForm(facetNames(facets, setting), setting)}</aside>\n`}<main id="the-list">
${script ? html`<div class="view">\n<p class="hits" role="status"></p>${state}</div>\n` : state}<section>
${pages.map((page) => pageArticle(page, setting))}</section>
</main>
${footer(whole, options, setting)}
${siteData(site, whole, setting)}${script?.element}
</body>`;
}

function header({ whole, pages }: HomePage, options: WriteOptions, setting: Setting): Html {
  const { downloads = [] } = options;
  const intro = whole.intro.map(({ plain }) => html`<div class="intro"><p>${plain}</p></div>\n`);
  const facts = [countsOf(whole, pages, setting), changed(whole, setting)].filter((fact) => fact !== '');
  return html`<header>
${logoImage(options)}<h1>${whole.title}</h1>
${intro}${factLine(facts)}${factLine(checkFacts(setting))}${downloadLine(downloads, setting)}${unapiIdentifier(downloads)}
</header>`;
}

/** “8 pages, 84 sources, 2016 to 2021”. */
function countsOf(whole: Page, pages: readonly ShownPage[], setting: Setting): string {
  const { comma } = checkWords(setting.lang);
  return [withinWords(setting.lang).count(pages.length), extent(whole, setting)].filter(Boolean).join(comma);
}

/** One page: its title, and beside it what it is about, how much it holds, and what checking that gave. */
function pageArticle({ on, setting: own }: ShownPage, setting: Setting): Html {
  const { href, title } = linkToPage(pageName(on), '');
  const { class: script, ...other } = foreign(own.lang, setting);
  const about = shorten(on.page.intro.map(({ plain }) => plain).join(' '), DESCRIPTION);
  const facts = [extent(on.page, setting) || setting.words.noSources, changed(on.page, setting)].filter(Boolean);
  const checks = checkFacts({ ...setting, checks: own.checks });
  const link = attributes({ href, hreflang: other.lang });
  const heading = attributes({ ...other, class: ['name', script].filter(Boolean).join(' ') });
  return html`<article><div class="source"><h2${heading}><a${link}><bdi>${title}</bdi></a></h2></div><div class="words">${
    about && html`<p><bdi${attributes({ ...other, class: script })}>${about}</bdi></p>`
  }${factLine([...facts, ...checks])}</div></article>
`;
}
