/** The property parts of the package, from the page's data alone: no clock, no name of a user or a machine. */
import { dateOrder, fromEdtf } from '../../cite/dates.ts';
import type { CslDate } from '../../model/csl.ts';
import type { Page } from '../../model/page.ts';
import { escapeText } from '../../xml/escape.ts';
import type { Export } from './export.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function corePart(page: Page, { uuid }: Export): string {
  const created = creationTime(page);
  const creator = escapeText(creatorOf(page));
  const time = (name: string): string =>
    created ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${created}</dcterms:${name}>` : '';
  return [
    HEAD,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeText(page.title)}</dc:title>`,
    `<dc:creator>${creator}</dc:creator>`,
    `<dc:identifier>${escapeText(page.url ?? `urn:uuid:${uuid}`)}</dc:identifier>`,
    `<dc:language>${escapeText(page.lang)}</dc:language>`,
    `<cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    time('created'),
    time('modified'),
    '</cp:coreProperties>',
  ].join('');
}

export function appPart(): string {
  return `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>contextpage</Application></Properties>`;
}

/** The identity of this export, which office programs keep through most conversions. */
export function customPart({ id, sha256 }: Export): string {
  return [
    HEAD,
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    // The format id that all custom properties share; their numbers begin at 2.
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="contextpageExport">',
    `<vt:lpwstr>${id} sha256:${sha256}</vt:lpwstr></property></Properties>`,
  ].join('');
}

/** Who publishes the page: the host of its address. A page without one names the program that wrote the document. */
function creatorOf(page: Page): string {
  const host = page.url === undefined ? '' : URL.parse(page.url)?.hostname;
  return host || 'contextpage';
}

/** When the page was last changed, else the date of its newest source; undefined without any. */
function creationTime(page: Page): string | undefined {
  const changed = page.updated === undefined ? undefined : asTime(fromEdtf(page.updated));
  if (changed) return changed;
  let newest: CslDate | undefined;
  for (const { reference } of page.entries) {
    if (asTime(reference.issued) && dateOrder(reference.issued) > dateOrder(newest)) newest = reference.issued;
  }
  return asTime(newest);
}

/** The first moment of a date as W3CDTF; undefined for what office programs do not take as a time. */
function asTime(date: CslDate | undefined): string | undefined {
  const [year, month = 1, day = 1] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined || year < 1601 || year > 9999) return undefined;
  const time = new Date(Date.UTC(year, month - 1, day));
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return isReal ? time.toISOString().replace('.000', '') : undefined;
}
