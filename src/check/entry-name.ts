import type { Entry } from '../model/page.ts';
import { shorten } from '../text/shorten.ts';

const LONGEST = 50;

/** An entry as a sentence calls it: “Berg, ‘The harbour that nobody …’”. */
export function entryName(entry: Entry): string {
  const { author, title, publisher } = entry.reference;
  const name = author?.[0]?.family ?? author?.[0]?.literal ?? publisher;
  const short = title && `\u2018${shorten(title, LONGEST)}\u2019`;
  return [name, short].filter(Boolean).join(', ') || entry.id;
}

/** The last words of a text, as many as fit, with an ellipsis where something is left out. */
export function lastWords(text: string, longest: number): string {
  const flat = text
    .slice(-longest * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  if (flat.length <= longest && text.length <= longest * 2) return flat;
  const cut = flat.slice(-longest);
  const space = flat.at(-longest - 1) === ' ' ? 0 : cut.search(/\s/u) + 1;
  return `\u2026 ${cut.slice(space).trimStart()}`;
}
