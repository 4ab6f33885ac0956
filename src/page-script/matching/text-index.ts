/**
 * Finds entries by their words. The index is made in the browser from the text of the page: about one object a word,
 * and one look at each different word for a word that is being typed.
 */
import { inBoth } from './in-both.ts';
import { parseQuery, type Term } from './query.ts';
import { stem } from './stem.ts';
import { type Word, wordsIn } from './words.ts';

/** A run of text that a phrase does not leave: a reference line, a paragraph. */
export interface Field {
  /** The entry's place on the page, from 0. */
  readonly entry: number;
  readonly text: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** A stretch of a field that was looked for. */
export interface Hit {
  /** The field's place in the list that the index was made of. */
  readonly field: number;
  readonly start: number;
  readonly end: number;
}

export interface Found {
  readonly entries: ReadonlySet<number>;
  /** In the entries found, and in no others. Word by word of the query; they may overlap. */
  readonly hits: readonly Hit[];
}

export interface TextIndex {
  /** Undefined for a query without a word. */
  find(query: string): Found | undefined;
}

interface IndexedField {
  readonly entry: number;
  readonly words: readonly Word[];
}

interface Form {
  /** What the word is cut down to in the languages in which it occurs. */
  readonly stems: Set<string>;
  readonly fields: number[];
}

export function textIndex(fields: readonly Field[]): TextIndex {
  const forms = new Map<string, Form>();
  const langs = new Set<string>();
  const indexed = fields.map(({ entry, text, lang }, at): IndexedField => {
    const words = wordsIn(text);
    langs.add(lang);
    for (const { folded } of words) addForm(forms, folded, lang, at);
    return { entry, words };
  });
  return { find: (query) => find(query, indexed, forms, langs) };
}

function addForm(forms: Map<string, Form>, folded: string, lang: string, field: number): void {
  const known = forms.get(folded);
  const form = known ?? { stems: new Set(), fields: [] };
  if (!known) forms.set(folded, form);
  form.stems.add(stemKey(folded, lang));
  if (form.fields.at(-1) !== field) form.fields.push(field);
}

/** Stems of two languages are never the same. */
function stemKey(word: string, lang: string): string {
  return `${lang} ${stem(word, lang)}`;
}

type Forms = ReadonlyMap<string, Form>;

function find(
  query: string,
  fields: readonly IndexedField[],
  forms: Forms,
  langs: Iterable<string>,
): Found | undefined {
  const terms = parseQuery(query);
  if (terms.length === 0) return undefined;
  const hits = terms.map((term) => hitsOf(term, fields, forms, langs));
  const entriesOf = (some: readonly Hit[]): Set<number> =>
    new Set(some.flatMap(({ field }) => fields[field]?.entry ?? []));
  const entries = hits.map(entriesOf).reduce(inBoth);
  const isFound = ({ field }: Hit): boolean => entries.has(fields[field]?.entry ?? -1);
  return { entries, hits: hits.flat().filter(isFound) };
}

function hitsOf(term: Term, fields: readonly IndexedField[], forms: Forms, langs: Iterable<string>): Hit[] {
  const wanted = term.words.map((word, i) => {
    const open = term.open && i === term.words.length - 1;
    return term.inflected ? formsOf(word, open, forms, langs) : exactForms(word, open, forms);
  });
  const [first = new Set<string>()] = wanted;
  const candidates = new Set([...first].flatMap((word) => forms.get(word)?.fields ?? []));
  return [...candidates].flatMap((field) => hitsIn(field, fields[field]?.words ?? [], wanted));
}

/** Where words of each of the wanted sets stand one behind the other. */
function hitsIn(field: number, words: readonly Word[], wanted: readonly ReadonlySet<string>[]): Hit[] {
  return words.flatMap(({ start }, at) => {
    const last = words[at + wanted.length - 1];
    const fits = last && wanted.every((forms, i) => forms.has(words[at + i]?.folded ?? ''));
    return fits ? [{ field, start, end: last.end }] : [];
  });
}

function exactForms(word: string, open: boolean, forms: Forms): Set<string> {
  if (!open) return new Set([word]);
  return new Set([...forms.keys()].filter((form) => form.startsWith(word)));
}

/** The forms that share the word's stem in a language of the page, and where it is open, those that it begins. */
function formsOf(word: string, open: boolean, forms: Forms, langs: Iterable<string>): Set<string> {
  const stems = new Set([...langs].map((lang) => stemKey(word, lang)));
  const begun = open ? [...langs].map((lang) => `${lang} ${word}`) : [];
  const found = new Set<string>();
  for (const [form, { stems: own }] of forms) {
    const fits = form === word || (open && form.startsWith(word));
    if (fits || [...own].some((one) => stems.has(one) || begun.some((start) => one.startsWith(start)))) found.add(form);
  }
  return found;
}
