/** False by words: some dropped, added or exchanged in place; sentences left out, reordered, spliced. */
import type { Change } from '../../../src/model/verification.ts';
import type { Random } from '../../variety/random.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import { languageWords, mayNegate } from './languages.ts';
import { innerWord, type Material, type Sentence, sentenceWhere, wordAt, wordsBetween } from './material.ts';
import { following } from './plain.ts';
import { written } from './text.ts';

export const WORDS: readonly Maker[] = makers({
  'words-dropped': [1.6, wordsDropped],
  'words-added': [0.9, wordAdded],
  'words-swapped': [0.7, wordsSwapped],
  reordered: [0.9, reordered],
  'sentence-dropped': [0.9, sentenceDropped],
  splice: [0.9, splice],
  'splice-midsentence': [0.9, spliceMidsentence],
  'splice-comment': [0.8, ({ truth }, random, all) => spliceWith(all, truth.source, truth.comments, random)],
  'splice-teaser': [0.5, ({ truth }, random, all) => spliceWith(all, truth.source, truth.teasers, random)],
  'splice-aside': [0.5, ({ truth }, random, all) => spliceWith(all, truth.source, truth.asides, random)],
  'splice-other-source': [0.6, spliceWithOther],
});

/** No number, no name, no negation: a word of which the loss is nothing but a lost word. */
export function isPlain(word: string, lang: string): boolean {
  const small = lang === 'de' ? /^[\p{L}\p{M}]{2,}$/u : /^[\p{Ll}\p{Lo}\p{M}]{2,}$/u;
  return small.test(word) && !mayNegate(word, lang);
}

export function altered(quote: string, passages: readonly string[], ...changes: Change[]): Draft {
  return { quote, expected: { verdict: 'altered', passages, changes } };
}

function wordsDropped(material: Material, random: Random): Draft | undefined {
  const count = 1 + random.below(random.chance(0.6) ? 2 : 6);
  const sentence = sentenceWhere(material, random, ({ words }) => words.length >= Math.max(7, count * 2));
  const at = sentence && innerWord(sentence, random, (_, at) => at + count < sentence.words.length);
  if (!sentence || at === undefined) return undefined;
  for (let i = at; i < at + count; i++) if (!isPlain(wordAt(sentence, i), material.lang)) return undefined;
  const dropped = wordsBetween(sentence, at, at + count);
  if (/[^\p{L}\p{M}\s]/u.test(written(dropped))) return undefined;
  const quote = [wordsBetween(sentence, 0, at), wordsBetween(sentence, at + count, sentence.words.length)]
    .map(written)
    .join(material.space);
  return altered(quote, [sentence.text], { kind: 'words-dropped', source: written(dropped) });
}

function wordAdded(material: Material, random: Random): Draft | undefined {
  const sentence = sentenceWhere(material, random, ({ words }) => words.length >= 6);
  const at = sentence && innerWord(sentence, random, (word) => isPlain(word, material.lang));
  const adverb = languageWords(material.lang)?.adverb;
  if (!sentence || at === undefined || !adverb) return undefined;
  const [left, right] = [wordsBetween(sentence, 0, at), wordsBetween(sentence, at, sentence.words.length)];
  if (/[^\p{L}\p{M}]$/u.test(left)) return undefined;
  return altered([written(left), adverb, written(right)].join(material.space), [sentence.text], {
    kind: 'words-added',
    quote: adverb,
  });
}

function wordsSwapped(material: Material, random: Random): Draft | undefined {
  const plain = (sentence: Sentence, at: number): boolean =>
    isPlain(wordAt(sentence, at), material.lang) && wordAt(sentence, at) === wordsBetween(sentence, at, at + 1);
  const sentence = sentenceWhere(material, random, ({ words }) => words.length >= 7);
  const at =
    sentence &&
    innerWord(
      sentence,
      random,
      (_, at) => plain(sentence, at) && plain(sentence, at + 1) && at + 2 < sentence.words.length,
    );
  if (!sentence || at === undefined || wordAt(sentence, at) === wordAt(sentence, at + 1)) return undefined;
  const pair = [wordAt(sentence, at + 1), wordAt(sentence, at)].join(material.space);
  const quote = [
    written(wordsBetween(sentence, 0, at)),
    pair,
    written(wordsBetween(sentence, at + 2, sentence.words.length)),
  ].join(material.space);
  return altered(quote, [sentence.text], {
    kind: 'reordered',
    quote: pair,
    source: written(wordsBetween(sentence, at, at + 2)),
  });
}

