/**
 * unAPI (version 1, 2006), the first thing that Zotero’s button asks a page for: the library behind it gives each source
 * with its quotations and notes, which COinS cannot carry. A static host answers every question with the same file, so
 * the library names its own format (`zoteroRdfText`), and one identifier stands for all sources of the page.
 */
import type { Download } from '../../writer.ts';
import { attributes, type Html, html } from '../html.ts';

/** Zotero fetches and reads the library on each visit of the page, long before anybody asks for it. */
const LARGEST_LIBRARY = 250_000;

/** The link to the server, for the head; behind the `#` is what a static host need not see. */
export function unapiServer(downloads: readonly Download[]): Html | undefined {
  const path = library(downloads)?.path;
  if (path === undefined) return undefined;
  return html`<link${attributes({ rel: 'unapi-server', type: 'application/xml', title: 'unAPI', href: `${encodeURI(path)}#` })}>`;
}

/** What is to be asked for, for the body. */
export function unapiIdentifier(downloads: readonly Download[]): Html | undefined {
  return library(downloads) && html`<abbr class="unapi-id" title="sources" hidden></abbr>`;
}

function library(downloads: readonly Download[]): Download | undefined {
  return downloads.find(({ format, bytes }) => format === 'zotero.rdf' && bytes <= LARGEST_LIBRARY);
}
