/**
 * The base: what the document says, as data, in a custom XML part. When an edited document comes back, its changes are
 * found against this, also where the page it was printed from is not at hand. It holds only what is printed.
 */
import type { CslItem } from '../../model/csl.ts';
import type { Entry, Page } from '../../model/page.ts';
import { escapeAttribute, escapeText } from '../../xml/escape.ts';
import type { Export } from './export.ts';
import { printedCopy } from './reference.ts';

export const BASE_NAMESPACE = 'urn:contextpage:base:1';

/** JSON for each part of the page, in elements: JSON keeps what XML cannot hold, elements can be read one by one. */
export function* basePart(page: Page, { id, sha256 }: Export): Generator<string> {
  const { title, lang, url, updated, rights, intro, sections } = page;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<base xmlns="${BASE_NAMESPACE}" export="${id}" sha256="${sha256}">`;
  yield `<page>${json({ title, lang, url, updated, rights, intro, sections })}</page>`;
  for (const entry of page.entries) {
    yield `<entry id="${escapeAttribute(entry.id)}">${json(printed(entry))}</entry>`;
  }
  yield '</base>';
}

export function basePropertiesPart({ uuid }: Export): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<ds:datastoreItem ds:itemID="{${uuid.toUpperCase()}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${BASE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
}

function printed(entry: Entry): object {
  const { reference, section } = entry;
  const notes = entry.notes.filter((note) => !note.private).map((note) => note.text);
  const quotations = entry.quotations.map(
    ({ place: _place, receipt: _evidence, corrected: _former, ...quotation }) => quotation,
  );
  const fields = REFERENCE_FIELDS.filter((name) => reference[name] !== undefined);
  return {
    section,
    reference: Object.fromEntries(fields.map((name) => [name, reference[name]])),
    quotations,
    notes,
    copy: printedCopy(entry)?.url,
  };
}

/** What a reference line is made of. */
const REFERENCE_FIELDS: readonly (keyof CslItem)[] = [
  ...(['type', 'author', 'editor', 'title', 'language', 'genre', 'medium', 'container-title'] as const),
  ...(['volume', 'issue', 'source', 'publisher', 'number', 'issued', 'page', 'URL', 'DOI'] as const),
];

/** XML cannot hold U+FFFE and U+FFFF, JSON can name them; the rest of what XML forbids `JSON.stringify` escapes. */
function json(value: object): string {
  return escapeText(
    JSON.stringify(value).replace(/[\ufffe\uffff]/g, (sign) => (sign === '\ufffe' ? '\\ufffe' : '\\uffff')),
  );
}
