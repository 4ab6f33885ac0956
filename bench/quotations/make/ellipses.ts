/** Marked omissions of all forms, and what they must not hide. */
import type { Random } from '../../variety/random.ts';
import type { Expected } from '../case.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import { mayNegate } from './languages.ts';
import { type Material, type Sentence, sentenceWhere, wordAt, wordsBetween } from './material.ts';
import { following } from './plain.ts';
import { written } from './text.ts';

const FORMS = ['…', '...', '. . .', '[...]', '[…]', '(…)'];

export const ELLIPSES: readonly Maker[] = makers({
  ellipsis: [1.8, (material, random) => within(material, random, 2, 12)],
  'ellipsis-several': [0.9, several],
  'ellipsis-sentence': [
    1,
    (material, random) => sentenceLeftOut(material, random, random.pick([' … ', ' [...] ', ' [ … ] ', '… '])),
  ],
  'ellipsis-four-dots': [
    0.7,
    (material, random) => sentenceLeftOut(material, random, random.pick(['... ', ' . . . '])),
  ],
  'ellipsis-edges': [0.8, edges],
  'ellipsis-across-paragraphs': [0.7, acrossParagraphs],
  'ellipsis-negator-short': [0.8, (material, random) => negatorLeftOut(material, random, 1, 3)],
  'ellipsis-negator-long': [0.7, (material, random) => negatorLeftOut(material, random, 4, 12)],
  'reordered-ellipsis': [0.7, reordered],
});

/** A stretch of a sentence left out that negates nothing. */
function within(material: Material, random: Random, least: number, most: number): Draft | undefined {
  const cut = cutOf(material, random, least, most);
  if (!cut || mayNegate(cut.omitted, material.lang)) return undefined;
  return omission(cut, random, material, {});
}

/** Up to three omitted words with a negator turn the sense round; more only call for caution. */
function negatorLeftOut(material: Material, random: Random, least: number, most: number): Draft | undefined {
  if (material.space === '') return undefined;
  const cut = cutOf(material, random, least, most);
  if (!cut || !holdsNegatorForSure(cut.omitted, material.lang)) return undefined;
  if (least <= 3) {
    const negation = { kind: 'negation-changed', source: written(cut.omitted) } as const;
    return omission(cut, random, material, { verdict: 'altered', changes: [negation] });
  }
  return omission(cut, random, material, { cautions: [{ kind: 'negator-omitted', source: written(cut.omitted) }] });
}

/** Words of the list only: what may be a negation inside a word is left to nobody's judgement. */
function holdsNegatorForSure(text: string, lang: string): boolean {
  return /^(?:en|de|fr|es|it|pt|nl|da|sv|pl|ru|uk|el|he|ar|vi|id|ro)\b/u.test(lang) && mayNegate(text, lang);
}

interface Cut {
  readonly left: string;
  readonly omitted: string;
  readonly right: string;
}

function cutOf(material: Material, random: Random, least: number, most: number): Cut | undefined {
  const sentence = sentenceWhere(material, random, ({ words }) => words.length >= least + 7);
  if (!sentence) return undefined;
  const all = sentence.words.length;
  const count = least + random.below(Math.min(most, all - 6) - least + 1);
  const from = 3 + random.below(all - count - 5);
  const [left, omitted, right] = [[0, from] as const, [from, from + count] as const, [from + count, all] as const].map(
    ([start, end]) => wordsBetween(sentence, start, end),
  );
  if (!left || !omitted || !right || partsNumber(left, omitted, right)) return undefined;
  return { left, omitted, right };
}

