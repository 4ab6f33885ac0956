/** Writes the base (`identity/base.ts`): what the document says, as data. It holds only what is printed. */
import { createHash } from 'node:crypto';
import { BASE_NAMESPACE, type BaseEntry, type BasePage } from '../../identity/base.ts';
import type { Export } from '../../identity/export.ts';
import type { CslItem } from '../../model/csl.ts';
import type { Entry, Page } from '../../model/page.ts';
import { escapeText } from '../../xml/escape.ts';
import { groups } from '../order.ts';
import { printedCopy, referenceParagraph } from './body/reference.ts';
import type { Markup } from './markup.ts';
import { pageSetting } from './page-setting.ts';
import type { Setting } from './setting.ts';
import { linkTarget } from './text/link-target.ts';

/**
 * JSON for each part of the page, in elements: JSON keeps what XML cannot hold, elements can be read one by one. The
 * last element has the sha256 of all of this JSON, so that a part which anything happened to is not taken for the base.
 */
export function* basePart(page: Page, { id, sha256 }: Export, styled: Setting['styled']): Generator<string> {
  const digest = createHash('sha256');
  const element = (name: string, value: object): string => {
    const text = json(value);
    digest.update(`${text}\n`);
    return `<${name}>${escapeText(text)}</${name}>`;
  };
  const { title, lang, intro, sections, url, updated, rights, withdrawn } = page;
  const head: { [K in keyof BasePage]: BasePage[K] | undefined } = {
    title,
    lang,
    intro,
    sections,
    url,
    updated,
    rights,
    withdrawn,
  };
  const marked: string[] = [];
  const setting = pageSetting(page, wordsAlone(marked), styled);
  const places = new Map(page.entries.map((entry, at) => [entry, at]));
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<base xmlns="${BASE_NAMESPACE}" export="${id}" sha256="${sha256}">`;
  yield element('page', head);
  for (const entry of groups(page).flatMap((group) => group.entries)) {
    referenceParagraph(entry, { outline: 1, bare: false }, setting);
    const [line = '', ending = ''] = marked.splice(0);
    yield element('entry', { at: places.get(entry) ?? 0, entry: printed(entry), line, ending } satisfies BaseEntry);
  }
  yield `<digest>${digest.digest('hex')}</digest></base>`;
}

function printed(entry: Entry): Entry {
  const { id, section, reference } = entry;
  const copy = printedCopy(entry);
  const quotations = entry.quotations.map(
    ({ place: _place, receipt: _evidence, corrected: _former, ...quotation }) => quotation,
  );
  const fields = REFERENCE_FIELDS.filter((name) => reference[name] !== undefined);
  return {
    id,
    ...(section === undefined ? {} : { section }),
    reference: { type: reference.type, ...Object.fromEntries(fields.map((name) => [name, reference[name]])) },
    quotations,
    notes: entry.notes.filter((note) => !note.private).map(({ text }) => ({ text })),
    tags: [],
    ...(copy ? { archived: [copy] } : {}),
  };
}

/** What a reference line is made of. */
const REFERENCE_FIELDS: readonly (keyof CslItem)[] = [
  ...(['author', 'editor', 'title', 'language', 'genre', 'medium', 'container-title'] as const),
  ...(['volume', 'issue', 'source', 'publisher', 'number', 'issued', 'page', 'URL', 'DOI'] as const),
];

/** The words without any markup; those of each bookmark also go into `marked`. */
function wordsAlone(marked: string[]): Markup {
  return {
    paragraph: (_look, content) => content,
    runs: (text) => text,
    bookmark: (_name, content) => {
      marked.push(content);
      return content;
    },
    link: (href, content) => (linkTarget(href) === undefined ? undefined : content),
    contents: () => [],
    footnote: () => '',
  };
}

/** XML cannot hold U+FFFE and U+FFFF, JSON can name them; the rest of what XML forbids `JSON.stringify` escapes. */
function json(value: object): string {
  return JSON.stringify(value).replace(/[\ufffe\uffff]/g, (sign) => (sign === '\ufffe' ? '\\ufffe' : '\\uffff'));
}
