/** The web page as one HTML document. DOM order is the order on a phone: header, timeline, list, footer. */
import { dateInWords, fromEdtf } from '../../cite/dates/dates.ts';
import type { Page } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { checkWords } from '../check-words.ts';
import { groups, isByYear } from '../order.ts';
import type { WriteOptions } from '../writer.ts';
import type { CitationFiles } from './cite/citation-files.ts';
import { pageCitation } from './cite/cite-tool.ts';
import { linkedData } from './cite/linked-data.ts';
import { unapiIdentifier } from './cite/unapi.ts';
import { downloadLine } from './downloads.ts';
import { isExplored } from './explore/explored.ts';
import { FEW } from './few.ts';
import type { Facet } from './find/facets.ts';
import { facetNames, facetPanel, findingForm } from './find/finding-form.ts';
import type { PageScript } from './find/page-script.ts';
import { viewBar } from './find/view-bar.ts';
import type { Fonts } from './fonts.ts';
import { head } from './head.ts';
import { attributes, type Html, html } from './html.ts';
import { listState, sourceList } from './list.ts';
import { logoImage } from './looks/logo.ts';
import { paragraphs } from './marked-text.ts';
import { partHeader, partList, wayOn } from './parts/part-links.ts';
import { type Part, type Parts, wholeList } from './parts/parts.ts';
import type { Setting } from './setting.ts';
import { outwardLinks } from './source-links.ts';
import { timeline, yearFilter } from './timeline.ts';
import { checkFacts } from './verdicts/check-facts.ts';
import { markSymbols } from './verdicts/check-marks.ts';
import { tombstones } from './verdicts/corrections.ts';
import { webBase } from './web-base.ts';
import { siteNav } from './within/site-nav.ts';

/** A page of the site: what of the whole list stands on it. */
export interface SitePage {
  /** All of the list. */
  readonly whole: Page;
  readonly parts: Parts;
  readonly part: Part;
  /** The place of the part among them. */
  readonly at: number;
  readonly facets: readonly Facet[];
}

/** What a page needs besides its body. */
export interface Surroundings {
  readonly fonts: Fonts;
  readonly script: PageScript | undefined;
}

/** The document around a body that `pageBody` made. */
export function pageDocument(
  body: Html,
  shown: SitePage,
  around: Surroundings,
  options: WriteOptions,
  setting: Setting,
): Html {
  const { style, direction } = setting.script;
  const page = ownPage(shown);
  const facts = extent(shown.at === 0 ? shown.whole : page, setting);
  return html`<!DOCTYPE html>
<html${attributes({ lang: setting.lang, dir: direction, class: style })}>
${head(page, { ...around, downloads: options.downloads ?? [], facts, looks: options.looks }, setting)}
${body}
</html>
`;
}

/** What a page brings for its script; none for a page that has nothing to run. */
export interface Scripting {
  readonly script: PageScript | undefined;
  readonly citations: CitationFiles | undefined;
}

export function pageBody(shown: SitePage, scripting: Scripting, options: WriteOptions, setting: Setting): Html {
  const { at, part, parts, whole } = shown;
  const isFirst = at === 0;
  const hasFinding = whole.entries.length >= FEW;
  const page = ownPage(shown);
  const state = isFirst ? listState(whole, setting) : undefined;
  return html`<body${attributes({ class: hasFinding ? 'railed' : undefined })}>
<a class="skip" href="#the-list">${setting.words.skip}</a>
${markSymbols([...setting.checks.values()])}${isFirst ? header(shown, options, setting) : partHeader(whole, parts, at, logoImage(options), setting)}
${hasFinding ? finding(shown, setting) : undefined}<main id="the-list">
${hasFinding ? viewBar(page, state, parts.length > 1, setting) : state}${sourceList(page, part.groups, setting)}${tombstones(page, setting)}${wayOn(parts, at, setting)}</main>
${footer(whole, options, setting)}
${linkedData(page, setting)}${options.forPrint ? undefined : webBase(page, whole.entries.length, setting)}${scripting.citations?.inPage}${scripting.script?.element}
</body>`;
}