/** Whether a number would be parted from its sign or unit. */
function partsNumber(left: string, omitted: string, right: string): boolean {
  return /\p{N}$/u.test(left) || /\p{N}$/u.test(omitted) || /^[^\p{L}\p{N}“"‘'«„(]/u.test(right);
}

function omission({ left, omitted, right }: Cut, random: Random, { space }: Material, more: Partial<Expected>): Draft {
  const mark = random.pick(FORMS);
  const change = { kind: 'ellipsis', quote: mark, source: written(omitted) } as const;
  return {
    quote: [written(left), mark, written(right)].join(space === '' && mark === '…' ? '' : ' '),
    expected: { verdict: 'edited', passages: [left, right], changes: [change], ...more },
  };
}

/** Three parts of neighbouring sentences. */
function several(material: Material, random: Random): Draft | undefined {
  const first = sentenceWhere(
    material,
    random,
    ({ words, place }) => words.length >= 8 && (material.sentences[place + 1]?.words.length ?? 0) >= 14,
  );
  const second = material.sentences[(first?.place ?? -2) + 1];
  if (!first || !second) return undefined;
  const passages = [
    wordsBetween(first, 0, first.words.length - 3),
    wordsBetween(second, 2, 6),
    wordsBetween(second, 9, second.words.length),
  ];
  if (mayNegate(first.text, material.lang) || mayNegate(second.text, material.lang)) return undefined;
  const mark = random.pick(FORMS);
  const changes = [
    { kind: 'ellipsis', quote: mark },
    { kind: 'ellipsis', quote: mark },
  ] as const;
  return { quote: passages.map(written).join(` ${mark} `), expected: { verdict: 'edited', passages, changes } };
}

/** The sentence between two others; the first ends with its full stop. */
function sentenceLeftOut(material: Material, random: Random, mark: string): Draft | undefined {
  const first = sentenceWhere(
    material,
    random,
    (one) => /[\p{L}\p{N}]\.$/u.test(one.text) && laterInParagraph(material, one) !== undefined,
  );
  const middle = first && following(material, first);
  const last = first && laterInParagraph(material, first);
  if (!first || !middle || !last || mayNegate(middle.text, material.lang)) return undefined;
  const passages = [first.text, last.text];
  const changes = [{ kind: 'ellipsis', quote: mark.trim(), source: written(middle.text) }] as const;
  return { quote: passages.map(written).join(mark), expected: { verdict: 'edited', passages, changes } };
}

function laterInParagraph(material: Material, sentence: Sentence): Sentence | undefined {
  const next = following(material, sentence);
  return next && following(material, next);
}

/** Dots before, behind or on both sides of a part of a sentence. */
function edges(material: Material, random: Random): Draft | undefined {
  const sentence = sentenceWhere(material, random, ({ words }) => words.length >= 8);
  if (!sentence) return undefined;
  const passage = wordsBetween(sentence, 2, sentence.words.length - 2);
  if (/[.,;:!?。，、]$/u.test(passage)) return undefined;
  const mark = random.pick(['…', '...', '[…]', '. . .']);
  const quote = random.pick([
    `${mark} ${written(passage)}`,
    `${written(passage)} ${mark}`,
    `${mark} ${written(passage)} ${mark}`,
  ]);
  const changes = [{ kind: 'ellipsis', quote: mark }] as const;
  return { quote, expected: { verdict: 'edited', passages: [passage], changes } };
}

/** From one paragraph into another, with a mark for what is left out. */
function acrossParagraphs(material: Material, random: Random): Draft | undefined {
  const first = sentenceWhere(material, random, ({ words }) => words.length >= 6);
  const second =
    first && sentenceWhere(material, random, (one) => one.paragraph > first.paragraph && one.place > first.place + 1);
  if (!first || !second) return undefined;
  const between = material.sentences.slice(first.place + 1, second.place);
  if (between.some(({ text }) => mayNegate(text, material.lang))) return undefined;
  const mark = random.pick(FORMS);
  const passages = [first.text, second.text];
  return {
    quote: passages.map(written).join(` ${mark} `),
    expected: { verdict: 'edited', passages, changes: [{ kind: 'ellipsis', quote: mark }] },
  };
}

/** The mark says that something is left out, not that the order is another one. */
function reordered(material: Material, random: Random): Draft | undefined {
  const first = sentenceWhere(material, random, ({ words, place }) => words.length >= 5 && place > 1);
  const second =
    first && sentenceWhere(material, random, ({ words, place }) => words.length >= 5 && place < first.place - 1);
  if (!first || !second || wordAt(first, 0) === wordAt(second, 0)) return undefined;
  const passages = [first.text, second.text];
  const mark = random.pick(['…', '[...]', '...']);
  return {
    quote: passages.map(written).join(` ${mark} `),
    expected: { verdict: 'altered', passages, changes: [{ kind: 'reordered' }] },
  };
}
