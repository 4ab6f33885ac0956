/** `explore.html`: who is quoted, in which outlets and when, and all sources in a table. It is read without its script. */
import type { Page } from '../../../model/page.ts';
import type { TableWords } from '../../../page-script/explore-words.ts';
import { type Group, groups } from '../../order.ts';
import type { OutputFile, WriteOptions } from '../../writer.ts';
import { anchor, fragment } from '../address.ts';
import type { CitationFiles } from '../cite/citation-files.ts';
import { citingWords } from '../cite/citing-words.ts';
import { downloadLine } from '../downloads.ts';
import { type Facet, type FacetName, facetsOf } from '../find/facets.ts';
import { type PageScript, pageScript } from '../find/page-script.ts';
import { fontsFor } from '../fonts.ts';
import { head } from '../head.ts';
import { attributes, type Html, html } from '../html.ts';
import { extent } from '../page.ts';
import { type Part, pathsOf, wholeList } from '../parts/parts.ts';
import type { Setting } from '../setting.ts';
import { type Bar, timeline } from '../timeline.ts';
import { markSymbols } from '../verdicts/check-marks.ts';
import { barChart, bars, years } from './bar-chart.ts';
import { exploreWords } from './explore-words.ts';
import { EXPLORE_PATH } from './explored.ts';
import { quotedOutlets, quotedPeople } from './figures.ts';
import { sourceTable, TABLE_ID } from './source-table.ts';

const INDEX = 'index.html';

/** `page` as it is published, on its parts; `onIndex` is the setting of its first one. */
export function exploreFiles(
  page: Page,
  parts: readonly Part[],
  citations: CitationFiles,
  options: WriteOptions,
  onIndex: Setting,
): OutputFile[] {
  const paths = pathsOf(parts);
  const linkTo = (id: string): string => encodeURI(paths.get(anchor(id)) ?? INDEX) + fragment(id);
  const setting = { ...onIndex, linkTo };
  const script = pageScript('explore', tableWords(citations, setting), false);
  const body = bodyOf(page, wholeList(parts), script, options, setting);
  const fonts = fontsFor(setting.script, body.toString(), false);
  const { style, direction } = setting.script;
  const about = {
    ...page,
    title: `${exploreWords(setting.lang).heading}${setting.words.colon} ${page.title}`,
    intro: [],
  };
  const { url: _url, ...unplaced } = about;
  const url = beside(page.url);
  const content = html`<!DOCTYPE html>
<html${attributes({ lang: setting.lang, dir: direction, class: style })}>
${head(url === undefined ? unplaced : { ...unplaced, url }, { fonts, script, downloads: [], facts: extent(page, setting), sheets: ['explore/explore.css'] }, setting)}
${body}
</html>
`;
  return [{ path: EXPLORE_PATH, content: content.toString() }, ...fonts.files, ...script.files];
}

function tableWords({ names }: CitationFiles, { lang }: Setting): TableWords {
  const { chooseAll, sorting } = exploreWords(lang);
  const { save, format, plainText, saved, notSaved } = citingWords(lang);
  return { ...sorting, chooseAll, save, format, plainText, saved, notSaved, citations: names };
}

/** The address of this page, where that of the first says which folder it is in. */
function beside(url: string | undefined): string | undefined {
  const address = url === undefined ? null : URL.parse(url);
  return address && /(?:\/|\.html?)$/u.test(address.pathname) ? new URL(EXPLORE_PATH, address).href : undefined;
}

function bodyOf(
  page: Page,
  list: readonly Group[],
  script: PageScript,
  { downloads = [] }: WriteOptions,
  setting: Setting,
): Html {
  const entries = list.flatMap((group) => group.entries);
  return html`<body>
<a${attributes({ class: 'skip', href: `#${TABLE_ID}` })}>${setting.words.skip}</a>
${markSymbols(setting.checks)}<header>
<p><a${attributes({ href: INDEX })}>${page.title}</a></p>
<h1>${exploreWords(setting.lang).heading}</h1>
<p class="facts">${extent(page, setting)}</p>
${downloadLine(downloads, setting)}</header>
<main>
${charts(page, list, setting)}${sourceTable(entries, downloads, setting)}</main>
${script.element}
</body>`;
}

function charts(page: Page, list: readonly Group[], setting: Setting): (Html | undefined)[] {
  const words = exploreWords(setting.lang);
  const entries = list.flatMap((group) => group.entries);
  const [people, outlets] = [quotedPeople(entries), quotedOutlets(entries)];
  const narrowed = narrowedBy(facetsOf(list, page.sections.length > 0, setting));
  const quotations = (figures: typeof people) => bars(words.quotations, figures, (one) => one.quotations, setting);
  return [
    barChart(
      {
        ...{ id: 'people', title: words.whoIsQuoted, figures: people, address: narrowed('author') },
        columns: [quotations(people), years(words.years, people, setting)],
      },
      setting,
    ),
    barChart(
      {
        ...{ id: 'outlets', title: words.whichOutlets, figures: outlets, address: narrowed('outlet') },
        columns: [bars(words.sources, outlets, (one) => one.sources, setting), quotations(outlets)],
      },
      setting,
    ),
    byYear(page, list, setting),
  ];
}

/** The address of the list narrowed to one value of a facet; undefined for a value that the facet does not have. */
function narrowedBy(facets: readonly Facet[]): (name: FacetName) => (value: string) => string | undefined {
  return (name) => {
    const values = new Set(facets.find((facet) => facet.name === name)?.values.map(({ value }) => value));
    return (value) => (values.has(value) ? `${INDEX}?${new URLSearchParams({ [name]: value })}` : undefined);
  };
}

/** Years are headings of the list, but where it has sections. */
function byYear(page: Page, list: readonly Group[], setting: Setting): Html | undefined {
  const { byYear, noDate, colon, sources } = setting.words;
  const strip =
    page.sections.length === 0
      ? timeline(list, setting)
      : timeline(groups({ ...page, lang: setting.lang, sections: [] }), setting, narrowedToYears);
  if (!strip) return undefined;
  const undated = page.entries.filter(({ reference }) => !reference.issued?.['date-parts']?.[0]).length;
  const rest = undated > 0 ? html`<p class="facts">${noDate}${colon} ${sources(undated)}</p>\n` : undefined;
  return html`<section class="when"><h2 class="group">${byYear}</h2>
${strip}${rest}</section>
`;
}

function narrowedToYears({ years }: Bar): string {
  return `${INDEX}?${new URLSearchParams(years.map((year) => ['year', String(year)]))}`;
}
