/** What a person should look at: text that nothing took, and fields of which the reading is not sure. */
import { LineIndex } from '../../model/place.ts';
import type { Span } from '../../model/reading.ts';
import { type Html, html } from '../site/html.ts';
import { assurance, otherReadings, percent, type ReadField } from './certainty.ts';
import { KIND_VIEWS } from './loss-report-kinds.ts';
import { ground } from './stretch.ts';

/** How much of a piece of text the lists show, in characters. */
const EXCERPT = 300;

/** Each with a link to its place in the input. */
export function unreadList(spans: readonly Span[], source: string): Html | undefined {
  const lines = new LineIndex(source);
  const items = spans.flatMap((span, index) => {
    if (span.kind !== 'unread') return [];
    const { line, column } = lines.place(span.start);
    const text = excerpt(source.slice(span.start, span.end));
    return [html`<li><a href="#s${index}">Line ${line}, column ${column}</a>: <bdi>${text}</bdi></li>\n`];
  });
  if (items.length === 0) return undefined;
  return html`<h2 id="unread">Unread text</h2>
<ul class="lost">
${items}</ul>
`;
}

/** The doubtful fields, each with what else it could be; those that are likely right are folded away. */
export function doubtList(fields: readonly ReadField[], source: string): Html | undefined {
  const lines = new LineIndex(source);
  const of = (how: string): Html[] =>
    fields.filter(({ field }) => assurance(field) === how).map((read) => doubt(read, lines));
  const doubtful = of('doubtful');
  const likely = of('likely');
  if (doubtful.length + likely.length === 0) return undefined;
  return html`<h2 id="doubts">Parts that are not certain</h2>
${doubtful.length > 0 ? html`<ul class="lost">\n${doubtful}</ul>\n` : undefined}${likely.length > 0 ? folded(likely) : undefined}`;
}

function folded(likely: readonly Html[]): Html {
  const count = likely.length === 1 ? '1 part that is' : `${likely.length.toLocaleString('en')} parts that are`;
  return html`<details>
<summary>${count} likely right, with what else they could be</summary>
<ul class="lost">
${likely}</ul>
</details>
`;
}

function doubt(read: ReadField, lines: LineIndex): Html {
  const { field, line, number, start } = read;
  const place = lines.place(start);
  const words = line.text.slice(field.start, field.end);
  const others = otherReadings(line, field).map(({ as, words: other }, i) => {
    const differ = other === words ? undefined : html` “<bdi>${excerpt(other)}</bdi>”`;
    return html`${i === 0 ? '; it may be ' : ', or '}<span${ground(as)}>${KIND_VIEWS[as].name}</span>${differ}`;
  });
  return html`<li id="u${number}"><a href="#f${number}">Line ${place.line}, column ${place.column}</a>: “<bdi>${excerpt(words)}</bdi>” was read as <span${ground(field.field)}>${KIND_VIEWS[field.field].name}</span>, ${percent(field)} sure${others}</li>\n`;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).toWellFormed()}…` : line;
}
