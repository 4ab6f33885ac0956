import { latinFirst } from '../../text/latin-first.ts';

const ACCENT = latinFirst(String.raw`[\p{M}]`, 'gu');
/** Letters that Unicode does not take apart into a letter and its accent. */
const LETTERS: Readonly<Record<string, string>> = {
  '\u00f8': 'o',
  '\u0142': 'l',
  '\u00df': 'ss',
  '\u00e6': 'ae',
  '\u0111': 'd',
  '\u0131': 'i',
  '\u0153': 'oe',
};

/** A text in small letters as somebody types it who has no accents on the keyboard: “søren” as “soren”. */
export function withoutAccents(text: string): string {
  const apart = text.normalize('NFD');
  return apart
    .replace(ACCENT(apart), '')
    .replace(/[\u00f8\u0142\u00df\u00e6\u0111\u0131\u0153]/gu, (letter) => LETTERS[letter] ?? letter);
}
