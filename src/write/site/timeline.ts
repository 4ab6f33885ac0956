/** A bar for each year, as high as the year has sources, that leads to the year's heading or chooses the year. */
import type { Group } from '../order.ts';
import { attributes, type Html, html } from './html.ts';
import type { Setting } from './setting.ts';

/** Pixels: a bar of the year with most sources, and of a year with one among thousands. */
const TALLEST = 32;
const SHORTEST = 2;
/** More years than these become decades where there is no room to scroll. */
const MOST_YEARS = 16;
/** Gaps wider than this are left out, so that one ancient source does not make a strip of a thousand years. */
const WIDEST_GAP = 20;

export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly count: number;
  /** Id of the heading it leads to; years without a source have none. */
  readonly target?: string;
  /** The years with sources that it stands for. */
  readonly years: readonly number[];
}

/**
 * A strip with too many years for its width opens at the newest one: it is written newest first and runs backwards.
 * `years` are the groups of a page by year, undated ones among them; `address` leads elsewhere than to their headings.
 * Undefined where there is only one year.
 */
export function timeline(
  years: readonly Group[],
  setting: Setting,
  address: (bar: Bar) => string = ({ target = '' }) => setting.linkTo(target),
): Html | undefined {
  const strips = stripsOf(years, (bar, content) => html`<a${attributes({ href: address(bar) })}>${content}</a>`);
  return strips && html`<nav${attributes({ 'aria-label': setting.words.byYear })}>${strips}</nav>`;
}

/** The same for a list by sections, whose years have no headings: the script chooses a bar's years in the facet. */
export function yearFilter(years: readonly Group[], setting: Setting): Html | undefined {
  const strips = stripsOf(years, (bar, content) => {
    const values = { type: 'button', 'aria-pressed': 'false', 'data-years': bar.years.join(' ') };
    return html`<button${attributes(values)}>${content}</button>`;
  });
  const values = attributes({ class: 'needs-script', role: 'group', 'aria-label': setting.words.byYear, hidden: true });
  return strips && html`<div${values}>${strips}</div>`;
}

type Control = (bar: Bar, content: Html) => Html;

function stripsOf(years: readonly Group[], control: Control): Html[] | undefined {
  const bars = years.flatMap(({ id, title, entries }): Bar[] => {
    const from = Number(title);
    return /^-?\d+$/u.test(title) ? [{ label: title, from, count: entries.length, target: id, years: [from] }] : [];
  });
  bars.sort((a, b) => a.from - b.from);
  if (bars.length < 2) return undefined;
  const all = withGaps(bars, 1);
  if (all.length <= MOST_YEARS) return [strip(all, 'years', control)];
  return [strip(all.toReversed(), 'years many', control), strip(decades(bars), 'years decades', control)];
}

function strip(bars: readonly Bar[], className: string, control: Control): Html {
  const most = Math.max(...bars.map((bar) => bar.count));
  return html`<ol${attributes({ class: className })}>${bars.map((bar) => item(bar, most, control))}</ol>`;
}

function item(bar: Bar, most: number, control: Control): Html {
  const { label, count } = bar;
  if (count === 0) return html`<li><span>${label}</span></li>`;
  const height = Math.max(SHORTEST, Math.round((TALLEST * count) / most));
  const shape = html`<svg${attributes({ height, 'aria-hidden': 'true' })}><rect width="100%" height="100%"/></svg>`;
  return html`<li>${control(bar, html`<span>${label}</span>${shape}${count}`)}</li>`;
}

function withGaps(bars: readonly Bar[], step: number): Bar[] {
  const known = new Map(bars.map((bar) => [bar.from, bar]));
  const years = bars.map(({ from }) => from);
  return withoutGaps(years, step).map((from) => known.get(from) ?? { label: String(from), from, count: 0, years: [] });
}

/** The years, in their order, and those between them, `step` apart. */
export function withoutGaps(years: readonly number[], step: number): number[] {
  return years.flatMap((year, i) => {
    const before = years[i - 1] ?? year;
    const missing = (year - before) / step - 1;
    if (missing < 1 || missing > WIDEST_GAP) return [year];
    return [...Array.from({ length: missing }, (_, k) => before + (k + 1) * step), year];
  });
}

/** A decade leads to its newest year. */
function decades(years: readonly Bar[]): Bar[] {
  const found = new Map<number, Bar>();
  for (const { from, count, target, years: own } of years) {
    const start = Math.floor(from / 10) * 10;
    const known = found.get(start);
    found.set(start, {
      label: `${start}s`,
      from: start,
      count: (known?.count ?? 0) + count,
      years: [...(known?.years ?? []), ...own],
      ...(target === undefined ? {} : { target }),
    });
  }
  return withGaps([...found.values()], 10);
}
