import { toEdtf } from '../../cite/dates/dates.ts';
import {
  BIB_DATES,
  BIB_FIELDS,
  BIB_MONTHS,
  BIB_NAMES,
  BIB_SLOT,
  BIB_TYPES,
  type BibField,
} from '../../cite/exchange/bibtex-fields.ts';
import { bibText, bibVerbatim } from '../../cite/exchange/bibtex-text.ts';
import { slotText } from '../../cite/exchange/quotation-slot.ts';
import { fingerprint } from '../../cite/ids.ts';
import type { CslDate, CslItem, CslName } from '../../model/csl.ts';
import type { Entry, Page } from '../../model/page.ts';
import { slug } from '../../text/slug.ts';
import type { Writer } from '../writer.ts';

/** One `.bib` file for BibTeX and BibLaTeX alike, in UTF-8. Quotations and notes stand in `annote`. */
export const bibtex: Writer = {
  format: 'bib',
  mediaType: 'application/x-bibtex',
  write: (page, { baseName }) => [{ path: `${baseName}.bib`, content: bibtexText(page) }],
};

export function bibtexText(page: Pick<Page, 'entries' | 'lang'>): string {
  return bibtexRecords(page).join('\n');
}

/** One for each entry, with a line feed at its end. */
export function bibtexRecords(page: Pick<Page, 'entries' | 'lang'>): string[] {
  const keys = citationKeys(page.entries.map(({ id }) => id));
  return page.entries.map((entry, i) => bibEntry(entry, keys[i] ?? entry.id, page.lang));
}

type Row = readonly [name: string, value: string];

function bibEntry(entry: Entry, key: string, lang: string): string {
  const { reference } = entry;
  const kind = BIB_TYPES.find(({ type }) => type === reference.type);
  const type = kind?.entry ?? 'misc';
  const slot = slotText(entry, lang);
  const keywords = [...new Set([...(reference.keyword ? [reference.keyword] : []), ...entry.tags])].join(', ');
  const rows: readonly Row[] = [
    ...BIB_NAMES.flatMap((role) => nameRow(role, reference[role])),
    ...textRows(reference, type),
    ...BIB_DATES.flatMap(({ csl, bib }) => dateRow(bib, reference[csl])),
    ...yearRows(reference.issued),
    ...(keywords ? [['keywords', braced(bibText(keywords))] as const] : []),
    ...(kind?.subtype ? [['entrysubtype', braced(kind.subtype)] as const] : []),
    ...(slot ? [[BIB_SLOT, braced(bibText(slot))] as const] : []),
  ];
  return `@${type}{${key},\n${rows.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

function textRows(reference: CslItem, type: string): Row[] {
  const done = new Set<string>();
  return BIB_FIELDS.flatMap((field) => {
    const value = reference[field.csl];
    if (!value || done.has(field.csl) || (field.entries && !field.entries.includes(type))) return [];
    done.add(field.csl);
    return [[field.bib, printed(value, field)]];
  });
}

function printed(value: string, { kind }: BibField): string {
  if (kind === 'verbatim') return braced(bibVerbatim(value));
  // A second pair of braces keeps styles from changing the capitals of a title.
  if (kind === 'whole') return braced(braced(bibText(value)));
  return braced(kind === 'pages' ? bibText(value).replaceAll('\u2013', '--') : bibText(value));
}

function nameRow(role: string, names: readonly CslName[] | undefined): Row[] {
  return names?.length ? [[role, braced(names.map(bibName).join(' and '))]] : [];
}

/** “von Last, Jr, First”, the only order that says which word is which. A body in braces is never split. */
function bibName(name: CslName): string {
  if (name.literal !== undefined) return braced(bibText(name.literal));
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter((part) => part !== undefined);
  const family = [...particles.map(bibText), namePart(name.family ?? '')].join(' ');
  return [family, name.suffix && namePart(name.suffix), name.given && namePart(name.given)].filter(Boolean).join(', ');
}

/** In braces where BibTeX would split it: at a comma, at “and”, before a word in lower case. */
function namePart(part: string): string {
  const text = bibText(part);
  return /,|(?:^|\s)(?:and\s|and$|\p{Ll})/u.test(part) ? braced(text) : text;
}

function dateRow(name: string, date: CslDate | undefined): Row[] {
  const edtf = toEdtf(date);
  return edtf === undefined ? [] : [[name, braced(edtf)]];
}

/** For BibTeX, which knows no `date`; a date in words alone has no other place. */
function yearRows(date: CslDate | undefined): Row[] {
  const [year, month] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return date?.literal ? [['year', braced(bibText(date.literal))]] : [];
  const name = month === undefined ? undefined : BIB_MONTHS[month - 1];
  return [['year', braced(String(year))], ...(name ? [['month', name] as const] : [])];
}

function braced(text: string): string {
  return `{${text}}`;
}

/** Ids as keys. Parsers agree on few characters; a key that lost some carries a fingerprint of its id instead. */
export function citationKeys(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const latin = /^[\x20-\x7e]*$/u.test(id) ? id : slug(id);
    const plain = latin.replace(/[^A-Za-z0-9:._+/-]+/g, '-').replace(/^-+|-+$/g, '');
    let key = plain === id ? id : [plain, fingerprint(id)].filter(Boolean).join('-');
    if (taken.has(key)) key = `${key}-${fingerprint(id, 16)}`;
    taken.add(key);
    return key;
  });
}
