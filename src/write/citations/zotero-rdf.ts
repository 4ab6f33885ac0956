import { toEdtf } from '../../cite/dates/dates.ts';
import { tailText } from '../../cite/exchange/quotation-slot.ts';
import { PRIVATE_TAG, ZOTERO_CONTAINERS, ZOTERO_MAKERS, ZOTERO_TYPES } from '../../cite/types/zotero-types.ts';
import type { CslItem, CslName } from '../../model/csl.ts';
import type { Entry, Page, Quotation, Section } from '../../model/page.ts';
import { safeAddress } from '../../text/safe-address.ts';
import { escapeText } from '../../xml/escape.ts';
import { noteHtml, quotationHtml } from '../feeds/entry-html.ts';
import type { Writer } from '../writer.ts';

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

/** For `src/write/site/cite/unapi.ts`: what an unAPI server answers, as a literal, of which RDF makes nothing more. */
const UNAPI_FORMATS =
  '<dcterms:FileFormat rdf:about="#unapi"><rdf:value rdf:parseType="Literal"><formats xmlns=""><format name="rdf_zotero" type="application/rdf+xml"/></formats></rdf:value></dcterms:FileFormat>\n';

export function zoteroRdfText(page: Page): string {
  const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const entries = page.entries.map((entry) => item(entry, page.lang));
  const parts = [...entries, ...collections(page), UNAPI_FORMATS];
  return `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF${spaces.join('')}>\n${parts.join('')}</rdf:RDF>\n`;
}

function item(entry: Entry, lang: string): string {
  const { reference } = entry;
  const notes = memos(entry, lang);
  const [element, itemType] = ZOTERO_TYPES[reference.type];
  const keywords = [...(reference.keyword?.split(/[,;]/) ?? []), ...entry.tags].map((word) => word.trim());
  const parts = [
    leaf('z:itemType', itemType),
    ...container(reference),
    publisher(reference),
    people(ZOTERO_MAKERS[reference.type] ?? 'bib:authors', reference.author),
    people('bib:editors', reference.editor),
    people('z:translators', reference.translator),
    ...notes.map(({ id }) => `<dcterms:isReferencedBy rdf:resource="${local(id)}"/>`),
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
    ({ id, html, tag }) =>
      `<bib:Memo rdf:about="${local(id)}">${leaf('rdf:value', html)}${leaf('dc:subject', tag)}</bib:Memo>\n`,
  );
  return `<${element} rdf:about="${local(entry.id)}">\n${body}</${element}>\n${memoBodies.join('')}`;
}

interface Memo {
  readonly id: string;
  readonly html: string;
  readonly tag?: string;
}

/** Zotero's notes are HTML. Those of quotations bear the quotation's id; private ones are tagged so. */
function memos(entry: Entry, lang: string): Memo[] {
  return [
    ...entry.quotations.map((quotation) => ({ id: quotation.id, html: memoHtml(quotation, lang) })),
    ...entry.notes.map((note, k) => ({
      id: `${entry.id}-note-${k + 1}`,
      html: noteHtml(note.text).toString(),
      ...(note.private ? { tag: PRIVATE_TAG } : {}),
    })),
  ];
}

/** As in `quotation-slot.ts`, the last closing mark is the quotation's own. */
function memoHtml({ locator, speaker, ...quotation }: Quotation, lang: string): string {
  const tail = {
    ...(locator === undefined ? {} : { locator: tailText(locator) }),
    ...(speaker === undefined ? {} : { speaker: tailText(speaker) }),
  };
  return quotationHtml({ ...quotation, ...tail }, lang).toString();
}

/** Sections are Zotero's collections; one of a deeper level is part of the one above it. */
function collections({ sections, entries }: Page): string[] {
  const inside = new Map<string, string[]>(sections.map(({ id }) => [id, []]));
  for (const { id, section } of entries) if (section !== undefined) inside.get(section)?.push(local(id));
  const open: Section[] = [];
  for (const section of sections) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= section.level) open.pop();
    inside.get(open.at(-1)?.id ?? '')?.push(collection(section));
    open.push(section);
  }
  return sections.map((section) => {
    const parts = inside.get(section.id)?.map((part) => `<dcterms:hasPart rdf:resource="${part}"/>`) ?? [];
    return `<z:Collection rdf:about="${collection(section)}">${leaf('dc:title', section.title)}${parts.join('')}</z:Collection>\n`;
  });
}

function collection({ id }: Section): string {
  return local(`collection-${id}`);
}

/** A name inside this file, as an attribute's value. */
function local(id: string): string {
  return `#${encodeURIComponent(id.toWellFormed())}`;
}

/** What the source stands in; of a book or report, the series. Volume, number and ISSN go with it where Zotero looks. */
function container(reference: CslItem): string[] {
  const { type, 'container-title': title, volume, issue, number, event } = reference;
  const numbers = [
    leaf('prism:volume', volume),
    leaf('prism:number', issue ?? number),
    leaf('dc:identifier', reference.ISSN && `ISSN ${reference.ISSN}`),
  ];
  const within = (element: string, inner: string): string =>
    inner && `<dcterms:isPartOf><${element}>${inner}</${element}></dcterms:isPartOf>`;
  const meeting =
    event && `<bib:presentedAt><bib:Conference>${leaf('dc:title', event)}</bib:Conference></bib:presentedAt>`;
  const element = ZOTERO_CONTAINERS[type];
  if (element !== undefined) return [within(element, [leaf('dc:title', title), ...numbers].join('')), meeting ?? ''];
  const isInSeries = type === 'book' || type === 'report';
  const outlet = isInSeries ? within('bib:Series', leaf('dc:title', title)) : leaf('prism:publicationName', title);
  return [outlet, ...numbers, meeting ?? ''];
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
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return leaf('foaf:surname', family) + leaf('foaf:givenName', name.suffix ? `${given}, ${name.suffix}` : given);
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
