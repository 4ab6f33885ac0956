import { LineIndex } from '../../model/place.ts';
import type { Reading, Span, SpanKind } from '../../model/reading.ts';
import { attributes, Html, html } from '../site/html.ts';
import { KIND_VIEWS } from './loss-report-kinds.ts';
import { LOSS_REPORT_STYLE } from './loss-report-style.ts';

/** How much of a piece of unread text the list at the top shows. */
const EXCERPT = 300;

interface Tally {
  stretches: number;
  /** Characters other than white space. */
  characters: number;
}

/**
 * An account of every character of an input, as one HTML file that needs nothing else: what became of each stretch,
 * in colour and in words, with the totals, and with the unread text first.
 */
export function lossReport(reading: Reading): string {
  const { page, source } = reading;
  const spans = joined(reading.spans);
  const tallies = count(spans, source);
  const name = page.title === '' ? 'this page' : `“${page.title}”`;
  const markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>Loss report of ${name}</title>
<style>${new Html(LOSS_REPORT_STYLE)}</style>
</head>
<body>
<main>
<h1>Loss report of ${name}</h1>
${
  source === ''
    ? withoutText(reading)
    : html`${verdict(tallies)}
${unread(spans, source)}
${legend(tallies)}
${input(spans, source, page.lang)}`
}
</main>
</body>
</html>
`;
  return markup.toString();
}

/** Neighbours of one kind and one entry are one stretch. */
function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && last.kind === span.kind && last.entry === span.entry && last.end === span.start) {
      out[out.length - 1] = { ...last, end: span.end };
    } else out.push(span);
  }
  return out;
}

function count(spans: readonly Span[], source: string): ReadonlyMap<SpanKind, Tally> {
  const tallies = new Map<SpanKind, Tally>();
  for (const { kind, start, end } of spans) {
    const tally = tallies.get(kind) ?? { stretches: 0, characters: 0 };
    tally.stretches += 1;
    tally.characters += source.slice(start, end).replace(/\s+/gu, '').length;
    tallies.set(kind, tally);
  }
  return tallies;
}

function total(tallies: ReadonlyMap<SpanKind, Tally>): number {
  return [...tallies.values()].reduce((sum, { characters }) => sum + characters, 0);
}

function verdict(tallies: ReadonlyMap<SpanKind, Tally>): Html {
  const lost = tallies.get('unread');
  if (!lost) return html`<p class="verdict">Every character was accounted for, and no text was left unread.</p>`;
  const places = lost.stretches === 1 ? '1 place' : `${grouped(lost.stretches)} places`;
  const part = share(lost.characters, total(tallies));
  return html`<p class="verdict"><strong>Text was left unread in ${places}</strong>: ${part} of all characters.</p>`;
}

function unread(spans: readonly Span[], source: string): Html | undefined {
  const lines = new LineIndex(source);
  const items = spans.flatMap((span, index) => {
    if (span.kind !== 'unread') return [];
    const { line, column } = lines.place(span.start);
    const text = source.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    const cut = text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
    return [html`<li><a href="#s${index}">Line ${line}, column ${column}</a>: <bdi>${cut}</bdi></li>\n`];
  });
  if (items.length === 0) return undefined;
  return html`<h2>Unread text</h2>
<ul class="lost">
${items}</ul>`;
}

function legend(tallies: ReadonlyMap<SpanKind, Tally>): Html {
  const all = total(tallies);
  const rows = kinds().flatMap((kind) => {
    const tally = tallies.get(kind);
    if (!tally && kind !== 'unread') return [];
    const { stretches, characters } = tally ?? { stretches: 0, characters: 0 };
    const { name, meaning } = KIND_VIEWS[kind];
    return [
      html`<tr><th scope="row"><span${ground(kind)}>${name}</span></th><td>${meaning}</td><td class="number">${grouped(stretches)}</td><td class="number">${grouped(characters)}</td><td class="number">${share(characters, all)}</td></tr>\n`,
    ];
  });
  return html`<h2>What the input became</h2>
<div class="scroll" role="group" aria-label="Totals for each kind" tabindex="0">
<table>
<thead><tr><th scope="col">Kind</th><th scope="col">What it is</th><th scope="col" class="number">Stretches</th><th scope="col" class="number">Characters</th><th scope="col" class="number">Share</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>
<p>Characters are counted without white space.</p>`;
}

function input(spans: readonly Span[], source: string, lang: string): Html {
  let entry: string | undefined;
  const parts = spans.map((span, index) => {
    const text = source.slice(span.start, span.end);
    if (span.kind === 'layout' && text.trim() === '') return html`${text}`;
    const begins = span.entry !== undefined && span.entry !== entry;
    entry = span.entry ?? entry;
    const name = KIND_VIEWS[span.kind].name;
    const label = begins ? `${name}, ${span.entry}` : name;
    const shown = span.kind === 'layout' ? undefined : html`<b lang="en">${label}</b>`;
    const id = span.kind === 'unread' ? `s${index}` : undefined;
    return html`<span${attributes({ id })}${ground(span.kind)}>${shown}${text}</span>`;
  });
  return html`<h2>The input</h2>
<div class="input" dir="auto"${attributes({ lang })}>${parts}</div>`;
}

/** Inputs such as Word documents have no text of their own to show. */
function withoutText({ page }: Reading): Html {
  const lost = page.other.filter((one) => one.kind === 'unread');
  if (lost.length === 0) return html`<p class="verdict">No text was left unread.</p>`;
  const items = lost.map(({ text, place }) => {
    const where = 'part' in place ? `${place.part}, paragraph ${place.paragraph}` : `Line ${place.line}`;
    return html`<li>${where}: <bdi>${text}</bdi></li>\n`;
  });
  return html`<p class="verdict"><strong>Text was left unread.</strong></p>
<h2>Unread text</h2>
<ul class="lost">
${items}</ul>`;
}

function kinds(): SpanKind[] {
  return Object.keys(KIND_VIEWS).filter((one): one is SpanKind => one in KIND_VIEWS);
}

function ground(kind: SpanKind): Html {
  const { hue } = KIND_VIEWS[kind];
  if (kind === 'layout') return attributes({ class: 'layout' });
  const special = kind === 'unread' ? ' unread' : '';
  return attributes({
    class: hue === undefined ? 'k' : `k hue${special}`,
    style: hue === undefined ? undefined : `--h:${hue}`,
  });
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}

/** Rounded up for small parts, so that what is there never reads as nothing. */
function share(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  const percent = (part / whole) * 100;
  return percent < 0.1 ? 'under 0.1 %' : `${percent.toFixed(1)} %`;
}
