/** Pages whose references a citation manager printed: one template for each file in `styles/`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Citation, citationsOf } from '../citations.ts';
import type { Item } from '../items.ts';
import { combined, edtf, eitherWay, type Label, labelOf } from '../label.ts';
import type { Language } from '../languages.ts';
import type { Block } from '../markup.ts';
import { plain } from '../markup.ts';
import type { Template } from '../template.ts';
import { said } from './lines.ts';

/** Whole styles that the recogniser is never tuned on. */
const HELD_OUT: ReadonlySet<string> = new Set([
  'chicago-author-date',
  'gost-r-7-0-5-2008',
  'iso690-author-date-es',
  'modern-humanities-research-association',
  'oscola',
  'vancouver',
]);

const STYLES: readonly string[] = readdirSync(join(import.meta.dirname, '../styles'))
  .filter((file) => file.endsWith('.csl'))
  .map((file) => file.slice(0, -4))
  .sort();

export const STYLED: readonly Template[] = STYLES.map((style) => ({
  name: `csl-${style}`,
  heldOut: HELD_OUT.has(style),
  formats: ['txt', 'md', 'html'],
  isFor: ({ familyFirst }) => familyFirst !== true,
  make: (items, setting) => {
    const made = citationsOf(items, style, localeOf(setting.language.tag), setting.language);
    const entries = made.map(({ line, item }): Block[] => [{ kind: 'line', text: line }, ...said(item, setting, true)]);
    return { blocks: entries.flat(), labels: made.map((citation) => labelOfCitation(citation, setting.language)) };
  },
}));

function labelOfCitation(citation: Citation, language: Language): Label {
  const { item, line, title, outlet, publisher, authors, date, swappedDate } = citation;
  const { outlet: _outlet, publisher: _publisher, url, ...rest } = item;
  const shown: Item = {
    ...rest,
    authors: authors.flatMap(([first]) => first ?? []),
    title: title ?? item.title,
    date,
    ...(outlet === undefined ? {} : { outlet }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url !== undefined && plain(line).includes(url) ? { url } : {}),
  };
  const label = labelOf(shown, language, undefined);
  const accept = { ...label.accept, ...combined(authors), ...(swappedDate ? { date: [edtf(swappedDate)] } : {}) };
  // Some styles print the body that issues a text where others have its author.
  return eitherWay({ ...label, accept }, language);
}

/** The locale of citeproc-locales for a language. */
export function localeOf(tag: string): string {
  const own: Readonly<Record<string, string>> = {
    en: 'en-US',
    cs: 'cs-CZ',
    da: 'da-DK',
    el: 'el-GR',
    fa: 'fa-IR',
    he: 'he-IL',
    nb: 'nb-NO',
    sv: 'sv-SE',
    uk: 'uk-UA',
    pt: 'pt-PT',
  };
  return own[tag] ?? (tag === 'ar' ? 'ar' : `${tag}-${tag.toUpperCase()}`);
}
