import { createHash } from 'node:crypto';
import type { Entry, Page } from '../model/page.ts';
import type { Writer } from './writer.ts';

/**
 * The page model as JSON: the schema first, keys in a fixed order, so that the same page is the same bytes whatever
 * made it. Writes the page as it is given; a site gives it `published(page)`.
 */
export const pageJson: Writer = {
  format: 'json',
  mediaType: 'application/json',
  write: (page, { baseName }) => [{ path: `${baseName}.json`, content: pageJsonText(page) }],
};

export function pageJsonText(page: Page): string {
  return [...pageJsonPieces(page)].join('');
}

/** sha256 of `pageJsonText`, in hexadecimal; never holds the whole text, which is larger than the page itself. */
export function pageDigest(page: ListedPage): string {
  const digest = createHash('sha256');
  for (const piece of pageJsonPieces(page)) digest.update(piece);
  return digest.digest('hex');
}

/** A page whose entries may be made one by one, when they are asked for. */
export interface ListedPage extends Omit<Page, 'entries'> {
  readonly entries: Iterable<Entry>;
}

/** Only line ends of the text itself are line feeds: those inside strings are escaped. */
function* pageJsonPieces(page: ListedPage): Generator<string> {
  const text = `${JSON.stringify(arranged({ schema: 'contextpage/1', ...page, entries: [] }, PAGE), null, 1)}\n`;
  const at = text.indexOf(NO_ENTRIES) + NO_ENTRIES.length - 1;
  yield text.slice(0, at);
  let isFirst = true;
  for (const entry of page.entries) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(arranged(entry, ENTRY), null, 1)}`.replaceAll('\n', '\n  ');
    isFirst = false;
  }
  yield isFirst ? text.slice(at) : `\n ${text.slice(at)}`;
}

const NO_ENTRIES = '\n "entries": []';

/** The page with the keys of every object in the order of `page.json`, and without places: for other forms of JSON. */
export function arrangedPage(page: Page): Page {
  return arranged(page, PAGE) as Page;
}

/** The version stamp of a page: the first 8 characters of the sha256 of its published `page.json`. */
export function stampOf(publishedPage: ListedPage): string {
  return pageDigest(publishedPage).slice(0, 8);
}

/** Keys in their order; an object for the shape of what is under a key, `null` where that is taken as it is. */
interface Shape {
  readonly [key: string]: Shape | null;
}

const TEXT: Shape = { plain: null, marks: { start: null, end: null, kind: null, href: null } };
const NAME: Shape = {
  family: null,
  given: null,
  'non-dropping-particle': null,
  'dropping-particle': null,
  suffix: null,
  literal: null,
};
const DATE: Shape = { 'date-parts': null, season: null, circa: null, literal: null };

const REFERENCE: Shape = {
  type: null,
  author: NAME,
  editor: NAME,
  translator: NAME,
  title: null,
  'container-title': null,
  publisher: null,
  'publisher-place': null,
  source: null,
  genre: null,
  medium: null,
  issued: DATE,
  accessed: DATE,
  'original-date': DATE,
  volume: null,
  issue: null,
  number: null,
  page: null,
  edition: null,
  section: null,
  event: null,
  abstract: null,
  keyword: null,
  language: null,
  URL: null,
  DOI: null,
  ISBN: null,
  ISSN: null,
  note: null,
  archive: null,
};

const COPY: Shape = { sha256: null, textSha256: null, contentType: null, url: null, captured: null };
const CHANGE: Shape = { kind: null, quote: null, source: null };

const RECEIPT: Shape = {
  verdict: null,
  quotationSha256: null,
  copy: COPY,
  foundIn: { entry: null, copy: COPY },
  passages: { exact: null, start: null, end: null },
  context: { before: null, after: null },
  fragment: null,
  changes: CHANGE,
  cautions: CHANGE,
  proof: { edit: null, start: null, end: null, text: null },
  hint: null,
};

const QUOTATION: Shape = {
  id: null,
  text: TEXT,
  lang: null,
  locator: null,
  speaker: null,
  translation: TEXT,
  receipt: RECEIPT,
  corrected: { on: null, former: null },
};

const SILENCE: Shape = { rule: null, reason: null };

// An entry's place points into the file it was read from, which is not this one: it is not written.
const ENTRY: Shape = {
  id: null,
  section: null,
  reference: REFERENCE,
  quotations: QUOTATION,
  notes: { text: TEXT, private: null },
  tags: null,
  added: null,
  changed: null,
  archived: { url: null, date: null },
  silenced: SILENCE,
};

const PLACE: Shape = { line: null, column: null, offset: null, end: null, part: null, paragraph: null };

const PAGE: Shape = {
  schema: null,
  title: null,
  lang: null,
  url: null,
  updated: null,
  rights: null,
  maxWords: null,
  marks: null,
  order: null,
  contact: null,
  silenced: SILENCE,
  intro: TEXT,
  sections: { id: null, title: null, level: null },
  entries: ENTRY,
  withdrawn: { id: null, on: null, reason: null },
  other: { kind: null, text: null, place: PLACE },
};

function arranged(value: unknown, shape: Shape | null): unknown {
  if (shape === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => arranged(one, shape));
  const given = new Map<string, unknown>(Object.entries(value));
  const out: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(shape)) {
    if (given.get(key) !== undefined) out[key] = arranged(given.get(key), inner);
  }
  return out;
}
