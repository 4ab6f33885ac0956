/**
 * A form of texts in which everything is equal that the rules call cosmetic. It is deliberately generous: it serves to
 * throw away false cases that could be true ones, never to call a case true.
 */
import { isSpaced, written } from './text.ts';

export function fold(text: string, lang: string): string {
  const plain = written(text)
    .normalize('NFKD')
    .replaceAll(/[\u0640\u064b-\u0652\u0670\u0591-\u05bd\u05bf-\u05c7]|\p{Cf}/gu, '')
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll(/["'`´‘’‚‛“”„‟«»‹›「」『』〝〞〟]+/gu, '"')
    .replaceAll(/[\p{Pd}\u2212\u30fc]/gu, '-')
    .replaceAll(/(?<=\d)[ ,.٬،](?=\d{3}(?!\d))/gu, '')
    .replaceAll(/\s+(?=[%٪])/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return isSpaced(lang) ? plain : plain.replaceAll(' ', '');
}

/** The digits of a script stand in ten places in a row, the first of which is no right neighbour of a digit. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Letters and digits in runs, in lower case; single characters where the script has no spaces. */
export function foldedWords(text: string, lang: string): readonly string[] {
  const folded = fold(text, lang).toLowerCase().replaceAll('"', '');
  return folded.match(isSpaced(lang) ? /[\p{L}\p{M}\p{N}]+/gu : /[a-z]+|\p{N}+|[\p{L}\p{M}]/gu) ?? [];
}
