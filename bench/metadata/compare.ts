/** When a field that a reader gives is the one that the label has. */
import type { Label } from './label.ts';

export const FIELDS = ['title', 'author', 'issued', 'outlet'] as const;
export type Field = (typeof FIELDS)[number];

/** What a reader says of a page. */
export interface Reading {
  readonly title?: string | undefined;
  /** In reading order. */
  readonly author: readonly string[];
  /** EDTF. More than one where the reader gives an instant, which is another day elsewhere: one of them has to be right. */
  readonly issued: readonly string[];
  readonly outlet?: string | undefined;
}

/** `missed`: nothing was said. `wrong`: something else was said, or anything where the page says nothing. */
export type Result = 'right' | 'missed' | 'wrong';

export function result(field: Field, label: Label, reading: Reading): Result {
  if (isRight(field, label, reading)) return 'right';
  return said(field, reading).length === 0 ? 'missed' : 'wrong';
}

/** The field as a list of texts, for people too. */
export function said(field: Field, reading: Reading): readonly string[] {
  const value = reading[field];
  return typeof value === 'string' ? [value].filter((text) => text !== '') : (value ?? []);
}

function isRight(field: Field, label: Label, reading: Reading): boolean {
  const wanted = label[field];
  const got = said(field, reading);
  if (wanted === null) return got.length === 0;
  if (field === 'issued') return got.includes(String(wanted));
  const form = field === 'author' ? (name: string) => nameForm(name, label.language) : textForm;
  return [wanted].flat().map(form).join('\n') === got.map(form).join('\n');
}

function textForm(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„‟«»״″]/gu, '"')
    .replace(/[‘’‚‛‹›׳′]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Languages that write the family name first: there no reader is blamed for the order, which a page cannot show. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['zh', 'ja', 'ko', 'vi', 'hu']);

function nameForm(name: string, language: string): string {
  const folded = textForm(name).toLowerCase();
  return FAMILY_FIRST.has(language.slice(0, 2)) ? [...folded.replaceAll(' ', '')].sort().join('') : folded;
}
