/** Quotations that take over the words as they stand. */
import type { Random } from '../../variety/random.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import { type Material, type Sentence, sentenceWhere, wordsBetween } from './material.ts';
import { written } from './text.ts';

export const PLAIN: readonly Maker[] = makers({
  sentence: [1.6, (material, random) => whole(sentenceWhere(material, random, ({ words }) => words.length >= 5)?.text)],
  'multi-sentence': [1.2, (material, random) => whole(runOfSentences(material, random))],
  fragment: [1.3, (material, random) => whole(partOf(material, random, 6, 14))],
  'fragment-before-mark': [0.6, beforeMark],
  short: [1.3, (material, random) => whole(partOf(material, random, 3, 5))],
  headline: [0.7, ({ truth }) => (truth.unreadable ? undefined : whole(truth.body[0]))],
  caption: [1, ({ truth }, random) => oneOf(truth.captions, random)],
  'pull-quote': [1, ({ truth }, random) => oneOf(truth.pullQuotes, random)],
  note: [1, ({ truth }, random) => oneOf(truth.notes, random)],
});

function whole(text: string | undefined): Draft | undefined {
  return text ? { quote: written(text), expected: { verdict: 'verbatim', passages: [text] } } : undefined;
}

function oneOf(texts: readonly string[] | undefined, random: Random): Draft | undefined {
  return texts?.length ? whole(random.pick(texts)) : undefined;
}

/** Two or three neighbours of one paragraph, as the source has them. */
function runOfSentences(material: Material, random: Random): string | undefined {
  const first = sentenceWhere(material, random, (sentence) => following(material, sentence) !== undefined);
  const second = first && following(material, first);
  if (!first || !second) return undefined;
  const third = random.chance(0.3) ? following(material, second) : undefined;
  return stretch(material, first, third ?? second);
}

/** The next sentence of the same paragraph. */
export function following({ sentences }: Material, { place, paragraph }: Sentence): Sentence | undefined {
  const next = sentences[place + 1];
  return next?.paragraph === paragraph ? next : undefined;
}

/** From the start of one sentence to the end of another of the same paragraph, in the form of the source. */
export function stretch({ truth }: Material, first: Sentence, last: Sentence): string {
  const text = truth.body[first.paragraph] ?? '';
  const start = text.indexOf(first.text);
  return text.slice(start, text.indexOf(last.text, start + first.text.length) + last.text.length);
}

/** From the middle of a sentence to its last word: it stops at a word's edge, so that no mark is dropped. */
function beforeMark(material: Material, random: Random): Draft | undefined {
  const sentence = sentenceWhere(material, random, ({ words }) => words.length >= 9);
  if (!sentence) return undefined;
  const count = sentence.words.length;
  const part = wordsBetween(sentence, 2 + random.below(count - 7), count);
  return whole(/^\p{L}.*[\p{L}\p{M}](?=[.。]$)/su.exec(part)?.[0]);
}

/** Some words in the middle of a sentence. */
export function partOf(material: Material, random: Random, least: number, most: number): string | undefined {
  const sentence = sentenceWhere(material, random, ({ words }) => words.length > least);
  if (!sentence) return undefined;
  const length = least + random.below(Math.min(most, sentence.words.length - 1) - least + 1);
  const from = random.below(sentence.words.length - length + 1);
  return wordsBetween(sentence, from, from + length);
}
