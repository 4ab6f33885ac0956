/** The reference list that citeproc prints in a CSL style, with marks around the variables that labels are read off. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import citeproc from 'citeproc';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { localeFile } from '../../src/cite/styled/locale-file.ts';
import type { Item } from './items.ts';
import type { Inline } from './markup.ts';
import { em, plain } from './markup.ts';

type Variable = 'title' | 'container-title' | 'publisher' | 'names' | 'issued';

/** Private-use characters around each variable that is looked for, so that what was printed of it can be read off. */
const MARKS: Readonly<Record<Variable, string>> = {
  title: '\ue001',
  'container-title': '\ue002',
  publisher: '\ue003',
  names: '\ue004',
  issued: '\ue005',
};
const END = '\ue000';
const ALL_MARKS = /[\ue000-\ue005]/gu;
/** What citeproc calls names; “composer” is its own way of speaking of substitutes. */
const NAMES: ReadonlySet<string> = new Set(['author', 'composer', 'editor']);
const ISSUED_BY: ReadonlySet<string> = new Set(['report', 'dataset', 'treaty', 'book']);

/** One line of the list. */
export interface PrintedLine {
  readonly line: readonly Inline[];
  /** All that was printed of a variable, with a space between two places; undefined where it was left out. */
  printed(variable: Variable): string | undefined;
}

/** The lines by the numbers of their items, in the order of the style. */
export function bibliography(items: readonly Item[], style: string, lang: string): Map<number, PrintedLine> {
  const csl = items.map(cslOf);
  const engine = new citeproc.Engine(
    {
      retrieveLocale: localeFile,
      retrieveItem: (id) => csl[Number(id)] ?? {},
      variableWrapper: ({ variableNames: [name = ''] }, before, text, after) => {
        const mark = MARKS[(NAMES.has(name) ? 'names' : name === 'archive' ? 'container-title' : name) as Variable];
        return mark === undefined ? before + text + after : `${before}${mark}${text}${END}${after}`;
      },
    },
    readFileSync(join(import.meta.dirname, 'styles', `${style}.csl`), 'utf8'),
    lang,
    true,
  );
  engine.setOutputFormat('html');
  engine.updateItems(items.map((_, i) => String(i)));
  const made = engine.makeBibliography();
  if (made === false) throw new Error('the style has no bibliography');
  return new Map(made[0].entry_ids.map(([id = ''], i) => [Number(id), printedLine(made[1][i] ?? '')]));
}

function printedLine(html: string): PrintedLine {
  const marked = inlines(html);
  const words = plain(marked);
  const printed = (variable: Variable): string | undefined => {
    const found = [...words.matchAll(new RegExp(`${MARKS[variable]}([^${END}]*)${END}`, 'gu'))];
    return found.length === 0 ? undefined : found.map((match) => withoutMarks(match[1] ?? '')).join(' ');
  };
  return { line: marked.map(unmarked), printed };
}

function unmarked(part: Inline): Inline {
  return typeof part === 'string' ? withoutMarks(part) : { ...part, parts: part.parts.map(unmarked) };
}

function withoutMarks(text: string): string {
  return text.replace(ALL_MARKS, '');
}

function cslOf(item: Item, index: number): object {
  const { kind, authors, title, date, url, volume, issue, page, number } = item;
  return {
    id: String(index),
    type: kind,
    author: authors,
    title,
    ...placesOf(item),
    ...(date.length === 0 ? {} : { issued: { 'date-parts': [date] } }),
    URL: url,
    volume,
    issue,
    page,
    ...(kind === 'legal_case' ? { number } : {}),
  };
}

function placesOf({ kind, outlet, publisher, number }: Item): object {
  if (kind === 'manuscript') return { archive: outlet, archive_location: number };
  return ISSUED_BY.has(kind) ? { publisher: publisher ?? outlet } : { 'container-title': outlet, publisher };
}

/** Italics and text; blocks and spans dissolve into what they hold. */
function inlines(html: string): Inline[] {
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): Inline[] => {
    if (node.nodeName === '#text' && 'value' in node) return [node.value.replace(/[^\S\u00a0]+/gu, ' ')];
    if (!('childNodes' in node)) return [];
    const inside = node.childNodes.flatMap(walk);
    // The number of an entry stands in a block of its own.
    if ('attrs' in node && node.attrs.some(({ value }) => value === 'csl-left-margin')) inside.push(' ');
    return node.nodeName === 'i' ? [em(...inside)] : inside;
  };
  const parts = parseFragment(html).childNodes.flatMap(walk);
  return parts.filter((part, i) => part !== ' ' || (i > 0 && i < parts.length - 1));
}
