/** What a reader is looking for. */
import { isUnspaced, wordsIn } from './words.ts';

/** All terms of a query must be found. Words of a term stand one behind the other. */
export interface Term {
  readonly words: readonly string[];
  /** A single word outside quotation marks, which also stands for its other forms. */
  readonly inflected: boolean;
  /** The last word is perhaps not typed to its end. */
  readonly open: boolean;
}

/** More than anyone types; an address can hold any number. */
const LONGEST = 200;

const MARK = /["“”„‟«»「」『』﹁﹂﹃﹄＂]/u;
/** Single marks around words, which an apostrophe never is. */
const SINGLE_MARKS = /(?<![\p{L}\p{N}])[‘‚‹'](.{1,200}?)[’‘›'](?![\p{L}\p{N}])/gu;
/** “l’eau”, “d'acqua”, “Turkey’s”: the short part is not what is looked for. */
const ELIDED = /(?<!\p{L})\p{L}{1,2}['’](?=\p{L})|(?<=\p{L})['’]\p{L}{1,2}(?!\p{L})/gu;

export function parseQuery(typed: string): Term[] {
  const parts = typed.slice(0, LONGEST).replace(SINGLE_MARKS, '"$1"').split(MARK);
  const terms = parts.flatMap((part, i) => {
    const isLast = i === parts.length - 1;
    if (i % 2 === 1) return phrase(part, isLast);
    const chunks = part.replace(ELIDED, '').split(/\s+/u).filter(Boolean);
    return chunks.flatMap((chunk, k) => chunkTerms(chunk, isLast && k === chunks.length - 1));
  });
  return terms;
}

function phrase(text: string, open: boolean): Term[] {
  const words = wordsIn(text).map(({ folded }) => folded);
  return words.length > 0 ? [{ words, inflected: false, open }] : [];
}

/** “F-16” and a run of characters without spaces are phrases by themselves. */
function chunkTerms(chunk: string, open: boolean): Term[] {
  const [term] = phrase(chunk, open);
  const [only = ''] = term?.words ?? [];
  return term ? [{ ...term, inflected: term.words.length === 1 && !isUnspaced(only) }] : [];
}
