/** The sources as they were read, one after the other: for inputs whose own text is full of markup. */
import type { Entry, Page } from '../../model/page.ts';
import type { Line } from '../../model/reading.ts';
import { isRightToLeft } from '../../text/direction.ts';
import { attributes, type Child, type Html, html } from '../site/html.ts';
import type { ReadField } from './certainty.ts';
import { fieldStretch, ground, label } from './stretch.ts';

export function sourcesView(page: Page, lines: readonly Line[], fields: readonly ReadField[]): Html {
  const linesOf = Map.groupBy(lines, ({ entry }) => entry);
  const fieldsOf = Map.groupBy(fields, ({ line }) => line);
  const titles = new Map(page.sections.map(({ id, title }) => [id, title]));
  const { lang } = page;
  const dir = isRightToLeft(lang) ? 'rtl' : undefined;
  const lists = runsOf(page.entries).map(({ section, first, entries }) => {
    const title = titles.get(section ?? '');
    const heading = title === undefined ? undefined : html`<h3${attributes({ lang, dir: 'auto' })}>${title}</h3>\n`;
    const items = entries.map((entry) => sourceView(entry, linesOf.get(entry.id) ?? [], fieldsOf));
    return html`${heading}<ol${attributes({ class: 'sources', start: first, lang, dir })}>\n${items}</ol>\n`;
  });
  return html`<h2 id="sources">The sources as they were read</h2>
${lists}`;
}

/** Neighbours of one section, with the number of the first. */
interface Run {
  readonly section: string | undefined;
  readonly first: number;
  readonly entries: Entry[];
}

function runsOf(entries: readonly Entry[]): Run[] {
  const runs: Run[] = [];
  for (const [i, entry] of entries.entries()) {
    const last = runs.at(-1);
    if (last && last.section === entry.section) last.entries.push(entry);
    else runs.push({ section: entry.section, first: i + 1, entries: [entry] });
  }
  return runs;
}

function sourceView(
  { reference: { URL } }: Entry,
  lines: readonly Line[],
  fieldsOf: ReadonlyMap<Line, readonly ReadField[]>,
): Html {
  const shown = lines.map((line) => html`<p dir="auto">${lineView(line, fieldsOf.get(line) ?? [])}</p>\n`);
  const link = URL && html`<p><span${ground('link')}>${label('Link')}<bdi>${URL}</bdi></span></p>\n`;
  return html`<li>${shown}${link}</li>\n`;
}

/** A reference with its fields, or a quotation or note as a whole. */
function lineView({ kind, text }: Line, fields: readonly ReadField[]): Html {
  if (kind !== 'reference') {
    return html`<span${ground(kind)}>${label(kind === 'quotation' ? 'Quotation' : 'Note')}${text}</span>`;
  }
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
