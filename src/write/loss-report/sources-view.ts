/** The sources as they were read, one after the other: for inputs whose own text is full of markup. */
import type { Page } from '../../model/page.ts';
import type { Line } from '../../model/reading.ts';
import { attributes, type Child, type Html, html } from '../site/html.ts';
import type { ReadField } from './certainty.ts';
import { fieldStretch, ground, label } from './stretch.ts';

export function sourcesView(page: Page, lines: readonly Line[], fields: readonly ReadField[]): Html {
  const linesOf = Map.groupBy(lines, ({ entry }) => entry);
  const fieldsOf = Map.groupBy(fields, ({ line }) => line);
  const titles = new Map(page.sections.map(({ id, title }) => [id, title]));
  const parts: Child[] = [];
  let items: Html[] = [];
  let first = 1;
  const close = (next: number): void => {
    if (items.length > 0)
      parts.push(
        html`<ol start="${first}" class="sources" dir="auto"${attributes({ lang: page.lang })}>\n${items}</ol>\n`,
      );
    items = [];
    first = next;
  };
  for (const [i, { id, section, reference }] of page.entries.entries()) {
    if (section !== page.entries[i - 1]?.section) {
      close(i + 1);
      const title = titles.get(section ?? '');
      if (title) parts.push(html`<h3 dir="auto"${attributes({ lang: page.lang })}>${title}</h3>\n`);
    }
    const shown = (linesOf.get(id) ?? []).map(
      (line) => html`<p dir="auto">${lineView(line, fieldsOf.get(line) ?? [])}</p>\n`,
    );
    const link =
      reference.URL === undefined
        ? undefined
        : html`<p dir="auto"><span${ground('link')}>${label('Link')}${reference.URL}</span></p>\n`;
    items.push(html`<li>${shown}${link}</li>\n`);
  }
  close(0);
  return html`<h2 id="sources">The sources as they were read</h2>
${parts}`;
}

/** A reference with its fields, or a quotation or note as a whole. */
function lineView({ kind, text }: Line, fields: readonly ReadField[]): Html {
  if (kind !== 'reference')
    return html`<span${ground(kind)}>${label(kind === 'quotation' ? 'Quotation' : 'Note')}${text}</span>`;
  const parts: Child[] = [];
  let at = 0;
  for (const read of [...fields].sort((a, b) => a.field.start - b.field.start)) {
    const { start, end } = read.field;
    if (start < at) continue;
    parts.push(text.slice(at, start), fieldStretch(read, text.slice(start, end), true));
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
}
