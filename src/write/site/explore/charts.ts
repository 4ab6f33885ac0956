import type { Page } from '../../../model/page.ts';
import { type Group, groups, isByYear } from '../../order.ts';
import { type Facet, type FacetName, facetsOf } from '../find/facets.ts';
import { type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { type Bar, timeline } from '../timeline.ts';
import { barChart, bars, years } from './bar-chart.ts';
import { exploreWords } from './explore-words.ts';
import { INDEX_PATH } from './explored.ts';
import { type Figures, quotedOutlets, quotedPeople } from './figures.ts';

/** Who is quoted, which outlets, and when; each is left out where it would have one bar. */
export function charts(page: Page, list: readonly Group[], setting: Setting): (Html | undefined)[] {
  const words = exploreWords(setting.lang);
  const entries = list.flatMap((group) => group.entries);
  const [people, outlets] = [quotedPeople(entries), quotedOutlets(entries)];
  const narrowed = narrowedBy(facetsOf(list, page.sections.length > 0, setting));
  const quotations = (figures: readonly Figures[]) => bars(words.quotations, figures, (one) => one.quotations, setting);
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
    return (value) => (values.has(value) ? `${INDEX_PATH}?${new URLSearchParams({ [name]: value })}` : undefined);
  };
}

/** Years are headings of the list, but where it has sections. */
function byYear(page: Page, list: readonly Group[], setting: Setting): Html | undefined {
  const { byYear, noDate, colon, sources } = setting.words;
  const strip = isByYear(page)
    ? timeline(list, setting)
    : timeline(groups({ ...page, lang: setting.lang, sections: [], order: 'published' }), setting, narrowedToYears);
  if (!strip) return undefined;
  const undated = page.entries.filter(({ reference }) => !reference.issued?.['date-parts']?.[0]).length;
  const rest = undated > 0 ? html`<p class="facts">${noDate}${colon} ${sources(undated)}</p>\n` : undefined;
  return html`<section class="when"><h2 class="group">${byYear}</h2>
${strip}${rest}</section>
`;
}

function narrowedToYears({ years }: Bar): string {
  return `${INDEX_PATH}?${new URLSearchParams(years.map((year) => ['year', String(year)]))}`;
}
