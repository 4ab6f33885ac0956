/** The forms of words that a query stands for, among those that are known. */
import type { Term } from './query.ts';
import { stem } from './stem.ts';

export interface KnownForm {
  /** What the word is cut down to, by the languages in which it occurs. */
  readonly stems: ReadonlyMap<string, string>;
}

/** By the folded word. */
type KnownForms = ReadonlyMap<string, KnownForm>;

/** The forms that may stand for each word of a term. */
export type Wanted = readonly ReadonlySet<string>[];

export function wantedForms({ words, inflected, open }: Term, forms: KnownForms, langs: ReadonlySet<string>): Wanted {
  return words.map((word, i) => {
    const isOpen = open && i === words.length - 1;
    if (inflected) return formsOf(word, isOpen, forms, langs);
    return isOpen ? new Set([...forms.keys()].filter((form) => form.startsWith(word))) : new Set([word]);
  });
}

/** The forms that share the word's stem in a language of the page, and where it is open, those that it begins. */
function formsOf(word: string, open: boolean, forms: KnownForms, langs: ReadonlySet<string>): Set<string> {
  const wanted = new Map([...langs].map((lang) => [lang, stem(word, lang)]));
  const found = new Set<string>();
  for (const [form, { stems }] of forms) {
    let fits = form === word || (open && form.startsWith(word));
    // A stem may start later than its word does: behind an article.
    for (const [lang, own] of stems) fits ||= own === wanted.get(lang) || (open && own.startsWith(word));
    if (fits) found.add(form);
  }
  return found;
}
