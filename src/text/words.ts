import { latinFirst } from './latin-first.ts';

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const LETTERS = String.raw`[[\p{L}\p{N}\p{M}]--${UNSPACED}]+`;

/** Runs of letters and digits; single characters of the scripts that put no spaces between words. */
export const WORD: (text: string) => RegExp = latinFirst(`${UNSPACED}|${LETTERS}`, 'gv');

/** The same, where apostrophes, hyphens and points inside a word do not divide it, as readers count. */
const COUNTED = latinFirst(`${UNSPACED}|${LETTERS}(?:['\u2019.,\\-\u2010\u2011]${LETTERS})*`, 'gv');

/** How many words a reader counts in a text. */
export function wordCount(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(COUNTED(text))) count++;
  return count;
}