/** Two neighbours of one paragraph, the second first. */
function reordered(material: Material, random: Random): Draft | undefined {
  const first = sentenceWhere(
    material,
    random,
    (one) => one.words.length >= 4 && (following(material, one)?.words.length ?? 0) >= 4,
  );
  const second = first && following(material, first);
  if (!first || !second) return undefined;
  const passages = [second.text, first.text];
  return altered(passages.map(written).join(material.space), passages, { kind: 'reordered' });
}

/** Up to forty words of the same paragraph. */
function sentenceDropped(material: Material, random: Random): Draft | undefined {
  const first = sentenceWhere(material, random, (one) => (following(material, one)?.words.length ?? 99) <= 30);
  const middle = first && following(material, first);
  const last = middle && following(material, middle);
  if (!first || !middle || !last) return undefined;
  const passages = [first.text, last.text];
  return altered(passages.map(written).join(material.space), passages, {
    kind: 'words-dropped',
    source: written(middle.text),
  });
}

/** Two sentences in their order with far more than forty words between them. */
export function distant(material: Material, random: Random): readonly [Sentence, Sentence] | undefined {
  const first = sentenceWhere(material, random, ({ words }) => words.length >= 5);
  const after = (first?.before ?? 0) + (first?.words.length ?? 0);
  const second =
    first && sentenceWhere(material, random, ({ words, before }) => words.length >= 5 && before >= after + 60);
  return first && second ? [first, second] : undefined;
}

function splice(material: Material, random: Random): Draft | undefined {
  const passages = distant(material, random)?.map(({ text }) => text);
  return passages && altered(passages.map(written).join(material.space), passages, { kind: 'spliced' });
}

/** The first half of one sentence and the second half of another. */
function spliceMidsentence(material: Material, random: Random): Draft | undefined {
  const [first, second] = distant(material, random) ?? [];
  if (!first || !second || first.words.length < 8 || second.words.length < 8) return undefined;
  const passages = [
    wordsBetween(first, 0, Math.floor(first.words.length / 2)),
    wordsBetween(second, Math.ceil(second.words.length / 2), second.words.length),
  ];
  if (/[^\p{L}\p{M}\p{N}]$/u.test(passages[0] ?? '')) return undefined;
  return altered(passages.map(written).join(material.space), passages, { kind: 'spliced' });
}

/** A sentence of the source, and behind it a shorter text that stands on the page but is not the source. */
function spliceWith(
  all: readonly Material[],
  source: string,
  foreign: readonly string[] = [],
  random: Random,
): Draft | undefined {
  const material = all.find(({ truth }) => truth.source === source);
  if (!material || foreign.length === 0) return undefined;
  const text = random.pick(foreign);
  const own = sentenceWhere(
    material,
    random,
    ({ text: one }) => one.length > text.length * 1.15 && one.length < text.length * 4,
  );
  if (!own) return undefined;
  return altered([own.text, text].map(written).join(material.space), [own.text], { kind: 'spliced', quote: text });
}

/** The shorter part is from another source of the same language, or of any if there is none. */
function spliceWithOther(material: Material, random: Random, all: readonly Material[]): Draft | undefined {
  const others = all.filter(
    ({ lang, truth }) => lang === material.lang && truth.source !== material.truth.source && !truth.unreadable,
  );
  if (others.length === 0) return undefined;
  const other = random.pick(others);
  const foreign = sentenceWhere(other, random, ({ words }) => words.length >= 5)?.text;
  const draft = foreign && spliceWith(all, material.truth.source, [foreign], random);
  return draft ? { ...draft, beside: random.chance(0.5) ? [other.truth.source] : [] } : undefined;
}