/** What stands on this page alone; the first of several keeps what belongs to no year. */
function ownPage({ whole, parts, part, at }: SitePage): Page {
  if (parts.length === 1) return whole;
  const entries = part.groups.flatMap((group) => group.entries);
  if (at === 0) return { ...whole, entries };
  const { url: home, ...rest } = whole;
  const url = safeAddress(home);
  return {
    ...rest,
    ...(url && { url: new URL(encodeURI(part.path), url).href }),
    title: `${part.title} \u2013 ${whole.title}`,
    intro: [],
    entries,
    other: [],
    withdrawn: [],
  };
}

/**
 * Search and facets, and the timeline: links to the years where those are headings, else one more way to narrow a list
 * that is all on one page.
 */
function finding({ whole, parts, facets }: SitePage, setting: Setting): Html {
  const isCut = parts.length > 1;
  const panel = isCut ? facetNames(facets, setting) : facetPanel(facets, (entries) => entries.join(' '), setting);
  return html`<aside>
${findingForm(panel, setting)}${bars(whole, parts, setting)}</aside>
`;
}

function bars(whole: Page, parts: Parts, setting: Setting): Html | undefined {
  if (isByYear(whole)) return timeline(wholeList(parts), setting);
  if (parts.length > 1) return undefined;
  return yearFilter(groups({ ...whole, lang: setting.lang, sections: [], order: 'published' }), setting);
}

function header({ whole: page, parts }: SitePage, options: WriteOptions, setting: Setting): Html {
  const intro = page.intro
    .flatMap((text) => paragraphs(text, outwardLinks(setting)))
    .map((part) => html`<p>${part}</p>`);
  const facts = [extent(page, setting), changed(page, setting)].filter((fact) => fact !== '');
  return html`<header>
${logoImage(options)}${siteNav(setting)}<h1>${page.title}</h1>
${intro.length > 0 ? html`<div class="intro">${intro}</div>\n` : undefined}${factLine(
  facts,
)}${factLine(checkFacts(setting))}${downloadLine(options.downloads ?? [], setting, isExplored(page, options))}${unapiIdentifier(options.downloads ?? [])}${partList(parts, page.sections.length > 0 ? 'section' : 'year', setting)}
</header>`;
}

export function factLine(facts: readonly (string | Html)[]): Html | undefined {
  return facts.length > 0
    ? html`<p class="facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>\n`
    : undefined;
}

/** “15 sources, 2016 to 2021”. */
export function extent(page: Page, { lang, words }: Setting): string {
  if (page.entries.length === 0) return '';
  const years = page.entries.flatMap((entry) => entry.reference.issued?.['date-parts']?.[0]?.[0] ?? []);
  // Not Math.min(...years): a page may have more entries than a call may have arguments.
  const first = years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const count = words.sources(page.entries.length);
  if (first > last) return count;
  return `${count}${checkWords(lang).comma}${first === last ? first : words.years(first, last)}`;
}

function updated(page: Page, lang: string): string {
  return dateInWords(page.updated === undefined ? undefined : fromEdtf(page.updated), lang);
}

export function changed(page: Page, { lang, words }: Setting): string {
  const date = updated(page, lang);
  return date === '' ? '' : words.changed(date);
}

/** Where the page stands, whose it is, and which version this is; a printed page keeps that, and its date. */
export function footer(page: Page, options: WriteOptions, setting: Setting): Html {
  const url = safeAddress(page.url);
  const parts = [
    url ? html`<a${attributes({ href: url, dir: 'ltr' })}>${url}</a>` : undefined,
    page.rights ? html`<span>${page.rights}</span>` : undefined,
    html`<span>${[changed(page, setting), `${setting.words.version} ${options.stamp}`].filter((part) => part !== '').join(checkWords(setting.lang).comma)}</span>`,
  ];
  return html`<footer><p>${parts.filter((part) => part !== undefined).map((part) => html`${part} `)}</p>${pageCitation(page, options, setting)}</footer>`;
}
