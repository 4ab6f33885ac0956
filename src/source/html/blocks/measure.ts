/** How long a text is for a reader, in any script. */

/** Characters for which a reader of a script without spaces counts one word. */
const HAN_PER_WORD = 2;
const SOUTH_EAST_ASIAN_PER_WORD = 5;
const CLOSERS = '["\'”’“‘»›«‹)\\]」』）》\\u200f\\s]';
const SENTENCE_END = new RegExp(`[.!?…。！？؟۔।॥։።·]${CLOSERS}{0,4}$`, 'u');
const LETTER = /[\p{L}\p{N}]/u;

/** Words; in scripts without spaces between words, as many as their characters make on the average. */
export function wordCount(text: string): number {
  let words = 0;
  let inside = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const weight = unspaced(code);
    if (weight > 0) {
      words += 1 / weight;
      inside = false;
    } else if (isLetter(character, code)) {
      if (!inside) words += 1;
      inside = true;
    } else if (!isJoiner(code)) inside = false;
  }
  return words;
}

/** Thai, Lao and Khmer write no mark where a sentence ends: a text that is no mere label is one. */
const UNMARKED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const UNMARKED_WORDS = 12;

export function endsSentence(text: string): boolean {
  if (SENTENCE_END.test(text.slice(-8))) return true;
  return UNMARKED.test(text.slice(0, 40)) && wordCount(text) >= UNMARKED_WORDS;
}

/** Words in lower case, for comparing texts; white space and punctuation do not count. */
export function foldedWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function unspaced(code: number): number {
  if (code < 0x0e00) return 0;
  if (code <= 0x0eff || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff)) {
    return SOUTH_EAST_ASIAN_PER_WORD;
  }
  const east = (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || code >= 0x20000;
  return east && code < 0x32000 ? HAN_PER_WORD : 0;
}

function isLetter(character: string, code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return LETTER.test(character);
}

/** Apostrophes, soft hyphens and marks of vowels do not part words. */
function isJoiner(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0xad || (code >= 0x300 && code <= 0x36f) || code === 0x200d;
}
