import type { SaxesTagNS } from 'saxes';
import { attribute, parseXml } from '../../xml/parse.ts';

/** What a style says about the place of a paragraph in the document, its ancestors' word included. */
export interface Style {
  /** English for built-in styles in every language of Word, lower case. */
  readonly name: string;
  readonly kind: 'title' | 'heading' | 'quotation' | 'furniture' | 'text';
  /** From 0; for headings. */
  readonly outline: number;
  readonly isList: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

interface Draft {
  name: string;
  basedOn?: string;
  outline?: number;
  isList?: boolean;
  bold?: boolean;
  italic?: boolean;
}

const QUOTATION_NAMES = new Set([
  'quote',
  'intense quote',
  'block text',
  'quotations',
  'block quotation',
  'blockquote',
]);
/** Our own documents print these around the sources: they say nothing about a source. */
const FURNITURE_NAMES =
  /^(?:page facts|quotation check|withdrawn source|toc \d|toc heading|table of contents|contents heading)$/;
/** These have an outline level for the navigation pane, and are text all the same. */
const TEXT_NAMES = new Set(['source reference']);

/** The styles of a document by id. */
export function readStyles(chunks: Iterable<Uint8Array>): Map<string, Style> {
  const drafts = new Map<string, Draft>();
  let draft: Draft | undefined;
  parseXml(chunks, {
    open(tag) {
      if (tag.local === 'style') {
        draft = { name: '' };
        drafts.set(attribute(tag, 'styleId') ?? '', draft);
      } else if (draft) note(draft, tag);
    },
    close(tag) {
      if (tag.local === 'style') draft = undefined;
    },
  });
  return new Map([...drafts.keys()].map((id) => [id, resolved(id, drafts)]));
}

function note(draft: Draft, tag: SaxesTagNS): void {
  const value = attribute(tag, 'val');
  if (tag.local === 'name') draft.name = (value ?? '').toLowerCase();
  else if (tag.local === 'basedOn' && value !== undefined) draft.basedOn = value;
  else if (tag.local === 'outlineLvl') draft.outline = Number(value);
  else if (tag.local === 'numId') draft.isList = value !== '0';
  else if (tag.local === 'b') draft.bold = isOn(value);
  else if (tag.local === 'i') draft.italic = isOn(value);
}

/** Whether a property such as `w:b` is on: present without a value, or with one that does not say no. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

function resolved(id: string, drafts: ReadonlyMap<string, Draft>): Style {
  const line: Draft[] = [];
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = drafts.get(at)?.basedOn) {
    seen.add(at);
    const draft = drafts.get(at);
    if (draft) line.push(draft);
  }
  const names = line.map((draft) => draft.name);
  const numbered = /^heading (\d)$/.exec(names.find((name) => /^heading \d$/.test(name)) ?? '')?.[1];
  const outline = numbered === undefined ? line.find((draft) => draft.outline !== undefined)?.outline : +numbered - 1;
  return {
    name: names[0] ?? '',
    kind: kindOf(names, outline),
    outline: outline ?? 9,
    isList: line.find((draft) => draft.isList !== undefined)?.isList ?? false,
    bold: line[0]?.bold ?? false,
    italic: line[0]?.italic ?? false,
  };
}

function kindOf(names: readonly string[], outline: number | undefined): Style['kind'] {
  if (names.some((name) => TEXT_NAMES.has(name))) return 'text';
  if (names.some((name) => FURNITURE_NAMES.test(name))) return 'furniture';
  if (names.includes('title')) return 'title';
  if (names.some((name) => QUOTATION_NAMES.has(name))) return 'quotation';
  // Level 9 is body text (ECMA-376 part 1, 17.3.1.20).
  return outline !== undefined && outline < 9 ? 'heading' : 'text';
}
