import { dateInWords } from '../../cite/dates/dates.ts';
import { slotBlocks } from '../../cite/exchange/quotation-slot.ts';
import { RIS_DATES, RIS_FIELDS, RIS_NAMES, RIS_SLOT, RIS_TYPES } from '../../cite/exchange/ris-fields.ts';
import type { CslDate, CslName } from '../../model/csl.ts';
import type { Entry, Page } from '../../model/page.ts';
import type { Writer } from '../writer.ts';

/** RIS in UTF-8. Each quotation and each note is an `N1`, which reference managers show as a note of the entry. */
export const ris: Writer = {
  format: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (page, { baseName }) => [{ path: `${baseName}.ris`, content: risText(page) }],
};

export function risText(page: Page): string {
  return risRecords(page).join('\r\n');
}

/** One for each entry. */
export function risRecords(page: Pick<Page, 'entries' | 'lang'>): string[] {
  return page.entries.map((entry) => `${risLines(entry, page.lang).map(printed).join('')}ER  - \r\n`);
}

type Row = readonly [tag: string, value: string];

function risLines(entry: Entry, lang: string): Row[] {
  const { reference } = entry;
  const keywords = new Set([...(reference.keyword?.split(/[,;]/) ?? []), ...entry.tags].map((word) => word.trim()));
  return [
    ['TY', RIS_TYPES.find(({ type }) => type === reference.type)?.ris ?? 'GEN'],
    ['ID', entry.id],
    ...RIS_NAMES.flatMap(({ csl, tag }) => (reference[csl] ?? []).map((name): Row => [tag, risName(name)])),
    ...RIS_FIELDS.flatMap(({ csl, tag }): Row[] => (reference[csl] ? [[tag, reference[csl]]] : [])),
    ...pageRows(reference.page),
    ...yearRow(reference.issued),
    ...RIS_DATES.flatMap(({ csl, tag }) => dateRow(tag, reference[csl])),
    ...[...keywords].filter((word) => word !== '').map((word): Row => ['KW', word]),
    ...slotBlocks(entry, lang).map((block): Row => [RIS_SLOT, block]),
  ];
}

/**
 * A value with several lines goes on in lines without a tag, as reference managers read it. The slot's grammar sees to
 * it that no such line looks like a tag; other values are put on one line.
 */
function printed([tag, value]: Row): string {
  const text = value.toWellFormed();
  const lines = tag === RIS_SLOT ? text.split(/\r\n?|\n/) : [text.replace(/[\r\n]+/g, ' ')];
  return `${tag}  - ${lines.join('\r\n')}\r\n`;
}

/** “Family, Given, Suffix”. A comma inside a part would divide it, so it is left out; bodies keep theirs. */
function risName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const bare = (part: string | undefined): string => (part ?? '').replace(/,\s*/g, ' ').trim();
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  const parts = [bare(family), bare(given), bare(name.suffix)];
  while (parts.at(-1) === '') parts.pop();
  return parts.join(', ');
}

/** “3–9” as start and end; anything else that names pages stands as it is in the start. */
function pageRows(pages: string | undefined): Row[] {
  if (!pages) return [];
  const range = /^([^\s\u2013-]+)\s*[\u2013-]\s*([^\s\u2013-]+)$/.exec(pages);
  if (!range?.[1] || !range[2]) return [['SP', pages]];
  return [
    ['SP', range[1]],
    ['EP', range[2]],
  ];
}

function yearRow(date: CslDate | undefined): Row[] {
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined ? [] : [['PY', risYear(year)]];
}

/** `YYYY/MM/DD/other information`, as far as it is known; what the slashes cannot say is said in words. */
function dateRow(tag: string, date: CslDate | undefined): Row[] {
  const [[year, month, day] = [], ...more] = date?.['date-parts'] ?? [];
  if (!date || year === undefined) return date?.literal ? [[tag, `///${date.literal}`]] : [];
  const inWords = more.length > 0 || date.season !== undefined || year < 0;
  const other = [date.circa ? 'circa' : '', inWords ? dateInWords(date, 'en') : ''].filter(Boolean).join(' ');
  const two = (n: number | undefined): string => (n === undefined ? '' : String(n).padStart(2, '0'));
  return [[tag, `${risYear(year)}/${two(month)}/${two(day)}/${other}`]];
}

function risYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}
