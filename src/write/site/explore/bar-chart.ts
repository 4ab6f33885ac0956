/**
 * Bars with their figures beside them: a list of names, so that it is read in order by ear as by eye. What is drawn
 * says nothing that does not stand there in figures.
 */
import { attributes, type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { withoutGaps } from '../timeline.ts';
import { exploreWords } from './explore-words.ts';
import type { Figures } from './figures.ts';

/** Names that are shown at first. */
const FIRST = 20;
/** Per cent of the room: the bar of one quotation among thousands. */
const SHORTEST = 1;
/** Figures below it do not fill the room: one bar of two is no long bar. */
const FILLING = 10;
/** Share of the height of a strip: the stroke of a year with one quotation. */
const LOWEST = 1 / 5;

export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly Figures[];
  /** Where a name leads; undefined for one by which the list cannot be narrowed. */
  readonly address: (name: string) => string | undefined;
  readonly columns: readonly [Column, Column];
}

/** What stands beside each name: its heading, and what is drawn there. */
export interface Column {
  readonly heading: Html;
  readonly cell: (figures: Figures) => Html;
}

/** Undefined for fewer than two names, which there is nothing to compare of. */
export function barChart({ id, title, figures, address, columns }: Chart, setting: Setting): Html | undefined {
  if (figures.filter(({ name }) => name !== '').length < 2) return undefined;
  const words = exploreWords(setting.lang);
  const item = (one: Figures): Html =>
    html`<li>${nameOf(one, address, words.notNamed)}${columns.map(({ cell }) => html` ${cell(one)}`)}</li>\n`;
  const rest = figures.slice(FIRST);
  return html`<section class="chart"><h2${attributes({ id, class: 'group' })}>${title}</h2>
<p class="axes" aria-hidden="true">${columns.map(({ heading }) => heading)}</p>
<ol>
${figures.slice(0, FIRST).map(item)}</ol>
${
  rest.length > 0
    ? html`<details><summary>${words.more(rest.length)}</summary><ol start="${FIRST + 1}">
${rest.map(item)}</ol></details>
`
    : undefined
}</section>
`;
}

function nameOf({ name }: Figures, address: Chart['address'], unnamed: string): Html {
  if (name === '') return html`<span class="name"><bdi>${unnamed}</bdi></span>`;
  const href = address(name);
  const printed = html`<bdi>${name}</bdi>`;
  return html`<span class="name">${href === undefined ? printed : html`<a${attributes({ href })}>${printed}</a>`}</span>`;
}

/** A bar as long as the figure, and the figure behind it. */
export function bars(
  label: string,
  figures: readonly Figures[],
  of: (figures: Figures) => number,
  { words }: Setting,
): Column {
  const most = figures.reduce((greatest, one) => Math.max(greatest, of(one)), FILLING);
  return {
    heading: html`<span>${label}</span>`,
    cell(one) {
      const count = of(one);
      const width = `${Math.max(SHORTEST, Math.round((100 * count) / most))}%`;
      const shape = html`<svg${attributes({ width, 'aria-hidden': 'true' })}><rect width="100%" height="100%"/></svg>`;
      return html`<span class="bar">${count > 0 ? shape : undefined}<span><span class="aloud">${label}${words.colon} </span>${count}</span></span>`;
    },
  };
}

/** A strip of all years of the chart, with a stroke for each year that has quotations, as high as it has many. */
export function years(label: string, figures: readonly Figures[], { words }: Setting): Column {
  const all = [...new Set(figures.flatMap((one) => [...one.years.keys()]))].sort((a, b) => a - b);
  const place = new Map(withoutGaps(all, 1).map((year, at) => [year, at]));
  const most = figures.reduce((greatest, one) => Math.max(greatest, ...one.years.values()), 1);
  const viewBox = `0 -1 ${place.size} 1`;
  return {
    heading: html`<span class="span"><span>${all[0]}</span><span>${all.length > 1 ? all.at(-1) : undefined}</span></span>`,
    cell(one) {
      const strokes = [...one.years].map(([year, count]) => {
        const height = Math.max(LOWEST, Number((count / most).toFixed(2)));
        return html`<rect${attributes({ x: place.get(year), y: -height, width: 0.8, height })}/>`;
      });
      const shape = html`<svg${attributes({ viewBox, preserveAspectRatio: 'none', 'aria-hidden': 'true' })}>${strokes}</svg>`;
      const said = html`<span class="aloud">${label}${words.colon} ${inFigures(one)}</span>`;
      return html`<span class="strip">${one.years.size > 0 ? [shape, said] : undefined}</span>`;
    },
  };
}

/** “2019 (3) 2021”. */
function inFigures({ years }: Figures): string {
  return [...years].map(([year, count]) => (count === 1 ? String(year) : `${year} (${count})`)).join(' ');
}
