/**
 * Makes a page and its lines from a short description, for tests of the checks without any reader. One line each:
 *
 *     {a|Anna Berg}, ‘{t|A title}’, {o|The Harbour Post}, {d|5. March 2021}      a reference, its fields in braces
 *     > “The quoted words.”                                                     a quotation; ¶ ends a paragraph in it
 *
 * Fields: `a` a person, `A` a body as author, `t` title, `o` outlet, `p` publisher, `m` medium, `d` date, `l` address.
 */
import type { CslDate, CslItem, CslName } from '../src/model/csl.ts';
import type { Entry, Page, Quotation } from '../src/model/page.ts';
import type { FieldName, FieldSpan, Line } from '../src/model/reading.ts';

export interface Described {
  readonly page: Page;
  readonly lines: readonly Line[];
  readonly source: string;
}

const FIELDS: Readonly<Record<string, FieldName>> = {
  a: 'author',
  A: 'author',
  t: 'title',
  o: 'outlet',
  p: 'publisher',
  m: 'medium',
  d: 'date',
  l: 'link',
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const GERMAN = 'jan feb mär apr mai jun jul aug sep okt nov dez'.split(' ');

export function pageFromLines(description: readonly string[], lang = 'en'): Described {
  const entries: Entry[] = [];
  const lines: Line[] = [];
  let source = '';
  for (const written of description) {
    const text = written
      .replace(/^> /, '')
      .replaceAll(/\{[aAtopmdl]\|([^}]*)\}/g, '$1')
      .replaceAll('¶', '\n');
    const origin = [{ at: 0, start: source.length, length: text.length }];
    source += `${text}\n`;
    if (!written.startsWith('> ')) {
      const id = `entry-${entries.length + 1}`;
      entries.push({ id, reference: reference(written), quotations: [], notes: [], tags: [] });
      lines.push({ kind: 'reference', entry: id, text, origin, fields: fields(written) });
      continue;
    }
    const entry = entries.pop();
    if (!entry) throw new Error('a quotation needs a reference before it');
    const id = `${entry.id}-quotation-${entry.quotations.length + 1}`;
    const quotation: Quotation = { id, text: { plain: text.replace(/^["“‘„«»”]+|["”’“«»]+[.]?$/g, '') } };
    entries.push({ ...entry, quotations: [...entry.quotations, quotation] });
    lines.push({ kind: 'quotation', entry: entry.id, quotation: id, text, origin, fields: [] });
  }
  return { page: { title: 'A page', lang, intro: [], sections: [], entries, other: [] }, lines, source };
}

function fields(written: string): FieldSpan[] {
  const out: FieldSpan[] = [];
  let removed = 0;
  for (const { 0: whole, 1: key = '', 2: text = '', index } of written.matchAll(/\{([aAtopmdl])\|([^}]*)\}/g)) {
    const start = index - removed;
    const field = FIELDS[key];
    if (field) out.push({ field, start, end: start + text.length, confidence: 1 });
    removed += whole.length - text.length;
  }
  return out;
}

function reference(written: string): CslItem {
  const item: { -readonly [K in keyof CslItem]: CslItem[K] } = { type: 'article' };
  const author: CslName[] = [];
  for (const [, key, text = ''] of written.matchAll(/\{([aAtopmdl])\|([^}]*)\}/g)) {
    if (key === 'A') author.push({ literal: text });
    if (key === 'a') author.push(person(text));
    if (key === 't') item.title = text;
    if (key === 'o') item['container-title'] = text;
    if (key === 'p') item.publisher = text;
    if (key === 'm') item.genre = text;
    if (key === 'l') item.URL = text;
    if (key === 'd') item.issued = date(text);
  }
  if (author.length > 0) item.author = author;
  return item;
}

function person(text: string): CslName {
  const words = text.split(' ');
  return { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
}

function date(text: string): CslDate {
  const year = Number(/\d{4}/.exec(text)?.[0]);
  const word = /\p{L}{3,}/u.exec(text)?.[0].slice(0, 3).toLowerCase() ?? '';
  const month = Math.max(MONTHS.indexOf(word), GERMAN.indexOf(word)) + 1;
  const day = Number(/(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0]);
  return { 'date-parts': [[year, ...(month ? [month, ...(day ? [day] : [])] : [])]] };
}
