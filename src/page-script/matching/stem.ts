import { endingsOf } from './endings.ts';

/** The part of a folded word that its forms in the language share; numbers and short words stay whole. */
export function stem(word: string, lang: string): string {
  let rest = word;
  for (const [ending, instead] of endingsOf(lang)) {
    const shorter = rest.replace(ending, instead);
    if (shorter.length > 1) rest = shorter;
  }
  return rest;
}
