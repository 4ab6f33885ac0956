/** All sources as a table, in the order of the page. Its script sorts it by the headings that have `data-sort`. */
import type { Entry } from '../../../model/page.ts';
import type { Download } from '../../writer.ts';
import { findingWords } from '../find/finding-words.ts';
import { attributes, type Html, html } from '../html.ts';
import type { Setting } from '../setting.ts';
import { exploreWords } from './explore-words.ts';
import {
  addedCell,
  authorCell,
  type Cell,
  checkCell,
  dateCell,
  outletCell,
  quotationsCell,
  titleCell,
} from './source-cells.ts';

/** Rows that browsers lay out and sort at once. */
const MOST = 3000;
export const TABLE_ID = 'the-list';

interface Column {
  /** In the address: `?sort=title`. */
  readonly name: string;
  readonly label: string;
  /** `head`: what the row is about. `figure`: readers look for the greatest first. */
  readonly role?: 'head' | 'figure';
  /** Says its label in front where there is no room for a row of headings. */
  readonly isLabelled?: boolean;
  readonly cell: (entry: Entry, setting: Setting) => Cell;
}

/** `entries` in the order of the page. */
export function sourceTable(entries: readonly Entry[], downloads: readonly Download[], setting: Setting): Html {
  const { allSources } = exploreWords(setting.lang);
  const content = entries.length > MOST ? insteadOfTable(downloads, setting) : table(entries, setting);
  return html`<section${attributes({ id: TABLE_ID })}><h2 class="group">${allSources} <span class="n">${setting.words.sources(entries.length)}</span></h2>
${content}</section>
`;
}

function insteadOfTable(downloads: readonly Download[], { lang }: Setting): Html {
  const file = downloads.find(({ format }) => format === 'csv');
  const link = file && html`<a${attributes({ href: encodeURI(file.path), type: 'text/csv' })}>CSV</a>`;
  return html`<p>${exploreWords(lang).tooLong} ${link}</p>\n`;
}

function table(entries: readonly Entry[], setting: Setting): Html {
  const columns = columnsFor(entries, setting);
  const rows = entries.map((entry) => html`<tr>${columns.map((column) => cell(column, entry, setting))}</tr>\n`);
  return html`<table${attributes({ 'aria-label': exploreWords(setting.lang).allSources })}>
<thead><tr>${columns.map(heading)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function heading({ name, label, role }: Column): Html {
  const isFigure = role === 'figure' || undefined;
  const values = { scope: 'col', class: isFigure && role, 'data-sort': name, 'data-most': isFigure };
  return html`<th${attributes(values)}>${label}</th>`;
}

function cell({ label, role, isLabelled, cell: of }: Column, entry: Entry, setting: Setting): Html {
  const { content, key } = of(entry, setting);
  if (role === 'head') return html`<th${attributes({ scope: 'row', 'data-key': key })}>${content}</th>`;
  const values = { class: role, 'data-key': key, 'data-label': isLabelled && content ? label : undefined };
  return html`<td${attributes(values)}>${content}</td>`;
}

/** Checks and days of adding have a column where the page has some. */
function columnsFor(entries: readonly Entry[], setting: Setting): Column[] {
  const words = exploreWords(setting.lang);
  const { author, outlet, check } = findingWords(setting.lang).facets;
  const checks: Column = { name: 'check', label: check.label, cell: checkCell };
  const added: Column = { name: 'added', label: words.added, isLabelled: true, cell: addedCell };
  return [
    { name: 'date', label: words.date, cell: dateCell },
    { name: 'author', label: author.label, cell: authorCell },
    { name: 'title', label: words.title, role: 'head', cell: titleCell },
    { name: 'outlet', label: outlet.label, cell: outletCell },
    { name: 'quotations', label: words.quotations, role: 'figure', isLabelled: true, cell: quotationsCell },
    ...(setting.checks.size > 0 ? [checks] : []),
    ...(entries.some((entry) => entry.added !== undefined) ? [added] : []),
  ];
}
