/** Whether a text could be said to hold a quotation: used to throw away false cases that are true by chance. */

import { fold, foldedWords } from './fold.ts';
import { isSpaced } from './text.ts';

/** Texts of one source that count as its own: the body in one piece, and the other parts. */
export interface Holder {
  readonly lang: string;
  readonly texts: readonly string[];
}

/** All parts between ellipses and brackets stand in one text, in order, at word edges. */
export function holds({ lang, texts }: Holder, quote: string): boolean {
  const parts = quote
    .replaceAll(/[([]emphasis added[)\]]|[*_]/giu, '')
    .split(/\[[^\]]*\]|\(…\)|…|\.(?:\s?\.){2,}/u)
    .map((part) => bare(fold(part, lang)))
    .filter((part) => part !== '');
  if (parts.length === 0) return false;
  return texts.some((text) => inOrder(fold(text, lang), parts, lang));
}

function bare(folded: string): string {
  return folded.replace(/^[\s".,;:]+/u, '').replace(/[\s".,;:。、]+$/u, '');
}

function inOrder(text: string, parts: readonly string[], lang: string): boolean {
  let from = 0;
  for (const part of parts) {
    const found = findPart(text, part, from, lang);
    if (found < 0) return false;
    from = found + part.length;
  }
  return true;
}

/** The first letter may stand in either case. */
function findPart(text: string, part: string, from: number, lang: string): number {
  const first = String.fromCodePoint(part.codePointAt(0) ?? 0);
  const rest = part.slice(first.length);
  for (let at = text.indexOf(rest, from + first.length); at >= 0; at = text.indexOf(rest, at + 1)) {
    const start = at - first.length;
    if (text.slice(start, at).toLowerCase() !== first.toLowerCase()) continue;
    if (isEdge(text, start, lang) && isEdge(text, at + rest.length, lang)) return start;
  }
  return -1;
}

function isEdge(text: string, at: number, lang: string): boolean {
  if (at === 0) return true;
  if (/^\p{N}[.,]\p{N}/u.test(text.slice(at - 1, at + 2)) || /^\p{N}[.,]\p{N}/u.test(text.slice(at - 2, at + 1)))
    return false;
  const inWord = isSpaced(lang) ? /^[\p{L}\p{N}\p{M}]{2}/u : /^(?:[a-z]{2}|\p{N}{2})/iu;
  return !inWord.test(text.slice(at - 1, at + 1));
}

/** Share of the quotation's words that stand in the text in pairs, as neighbours: 0 to 1. */
export function sharedPairs({ lang, texts }: Holder, quote: string): number {
  const pairs = new Set<string>();
  for (const text of texts) for (const pair of neighbours(foldedWords(text, lang))) pairs.add(pair);
  const own = neighbours(foldedWords(quote, lang));
  return own.length === 0 ? 0 : own.filter((pair) => pairs.has(pair)).length / own.length;
}

function neighbours(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}
