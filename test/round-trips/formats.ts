/** The formats that a page goes out to and comes back from. */
import * as bibtex from './bibtex.ts';
import * as contextFile from './context-file.ts';
import * as cslJson from './csl-json.ts';
import * as csv from './csv.ts';
import * as pageJson from './page-json.ts';
import * as ris from './ris.ts';
import type { RoundTrip } from './round-trip.ts';
import * as zoteroRdf from './zotero-rdf.ts';

/** By the name that `writePage` has for a format, which is also the extension. */
export const FORMATS: ReadonlyMap<string, RoundTrip> = new Map<string, RoundTrip>([
  ['md', contextFile],
  ['json', pageJson],
  ['csl.json', cslJson],
  ['zotero.rdf', zoteroRdf],
  ['bib', bibtex],
  ['ris', ris],
  ['csv', csv],
]);
