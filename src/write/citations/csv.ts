import { toEdtf } from '../../cite/dates/dates.ts';
import { csvRow } from '../../cite/exchange/csv-cell.ts';
import { printNames } from '../../cite/names/name-cells.ts';
import type { CslDate } from '../../model/csl.ts';
import type { Entry, Note, Page, Quotation } from '../../model/page.ts';
import type { Writer } from '../writer.ts';

/**
 * A table with a row for each quotation, and one for an entry without any; what belongs to the entry is repeated in
 * each of its rows. UTF-8 with a byte order mark, since spreadsheets take it for another encoding otherwise.
 */
export const csv: Writer = {
  format: 'csv',
  mediaType: 'text/csv',
  write: (page, { baseName }) => [{ path: `${baseName}.csv`, content: csvText(page) }],
};

export function csvText(page: Page): string {
  const sections = new Map(page.sections.map(({ id, title }) => [id, title]));
  const rows = page.entries.flatMap((entry) => {
    const ofEntry = ENTRY_COLUMNS.map(([, value]) => value(entry, sections) ?? '');
    const quotations = entry.quotations.length > 0 ? entry.quotations : [undefined];
    return quotations.map((quotation) =>
      csvRow([...ofEntry, ...QUOTATION_COLUMNS.map(([, value]) => (quotation && value(quotation, page.lang)) ?? '')]),
    );
  });
  const header = csvRow([...ENTRY_COLUMNS, ...QUOTATION_COLUMNS].map(([name]) => name));
  return `\ufeff${header}${rows.join('')}`;
}

type EntryColumn = readonly [
  name: string,
  value: (entry: Entry, sections: ReadonlyMap<string, string>) => string | undefined,
];

const ENTRY_COLUMNS: readonly EntryColumn[] = [
  ['id', ({ id }) => id],
  ['section', ({ section }, sections) => sections.get(section ?? '')],
  ['type', ({ reference }) => reference.type],
  ['authors', ({ reference }) => printNames(reference.author ?? [])],
  ['title', ({ reference }) => reference.title],
  ['genre', ({ reference }) => reference.genre],
  ['medium', ({ reference }) => reference.medium],
  ['outlet', ({ reference }) => reference['container-title']],
  ['volume', ({ reference }) => reference.volume],
  ['issue', ({ reference }) => reference.issue],
  ['number', ({ reference }) => reference.number],
  ['pages', ({ reference }) => reference.page],
  ['edition', ({ reference }) => reference.edition],
  ['source_section', ({ reference }) => reference.section],
  ['event', ({ reference }) => reference.event],
  ['agency', ({ reference }) => reference.source],
  ['publisher', ({ reference }) => reference.publisher],
  ['place', ({ reference }) => reference['publisher-place']],
  ['date', ({ reference }) => date(reference.issued)],
  ['original_date', ({ reference }) => date(reference['original-date'])],
  ['accessed', ({ reference }) => date(reference.accessed)],
  ['editors', ({ reference }) => printNames(reference.editor ?? [])],
  ['translators', ({ reference }) => printNames(reference.translator ?? [])],
  ['language', ({ reference }) => reference.language],
  ['url', ({ reference }) => reference.URL],
  ['doi', ({ reference }) => reference.DOI],
  ['isbn', ({ reference }) => reference.ISBN],
  ['issn', ({ reference }) => reference.ISSN],
  ['archive', ({ reference }) => reference.archive],
  ['abstract', ({ reference }) => reference.abstract],
  ['keywords', ({ reference }) => reference.keyword],
  ['remark', ({ reference }) => reference.note],
  ['tags', ({ tags }) => tags.join('; ')],
  ['added', ({ added }) => added],
  ['changed', ({ changed }) => changed],
  ['archived', ({ archived }) => archived?.map(({ url, date }) => [url, date].filter(Boolean).join(' ')).join(' ')],
  ['notes', ({ notes }) => paragraphs(notes.filter((note) => !note.private))],
  ['private_notes', ({ notes }) => paragraphs(notes.filter((note) => note.private))],
];

type QuotationColumn = readonly [name: string, value: (quotation: Quotation, lang: string) => string | undefined];

const QUOTATION_COLUMNS: readonly QuotationColumn[] = [
  ['quotation', ({ text }) => text.plain],
  ['quotation_language', ({ lang }, ofPage) => lang ?? ofPage],
  ['locator', ({ locator }) => locator],
  ['speaker', ({ speaker }) => speaker],
  ['translation', ({ translation }) => translation?.plain],
  ['quotation_id', ({ id }) => id],
];

/** An empty line parts two notes; inside a note it would end it. */
function paragraphs(notes: readonly Note[]): string {
  return notes.map(({ text }) => text.plain.replace(/\n{2,}/g, '\n')).join('\n\n');
}

function date(value: CslDate | undefined): string | undefined {
  return toEdtf(value) ?? value?.literal;
}
