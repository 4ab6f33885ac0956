import type { Reading, Span } from '../../model/reading.ts';
import { Html, html } from '../site/html.ts';
import { assurance, type ReadField, readFields } from './certainty.ts';
import { inputView } from './input-view.ts';
import { count, grouped, legend, share, type Tallies, total } from './legend.ts';
import { LOSS_REPORT_STYLE } from './loss-report-style.ts';
import { sourcesView } from './sources-view.ts';
import { doubtList, unreadList } from './to-look-at.ts';

/**
 * An account of every character of an input, as one HTML file that needs nothing else: what became of each stretch,
 * in colour and in words, and how sure that is; with what a person should look at first.
 */
export function lossReport(reading: Reading): string {
  const { page } = reading;
  const name = page.title === '' ? 'this page' : `“${page.title}”`;
  const markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>How ${name} was read</title>
<style>${new Html(LOSS_REPORT_STYLE)}</style>
</head>
<body>
<main>
<h1>How ${page.title === '' ? name : html`“<bdi>${page.title}</bdi>”`} was read</h1>
${content(reading)}
</main>
</body>
</html>
`;
  return markup.toString();
}

function content({ page, source, lines, format, ...reading }: Reading): Html {
  const spans = joined(reading.spans);
  const tallies = count(spans, source);
  const fields = readFields(lines);
  // Among the tags of a web page a person does not find the sources again.
  const sources = format === 'html' && page.entries.length > 0 ? sourcesView(page, lines, fields) : undefined;
  const unread = unreadList(spans, source);
  const doubts = doubtList(fields, source);
  return html`${verdict(tallies)}
${certainty(fields)}
${contents({ unread, doubts, legend: true, sources, input: true })}
${unread}${doubts}${legend(tallies, fields.length > 0)}${sources}${inputView(spans, source, page, fields, !sources)}`;
}

const PARTS = {
  unread: 'Unread text',
  doubts: 'Parts that are not certain',
  legend: 'What the input became',
  sources: 'The sources as they were read',
  input: 'The whole input',
} as const;

function contents(there: Readonly<Record<keyof typeof PARTS, unknown>>): Html {
  const links = Object.entries(PARTS).flatMap(([id, name]) =>
    there[id as keyof typeof PARTS] ? [html`<li><a href="#${id}">${name}</a></li>`] : [],
  );
  return html`<nav aria-label="Parts of this report"><ul>${links}</ul></nav>`;
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

function verdict(tallies: Tallies): Html {
  const lost = tallies.get('unread');
  if (!lost) return html`<p class="verdict">Every character was accounted for, and no text was left unread.</p>`;
  const places = lost.stretches === 1 ? '1 place' : `${grouped(lost.stretches)} places`;
  const part = share(lost.characters, total(tallies));
  return html`<p class="verdict"><strong>Text was left unread in ${places}</strong>: ${part} of all characters.</p>`;
}

function certainty(fields: readonly ReadField[]): Html | undefined {
  if (fields.length === 0) return undefined;
  const doubtful = fields.filter(({ field }) => assurance(field) === 'doubtful').length;
  const all = `${grouped(fields.length)} parts of references`;
  if (doubtful === 0) return html`<p class="verdict">None of the ${all} is doubtful.</p>`;
  return html`<p class="verdict"><strong>${grouped(doubtful)} of the ${all} ${doubtful === 1 ? 'is' : 'are'} doubtful</strong>: please check.</p>`;
}
