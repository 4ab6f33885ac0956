/** The web page as one HTML document. DOM order is the order on a phone: header, timeline, list, footer. */
import { dateInWords, fromEdtf } from '../../cite/dates.ts';
import type { Page } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { type Group, groups } from '../order.ts';
import type { WriteOptions } from '../writer.ts';
import { anchor } from './address.ts';
import type { CitationFiles } from './cite/citation-files.ts';
import { pageCitation } from './cite/cite-tool.ts';
import { linkedData } from './cite/linked-data.ts';
import { unapiIdentifier } from './cite/unapi.ts';
import { downloadLine } from './downloads.ts';
import { facetsOf } from './find/facets.ts';
import { findingForm } from './find/finding-form.ts';
import type { PageScript } from './find/page-script.ts';
import { viewBar } from './find/view-bar.ts';
import type { Fonts } from './fonts.ts';
import { head } from './head.ts';
import { attributes, type Html, html } from './html.ts';
import { listState, sourceList } from './list.ts';
import { paragraphs } from './marked-text.ts';
import type { Setting } from './setting.ts';
import { outwardLinks } from './source-links.ts';
import { timeline, yearFilter } from './timeline.ts';
import { checkFacts } from './verdicts/check-facts.ts';
import { markSymbols } from './verdicts/check-marks.ts';
import { tombstones } from './verdicts/corrections.ts';

/** Fewer entries than these are seen at a glance and need neither search nor timeline. */
const FEW = 8;

/** What a page needs besides its body. */
export interface Surroundings {
  readonly fonts: Fonts;
  readonly script: PageScript | undefined;
}

/** The document around a body that `pageBody` made. */
export function pageDocument(
  body: Html,
  page: Page,
  around: Surroundings,
  options: WriteOptions,
  setting: Setting,
): Html {
  const { style, direction } = setting.script;
  return html`<!DOCTYPE html>
<html${attributes({ lang: setting.lang, dir: direction, class: style })}>
${head(page, { ...around, downloads: options.downloads ?? [], facts: extent(page, setting) }, setting)}
${body}
</html>
`;
}

/** What a page brings for its script; none for a page that has nothing to run. */
export interface Scripting {
  readonly script: PageScript | undefined;
  readonly citations: CitationFiles | undefined;
}

export function pageBody(page: Page, scripting: Scripting, options: WriteOptions, setting: Setting): Html {
  const list = withOwnIds(groups({ ...page, lang: setting.lang }), page);
  const hasFinding = page.entries.length >= FEW;
  const state = listState(page, setting);
  return html`<body${attributes({ class: hasFinding ? 'railed' : undefined })}>
<a class="skip" href="#the-list">${setting.words.skip}</a>
${markSymbols(setting.checks)}${header(page, options, setting)}
${hasFinding ? finding(page, list, setting) : undefined}<main id="the-list">
${hasFinding ? viewBar(page, state, setting) : state}${sourceList(page, list, setting)}${tombstones(page, setting)}</main>
${footer(page, options, setting)}
${linkedData(page, setting)}${scripting.citations?.inPage}${scripting.script?.element}
</body>`;
}

/** Search and facets, and the timeline: links to the headings where those are years, else one more way to narrow the list. */
function finding(page: Page, list: readonly Group[], setting: Setting): Html {
  const bySection = page.sections.length > 0;
  const bars = bySection
    ? yearFilter(groups({ ...page, lang: setting.lang, sections: [] }), setting)
    : timeline(list, setting);
  return html`<aside>
${findingForm(facetsOf(list, bySection, setting), setting)}${bars}</aside>
`;
}

/** Sources, withdrawn ones too, and quotations keep their ids, which others link to; a heading gives way. */
function withOwnIds(list: readonly Group[], { entries, withdrawn = [] }: Page): Group[] {
  const ids = entries.flatMap(({ id, quotations }) => [id, ...quotations.map((one) => one.id)]);
  const taken = new Set([...ids, ...withdrawn.map(({ id }) => id)].map(anchor));
  return list.map((group) => {
    let id = anchor(group.id);
    while (taken.has(id)) id += '-heading';
    taken.add(id);
    return { ...group, id };
  });
}

function header(page: Page, options: WriteOptions, setting: Setting): Html {
  const intro = page.intro
    .flatMap((text) => paragraphs(text, outwardLinks(setting)))
    .map((part) => html`<p>${part}</p>`);
  const facts = [extent(page, setting), changed(page, setting)].filter((fact) => fact !== '');
  return html`<header>
<h1>${page.title}</h1>
${intro.length > 0 ? html`<div class="intro">${intro}</div>\n` : undefined}${factLine(
  facts,
)}${factLine(checkFacts(setting))}${downloadLine(options.downloads ?? [], setting)}${unapiIdentifier(options.downloads ?? [])}
</header>`;
}

function factLine(facts: readonly (string | Html)[]): Html | undefined {
  return facts.length > 0
    ? html`<p class="facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>\n`
    : undefined;
}

/** “15 sources, 2016 to 2021”. */
function extent(page: Page, { words }: Setting): string {
  if (page.entries.length === 0) return '';
  const years = page.entries.flatMap((entry) => entry.reference.issued?.['date-parts']?.[0]?.[0] ?? []);
  // Not Math.min(...years): a page may have more entries than a call may have arguments.
  const first = years.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = years.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const count = words.sources(page.entries.length);
  if (first > last) return count;
  return `${count}, ${first === last ? first : words.years(first, last)}`;
}

function updated(page: Page, lang: string): string {
  return dateInWords(page.updated === undefined ? undefined : fromEdtf(page.updated), lang);
}

function changed(page: Page, { lang, words }: Setting): string {
  const date = updated(page, lang);
  return date === '' ? '' : words.changed(date);
}

/** Where the page stands, whose it is, and which version this is; a printed page keeps that, and its date. */
function footer(page: Page, options: WriteOptions, setting: Setting): Html {
  const url = safeAddress(page.url);
  const parts = [
    url ? html`<a${attributes({ href: url, dir: 'ltr' })}>${url}</a>` : undefined,
    page.rights ? html`<span>${page.rights}</span>` : undefined,
    html`<span>${[changed(page, setting), `${setting.words.version} ${options.stamp}`].filter((part) => part !== '').join(', ')}</span>`,
  ];
  return html`<footer><p>${parts.filter((part) => part !== undefined).map((part) => html`${part} `)}</p>${pageCitation(page, options, setting)}</footer>`;
}
