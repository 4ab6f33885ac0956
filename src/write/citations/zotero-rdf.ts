import { toEdtf } from '../../cite/dates.ts';
import type { CslItem, CslName } from '../../model/csl.ts';
import type { Entry, Page } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { escapeText } from '../../xml/escape.ts';
import { noteHtml, quotationHtml } from '../feeds/entry-html.ts';
import type { Writer } from '../writer.ts';
import { ZOTERO_CONTAINERS, ZOTERO_TYPES } from './zotero-types.ts';

/** RDF in Zotero's own vocabulary: it alone makes each quotation and each note a child note of its item. */
export const zoteroRdf: Writer = {
  format: 'zotero.rdf',
  mediaType: 'application/rdf+xml',
  write: (page, { baseName }) => [{ path: `${baseName}.zotero.rdf`, content: zoteroRdfText(page) }],
};

const NAMESPACES: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  dcterms: 'http://purl.org/dc/terms/',
  bib: 'http://purl.org/net/biblio#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  dc: 'http://purl.org/dc/elements/1.1/',
  prism: 'http://prismstandard.org/namespaces/1.2/basic/',
  vcard: 'http://nwalsh.com/rdf/vCard#',
};

export function zoteroRdfText(page: Page): string {
  const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const entries = page.entries.map((entry, i) => item(entry, i + 1, page.lang));
  return `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF${spaces.join('')}>\n${entries.join('')}</rdf:RDF>\n`;
}

function item(entry: Entry, number: number, lang: string): string {
  const { reference } = entry;
  const notes = memos(entry, number, lang);
  const [element, itemType] = ZOTERO_TYPES[reference.type];
  const keywords = [...(reference.keyword?.split(/[,;]/) ?? []), ...entry.tags].map((word) => word.trim());
  const parts = [
    leaf('z:itemType', itemType),
    container(reference),
    publisher(reference),
    people('bib:authors', reference.author),
    people('bib:editors', reference.editor),
    people('z:translators', reference.translator),
    ...notes.map(({ id }) => `<dcterms:isReferencedBy rdf:resource="#${id}"/>`),
    ...[...new Set(keywords)].map((word) => leaf('dc:subject', word)),
    leaf('dc:title', reference.title),
    leaf('dc:date', toEdtf(reference.issued) ?? reference.issued?.literal),
    leaf('z:type', reference.genre ?? reference.medium),
    leaf('bib:pages', reference.page),
    leaf('prism:edition', reference.edition),
    leaf('z:language', reference.language),
    leaf('dcterms:abstract', reference.abstract),
    leaf('dcterms:dateSubmitted', toEdtf(reference.accessed)),
    leaf('z:archive', reference.archive),
    leaf('z:libraryCatalog', reference.source),
    leaf('dc:description', reference.note),
    ...identifiers(reference),
  ];
  const body = parts.map((part) => (part ? `  ${part}\n` : '')).join('');
  const memoBodies = notes.map(
    ({ id, html }) => `<bib:Memo rdf:about="#${id}">${leaf('rdf:value', html)}</bib:Memo>\n`,
  );
  return `<${element} rdf:about="#item_${number}">\n${body}</${element}>\n${memoBodies.join('')}`;
}

interface Memo {
  readonly id: string;
  readonly html: string;
}

/** Zotero's notes are HTML. The numbers name them only inside this file. */
function memos(entry: Entry, number: number, lang: string): Memo[] {
  const notes = [
    ...entry.quotations.map((quotation) => quotationHtml(quotation, lang)),
    ...entry.notes.map((note) => noteHtml(note.text)),
  ];
  return notes.map((html, k) => ({ id: `item_${number}_note_${k + 1}`, html: html.toString() }));
}

function container(reference: CslItem): string {
  const { 'container-title': title, volume, issue, number } = reference;
  const inner = [
    leaf('dc:title', title),
    leaf('prism:volume', volume),
    leaf('prism:number', issue ?? number),
    leaf('dc:identifier', reference.ISSN && `ISSN ${reference.ISSN}`),
  ].join('');
  const element = ZOTERO_CONTAINERS[reference.type] ?? 'z:Website';
  return inner && `<dcterms:isPartOf><${element}>${inner}</${element}></dcterms:isPartOf>`;
}

function publisher({ publisher: name, 'publisher-place': place }: CslItem): string {
  if (!name && !place) return '';
  const locality = leaf('vcard:locality', place);
  const address = locality && `<vcard:adr><vcard:Address>${locality}</vcard:Address></vcard:adr>`;
  return `<dc:publisher><foaf:Organization>${address}${leaf('foaf:name', name)}</foaf:Organization></dc:publisher>`;
}

/** Zotero takes a person without given name for a body. */
function people(element: string, names: readonly CslName[] | undefined): string {
  if (!names?.length) return '';
  const list = names.map((name) => `<rdf:li><foaf:Person>${person(name)}</foaf:Person></rdf:li>`);
  return `<${element}><rdf:Seq>${list.join('')}</rdf:Seq></${element}>`;
}

function person(name: CslName): string {
  if (name.literal !== undefined) return leaf('foaf:surname', name.literal);
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [[name.given, name['dropping-particle']].filter(Boolean).join(' '), name.suffix].filter(Boolean);
  return leaf('foaf:surname', family) + leaf('foaf:givenName', given.join(', '));
}

function identifiers({ URL: address, DOI, ISBN }: CslItem): string[] {
  const url = safeAddress(address);
  return [
    url ? `<dc:identifier><dcterms:URI>${leaf('rdf:value', url)}</dcterms:URI></dc:identifier>` : '',
    leaf('dc:identifier', DOI && `DOI ${DOI}`),
    leaf('dc:identifier', ISBN && `ISBN ${ISBN}`),
  ];
}

/** An element around a text; nothing where there is none. */
function leaf(name: string, text: string | undefined): string {
  return text ? `<${name}>${escapeText(text)}</${name}>` : '';
}
