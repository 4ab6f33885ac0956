/** The property parts of the package, from the page's data alone: no clock, no name of a user or a machine. */
import type { Export } from '../../identity/export.ts';
import type { Page } from '../../model/page.ts';
import { escapeText } from '../../xml/escape.ts';
import { creationTime, creatorOf } from '../document/provenance.ts';

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

/** The document property that shows the state of the page, for headers and footers of a house. */
export const STATE_PROPERTY = 'contextpageState';

/** The identity of this export, which office programs keep through most conversions, and the state that it shows. */
export function customPart(made: Export | undefined, state: string): string {
  const values = [
    ...(made ? [['contextpageExport', `${made.id} sha256:${made.sha256}`] as const] : []),
    [STATE_PROPERTY, state] as const,
  ];
  // The format id that all custom properties share; their numbers begin at 2.
  const properties = values.map(
    ([name, value], i) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${i + 2}" name="${name}"><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`,
  );
  return [
    HEAD,
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    ...properties,
    '</Properties>',
  ].join('');
}
