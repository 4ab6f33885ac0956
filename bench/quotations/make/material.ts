/** A source cut into what the makers of cases work with. */
import type { Random } from '../../variety/random.ts';
import type { Truth } from '../truth.ts';
import type { Holder } from './holds.ts';
import { isSpaced, type Stretch, sentencesOf, trimmed, wordsOf } from './text.ts';

export interface Material {
  readonly truth: Truth;
  readonly lang: string;
  /** Sentences of prose in the order of reading. */
  readonly sentences: readonly Sentence[];
  readonly holder: Holder;
  /** What stands between two parts that are joined. */
  readonly space: string;
}

export interface Sentence {
  /** In the form of the source. */
  readonly text: string;
  readonly words: readonly Stretch[];
  /** Index in `Truth.body`. */
  readonly paragraph: number;
  /** Place among the sentences of the source. */
  readonly place: number;
  /** Words of prose before it. */
  readonly before: number;
}

export function materialOf(truth: Truth): Material {
  const { lang, body } = truth;
  const sentences: Sentence[] = [];
  let before = 0;
  for (const [paragraph, text] of body.entries()) {
    for (const sentence of isProse(truth, paragraph) ? sentencesOf(text, lang) : []) {
      const words = wordsOf(sentence, lang);
      sentences.push({ text: sentence, words, paragraph, place: sentences.length, before });
      before += words.length;
    }
  }
  const texts = [body.join('\n'), ...(truth.captions ?? []), ...(truth.pullQuotes ?? []), ...(truth.notes ?? [])];
  return { truth, lang, sentences, holder: { lang, texts }, space: isSpaced(lang) || lang === 'th' ? ' ' : '' };
}

/** Neither the headline nor a heading, a list item, a cell or a verse line. */
function isProse({ body, lang, runs = [] }: Truth, at: number): boolean {
  if (at === 0 || runs.some(({ from, to }) => from <= at && at <= to)) return false;
  const text = trimmed(body[at] ?? '');
  return lang === 'th' ? text.length > 60 : /[.!?。！？؟।…]["'”’»」』)\]]*$/u.test(text);
}

/** Words `from` up to, and without, `to`, in the form of the source. */
export function wordsBetween({ text, words }: Sentence, from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  return first && last && from < to ? trimmed(text.slice(first[0], last[1])) : '';
}

/** A word without the marks that cling to it. */
export function wordAt(sentence: Sentence, at: number): string {
  return core(wordsBetween(sentence, at, at + 1));
}

export function core(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
}

/** One of the sentences that fit, if any does. */
export function sentenceWhere(
  { sentences }: Material,
  random: Random,
  fits: (sentence: Sentence) => boolean,
): Sentence | undefined {
  const fitting = sentences.filter(fits);
  return fitting.length === 0 ? undefined : random.pick(fitting);
}

/** Index of one of the words that fit, between the first and the last word. */
export function innerWord(
  sentence: Sentence,
  random: Random,
  fits: (word: string, at: number) => boolean,
): number | undefined {
  const inner = sentence.words.map((_, at) => at).slice(1, -1);
  const fitting = inner.filter((at) => fits(wordAt(sentence, at), at));
  return fitting.length === 0 ? undefined : random.pick(fitting);
}
