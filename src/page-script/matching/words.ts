import { fold } from './fold.ts';

/** A word of a text, folded, and where it stands there, in UTF-16 code units. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts that put no space between words, or hang endings on them: each character is a word, and a run a phrase. */
const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const LETTER = `(?!${UNSPACED})[\\p{L}\\p{N}]`;
const WORD = new RegExp(`(?=[\\p{L}\\p{N}])${UNSPACED}\\p{M}*|${LETTER}(?:${LETTER}|\\p{M}|\\u0640)*`, 'gu');
const IS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');

export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = fold(word);
    if (folded !== '') words.push({ folded, start: index, end: index + word.length });
  }
  return words;
}

/** Whether the word is one character of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return IS_UNSPACED.test(word);
}
