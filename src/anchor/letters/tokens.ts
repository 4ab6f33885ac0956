/** Words of a strand with their places: what the alignment pairs up. */
import { findForm, type Strand } from './letters.ts';

export interface Token {
  /** As written. */
  readonly text: string;
  readonly find: string;
  readonly kind: 'word' | 'number' | 'sign';
  readonly start: number;
  readonly end: number;
  /** Letters that scripts without spaces run together are tokens one by one. */
  readonly isLetter: boolean;
}

/** Scripts that part no words: letter by letter. */
const LETTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u30fc\u3005\u3007]\p{M}*`;
/** A number is one token with its sign, its currency and its unit sign: “−3.5 %”, “£2.6”. */
const NUMBER = String.raw`(?:(?<![\p{L}\p{N}])[\u2212+~-])?(?:\p{Sc}\s?)?\p{Nd}+(?:[.,:'\u2019\u066b\u066c\u00a0\u2009\u202f]\p{Nd}+)*(?:\s?[%\u2030\u066a\u00b0](?:[CF](?!\p{L}))?|\s?\p{Sc}(?!\p{Nd})|(?:(?!${LETTER})[\p{L}\p{M}])+)?`;
/** Hyphens at line ends and soft hyphens are inside the word. */
const WORD = String.raw`(?:(?!${LETTER})[\p{L}\p{M}\p{N}])+(?:(?:['\u2019\u02bc]|[-\u00ad\u2010][^\S\n]*\n\s*(?=\p{Ll})|[\u00ad\u200b-\u200d\u0640])(?:(?!${LETTER})[\p{L}\p{M}\p{N}])+)*`;
const SIGN = String.raw`\p{Extended_Pictographic}|[%\u2030&@#+=<>\u00a7\p{Sc}]`;
const TOKEN = new RegExp(`(${NUMBER})|(${LETTER})|(${WORD})|(${SIGN})`, 'gu');

/** Linear in the length of the strand; no word goes from one stretch to the next. */
export function tokensOf({ text, stretches }: Strand): Token[] {
  const tokens: Token[] = [];
  for (const stretch of stretches) {
    for (const match of text.slice(stretch.start, stretch.end).matchAll(TOKEN)) {
      const start = stretch.start + match.index;
      const kind = match[1] !== undefined ? 'number' : match[4] !== undefined ? 'sign' : 'word';
      const written = match[0];
      const find = findForm(written) || written;
      tokens.push({ text: written, find, kind, start, end: start + written.length, isLetter: match[2] !== undefined });
    }
  }
  return tokens;
}
