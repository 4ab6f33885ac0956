/** What the input became, in numbers; and at once the legend of the colours. */
import type { Span, SpanKind } from '../../model/reading.ts';
import { type Html, html } from '../site/html.ts';
import { KIND_VIEWS } from './loss-report-kinds.ts';
import { ground } from './stretch.ts';

interface Tally {
  stretches: number;
  /** Characters other than white space. */
  characters: number;
}

export type Tallies = ReadonlyMap<SpanKind, Tally>;

export function count(spans: readonly Span[], source: string): Tallies {
  const tallies = new Map<SpanKind, Tally>();
  for (const { kind, start, end } of spans) {
    const tally = tallies.get(kind) ?? { stretches: 0, characters: 0 };
    tally.stretches += 1;
    tally.characters += source.slice(start, end).replace(/\s+/gu, '').length;
    tallies.set(kind, tally);
  }
  return tallies;
}

export function total(tallies: Tallies): number {
  return [...tallies.values()].reduce((sum, { characters }) => sum + characters, 0);
}

/** `isRead`: whether the reading had to recognise fields, and so can be more or less sure of them. */
export function legend(tallies: Tallies, isRead: boolean): Html {
  const all = total(tallies);
  const rows = kinds().flatMap((kind) => {
    const tally = tallies.get(kind);
    if (!tally && kind !== 'unread') return [];
    const { stretches, characters } = tally ?? { stretches: 0, characters: 0 };
    const { name, meaning } = KIND_VIEWS[kind];
    return [
      html`<tr><th scope="row"><span${ground(kind)}>${name}</span> <small>${meaning}</small></th><td class="number">${grouped(stretches)}</td><td class="number">${grouped(characters)}</td><td class="number">${share(characters, all)}</td></tr>\n`,
    ];
  });
  return html`<h2 id="legend">What the input became</h2>
<div class="scroll" role="group" aria-label="Totals for each kind" tabindex="0">
<table>
<thead><tr><th scope="col">Kind</th><th scope="col" class="number">Stretches</th><th scope="col" class="number">Characters</th><th scope="col" class="number">Share</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
<p>Characters are counted without white space.</p>
${isRead ? certaintyLegend() : undefined}`;
}

function certaintyLegend(): Html {
  const title = ground('title');
  const doubtful = ground('title', ' doubtful');
  return html`<p>How sure the reading is of a part: <span${title}><b>Title</b>sure</span> at 90 % or more,
<span${title}><b>Title 76 %</b>likely right</span> from 60 %, <span${doubtful}><b>Title? 35 %</b>please check</span> below.</p>
`;
}

function kinds(): SpanKind[] {
  return Object.keys(KIND_VIEWS).filter((one): one is SpanKind => one in KIND_VIEWS);
}

export function grouped(value: number): string {
  return value.toLocaleString('en');
}

/** Rounded up for small parts, so that what is there never reads as nothing. */
export function share(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  const percent = (part / whole) * 100;
  return percent < 0.1 ? 'under 0.1 %' : `${percent.toFixed(1)} %`;
}
