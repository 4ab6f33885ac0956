/** Words of a text, as a reader counts them: also in scripts that part none. */
import { isWithoutSpaces } from './characters.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['\u2019][\p{L}\p{M}]+)*/gu;

export function wordsOf(text: string, lang: string | undefined): string[] {
  if (!isWithoutSpaces(text)) return text.match(WORD) ?? [];
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter(lang).segment(text)) if (isWordLike) words.push(segment);
  return words;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** A segmenter is costly to make; the language only helps it. */
export function segmenter(lang: string | undefined): Intl.Segmenter {
  const key = lang ?? '';
  let made = segmenters.get(key);
  if (!made) {
    made = new Intl.Segmenter(known(lang), { granularity: 'word' });
    segmenters.set(key, made);
  }
  return made;
}

function known(lang: string | undefined): string | undefined {
  try {
    return lang ? Intl.Segmenter.supportedLocalesOf(lang)[0] : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
