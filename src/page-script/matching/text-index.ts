/**
 * Finds entries by their words. The index is made in the browser from the text of the page: about one object a word,
 * and one look at each different word for a word that is being typed.
 */
import { inBoth } from './in-both.ts';
import { parseQuery } from './query.ts';
import { stem } from './stem.ts';
import { type KnownForm, type Wanted, wantedForms } from './wanted-forms.ts';
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
  /** The first hits in these entries, at most so many; in the order of the fields. They may overlap. */
  hits(shown: ReadonlySet<number>, most: number): Hit[];
}

export interface TextIndex {
  /** Undefined for a query without a word. */
  find(query: string): Found | undefined;
}

interface IndexedField {
  readonly entry: number;
  readonly words: readonly Word[];
}

interface Form extends KnownForm {
  readonly stems: Map<string, string>;
  readonly fields: number[];
}

type Forms = ReadonlyMap<string, Form>;

export function textIndex(fields: readonly Field[]): TextIndex {
  const forms = new Map<string, Form>();
  const langs = new Set<string>();
  const indexed = fields.map(({ entry, text, lang }, at): IndexedField => {
    const words = wordsIn(text);
    langs.add(lang);
    for (const { folded } of words) addForm(forms, folded, lang, at);
    return { entry, words };
  });
  return {
    find(query) {
      const terms = parseQuery(query);
      if (terms.length === 0) return undefined;
      const wanted = terms.map((term) => wantedForms(term, forms, langs));
      return {
        entries: wanted.map((one) => entriesWith(one, indexed, forms)).reduce(inBoth),
        hits: (shown, most) => firstHits(wanted, indexed, shown, most),
      };
    },
  };
}

function addForm(forms: Map<string, Form>, folded: string, lang: string, field: number): void {
  const known = forms.get(folded);
  const form: Form = known ?? { stems: new Map(), fields: [] };
  if (!known) forms.set(folded, form);
  if (!form.stems.has(lang)) form.stems.set(lang, stem(folded, lang));
  if (form.fields.at(-1) !== field) form.fields.push(field);
}

function entriesWith(wanted: Wanted, fields: readonly IndexedField[], forms: Forms): Set<number> {
  const [first = new Set<string>()] = wanted;
  const entries = new Set<number>();
  for (const form of first) {
    for (const at of forms.get(form)?.fields ?? []) {
      const field = fields[at];
      if (!field || entries.has(field.entry)) continue;
      const { entry, words } = field;
      if (wanted.length === 1 || words.some((_, i) => standAt(i, words, wanted))) entries.add(entry);
    }
  }
  return entries;
}

/** Whether words of each of the wanted sets stand one behind the other. */
function standAt(at: number, words: readonly Word[], wanted: Wanted): boolean {
  return wanted.every((forms, i) => forms.has(words[at + i]?.folded ?? ''));
}

function firstHits(
  terms: readonly Wanted[],
  fields: readonly IndexedField[],
  shown: ReadonlySet<number>,
  most: number,
): Hit[] {
  const hits: Hit[] = [];
  for (const [field, { entry, words }] of fields.entries()) {
    if (hits.length >= most) break;
    if (!shown.has(entry)) continue;
    for (const [at, { start }] of words.entries()) {
      for (const wanted of terms) {
        const last = words[at + wanted.length - 1];
        if (last && standAt(at, words, wanted)) hits.push({ field, start, end: last.end });
      }
    }
  }
  return hits.slice(0, most);
}
