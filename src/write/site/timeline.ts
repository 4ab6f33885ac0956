/** A bar for each year, as high as the year has sources, that leads to the year's heading. */
import type { Group } from '../order.ts';
import { fragment } from './address.ts';
import { attributes, type Html, html } from './html.ts';
import type { Setting } from './setting.ts';

/** Pixels: a bar of the year with most sources, and of a year with one among thousands. */
const TALLEST = 32;
const SHORTEST = 2;
/** More years than these become decades where there is no room to scroll. */
const MOST_YEARS = 16;
/** Gaps wider than this are left out, so that one ancient source does not make a strip of a thousand years. */
const WIDEST_GAP = 20;

interface Bar {
  readonly label: string;
  readonly from: number;
  readonly count: number;
  /** Id of the heading it leads to; years without a source have none. */
  readonly target?: string;
}

/**
 * A strip with too many years for its width opens at the newest one: it is written newest first and runs backwards.
 * `years` are the groups of a page by year, undated ones among them. Undefined where there is only one year.
 */
export function timeline(years: readonly Group[], setting: Setting): Html | undefined {
  const bars = years.flatMap(({ id, title, entries }): Bar[] => {
    const from = Number(title);
    return /^-?\d+$/u.test(title) ? [{ label: title, from, count: entries.length, target: id }] : [];
  });
  bars.sort((a, b) => a.from - b.from);
  if (bars.length < 2) return undefined;
  const all = withGaps(bars, 1);
  const name = setting.words.byYear;
  if (all.length <= MOST_YEARS) return html`<nav${attributes({ 'aria-label': name })}>${strip(all, 'years')}</nav>`;
  return html`<nav${attributes({ 'aria-label': name })}>${strip(all.toReversed(), 'years many')}${strip(decades(bars), 'years decades')}</nav>`;
}

function strip(bars: readonly Bar[], className: string): Html {
  const most = Math.max(...bars.map((bar) => bar.count));
  return html`<ol${attributes({ class: className })}>${bars.map((bar) => item(bar, most))}</ol>`;
}

function item({ label, count, target }: Bar, most: number): Html {
  if (target === undefined) return html`<li><span>${label}</span></li>`;
  const height = Math.max(SHORTEST, Math.round((TALLEST * count) / most));
  return html`<li><a${attributes({ href: fragment(target) })}><span>${label}</span><svg${attributes({
    height,
    'aria-hidden': 'true',
  })}><rect width="100%" height="100%"/></svg>${count}</a></li>`;
}

function withGaps(bars: readonly Bar[], step: number): Bar[] {
  return bars.flatMap((bar, i) => {
    const before = bars[i - 1];
    const missing = before === undefined ? 0 : (bar.from - before.from) / step - 1;
    if (before === undefined || missing > WIDEST_GAP) return [bar];
    const gap = Array.from({ length: missing }, (_, k) => before.from + (k + 1) * step);
    return [...gap.map((from) => ({ label: String(from), from, count: 0 })), bar];
  });
}

/** A decade leads to its newest year. */
function decades(years: readonly Bar[]): Bar[] {
  const found = new Map<number, Bar>();
  for (const { from, count, target } of years) {
    const start = Math.floor(from / 10) * 10;
    const sum = (found.get(start)?.count ?? 0) + count;
    found.set(start, { label: `${start}s`, from: start, count: sum, ...(target === undefined ? {} : { target }) });
  }
  return withGaps([...found.values()], 10);
}
