/** `meta.xml`: the properties of the document, from the page's data alone. */
import type { Export } from '../../identity/export.ts';
import type { Page } from '../../model/page.ts';
import { escapeText } from '../../xml/escape.ts';
import { creationTime, creatorOf } from '../document/provenance.ts';
import { NAMESPACES, XML_HEAD } from './namespaces.ts';

/** Elements in the order of ODF 1.3 part 3, 4.3; the identifier under the name that becomes `dc:identifier` in .docx. */
export function metaPart(page: Page, { id, sha256, uuid }: Export): string {
  const creator = escapeText(creatorOf(page));
  const time = creationTime(page)?.replace(/Z$/, '');
  return [
    `${XML_HEAD}<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta>`,
    '<meta:generator>contextpage</meta:generator>',
    `<dc:title>${escapeText(page.title)}</dc:title><dc:language>${escapeText(page.lang)}</dc:language>`,
    `<meta:initial-creator>${creator}</meta:initial-creator><dc:creator>${creator}</dc:creator>`,
    time ? `<meta:creation-date>${time}</meta:creation-date><dc:date>${time}</dc:date>` : '',
    userDefined('OOXMLCorePropertyIdentifier', page.url ?? `urn:uuid:${uuid}`),
    userDefined('contextpageExport', `${id} sha256:${sha256}`),
    '</office:meta></office:document-meta>',
  ].join('');
}

function userDefined(name: string, value: string): string {
  return `<meta:user-defined meta:name="${name}" meta:value-type="string">${escapeText(value)}</meta:user-defined>`;
}
