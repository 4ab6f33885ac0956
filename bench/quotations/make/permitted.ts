/** Brackets, first letters, marks at the end, emphasis, note calls: what a person may change. */
import type { Random } from '../../variety/random.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import { languageWords } from './languages.ts';
import { innerWord, type Material, type Sentence, sentenceWhere, wordAt, wordsBetween } from './material.ts';
import { printed, written } from './text.ts';

export const PERMITTED: readonly Maker[] = makers({
  'bracket-insert': [0.7, (material, random) => insertion(material, random, languageWords(material.lang)?.inserted)],
  'bracket-number': [0.5, (material, random) => insertion(material, random, String(1990 + random.below(30)), true)],
  'bracket-sic': [0.6, (material, random) => insertion(material, random, 'sic')],
  'bracket-letter': [0.8, bracketLetter],
  case: [1.2, otherCase],
  'end-punctuation': [1.2, otherEnd],
  emphasis: [0.8, (material, random) => emphasis(material, random, '')],
  'emphasis-added': [
    0.4,
    (material, random) => emphasis(material, random, random.pick([' (emphasis added)', ' [emphasis added]'])),
  ],
  'footnote-dropped': [1.5, droppedCall],
});

function insertion(material: Material, random: Random, words: string | undefined, caution = false): Draft | undefined {
  const sentence = sentenceWhere(material, random, (one) => one.words.length >= 7);
  const at = sentence && innerWord(sentence, random, (word) => /^\p{L}+$/u.test(word));
  if (!sentence || at === undefined || !words) return undefined;
  const [left, right] = [wordsBetween(sentence, 0, at + 1), wordsBetween(sentence, at + 1, sentence.words.length)];
  if (/[^\p{L}\p{M}]$/u.test(left)) return undefined;
  const bracket = `[${words}]`;
  return {
    quote: [written(left), bracket, written(right)].join(material.space),
    expected: {
      verdict: 'edited',
      passages: [sentence.text],
      changes: [{ kind: 'bracket', quote: bracket }],
      ...(caution && { cautions: [{ kind: 'bracket-unverified', quote: bracket }] }),
    },
  };
}

/** The part of a sentence from a word with a small letter, or a whole sentence that begins with a letter of two cases. */
function startOf(material: Material, random: Random): { readonly first: string; readonly passage: string } | undefined {
  const sentence = sentenceWhere(material, random, ({ words }) => words.length >= 8);
  if (!sentence) return undefined;
  const passage = random.chance(0.5) ? sentence.text : laterPart(sentence, random);
  const first = /^\p{Ll}(?=\p{Ll}{2})|^\p{Lu}(?=\p{Ll})/u.exec(passage)?.[0];
  return first && other(first) !== first ? { first, passage } : undefined;
}

function laterPart(sentence: Sentence, random: Random): string {
  const at = innerWord(sentence, random, (word, at) => /^\p{Ll}/u.test(word) && at < sentence.words.length - 4);
  return at === undefined ? '' : wordsBetween(sentence, at, sentence.words.length);
}

function other(letter: string): string {
  const upper = letter.toUpperCase();
  return upper === letter ? letter.toLowerCase() : upper.length === letter.length ? upper : letter;
}

function bracketLetter(material: Material, random: Random): Draft | undefined {
  const start = startOf(material, random);
  if (!start || /^tr|^az/u.test(material.lang)) return undefined;
  const { first, passage } = start;
  const quote = `[${other(first)}]${written(passage).slice(first.length)}`;
  const changes = [{ kind: 'bracket', quote: `[${other(first)}]`, source: first }] as const;
  return { quote, expected: { verdict: 'edited', passages: [passage], changes } };
}

function otherCase(material: Material, random: Random): Draft | undefined {
  const start = startOf(material, random);
  if (!start || /^tr|^az/u.test(material.lang)) return undefined;
  const { first, passage } = start;
  const quote = other(first) + written(passage).slice(first.length);
  return {
    quote,
    expected: {
      verdict: 'edited',
      passages: [passage],
      changes: [{ kind: 'case', quote: other(first), source: first }],
    },
  };
}

/** The last mark is dropped or another one of the weak marks; or a part of a sentence gets one. */
function otherEnd(material: Material, random: Random): Draft | undefined {
  const sentence = sentenceWhere(
    material,
    random,
    ({ text, words }) => words.length >= 5 && /[\p{L}\p{M}\p{N}][.。]$/u.test(text),
  );
  if (!sentence) return undefined;
  const text = written(sentence.text);
  const wide = text.endsWith('。');
  const mark = random.pick(wide ? ['，', '、', ''] : [',', ';', ':', '']);
  const changes = [{ kind: 'end-punctuation', ...(mark && { quote: mark }), source: wide ? '。' : '.' }] as const;
  return {
    quote: text.slice(0, -1) + mark,
    expected: { verdict: 'edited', passages: [sentence.text.slice(0, -1)], changes },
  };
}

function emphasis(material: Material, random: Random, statement: string): Draft | undefined {
  const sentence = sentenceWhere(material, random, ({ words }) => words.length >= 6);
  const at = sentence && innerWord(sentence, random, (word) => /^[\p{L}\p{M}]{2,}$/u.test(word));
  if (!sentence || at === undefined || (material.space === '' && statement === '')) return undefined;
  const word = wordAt(sentence, at);
  const [start] = sentence.words[at] ?? [0];
  const from = sentence.text.indexOf(word, start);
  const mark = random.pick(['*', '_']);
  const marked =
    written(sentence.text.slice(0, from)) + mark + word + mark + written(sentence.text.slice(from + word.length));
  if (/[*_]/u.test(sentence.text)) return undefined;
  return {
    quote: marked + statement,
    expected: { verdict: 'edited', passages: [sentence.text], changes: [{ kind: 'emphasis', quote: word }] },
  };
}

/** A stretch with a note call inside; the quotation goes on behind it. */
function droppedCall({ truth }: Material, random: Random): Draft | undefined {
  const calls = truth.body.flatMap((text) =>
    [...text.matchAll(/[^⟦⟧]{25,}⟦[^⟧]*⟧[^⟦⟧]{15,}/gu)].map(([stretch]) => stretch),
  );
  if (calls.length === 0) return undefined;
  const [left = '', call = '', right = ''] = random.pick(calls).split(/(⟦[^⟧]*⟧)/u);
  const from = left.search(/(?<=[.!?]["”’]?\s)\S(?=[^.!?]*[.!?]?["”’]?$)/u);
  const passage = (left.slice(Math.max(0, from)) + call + right).trim();
  const changes = [{ kind: 'footnote', source: printed(call) }] as const;
  return { quote: written(passage), expected: { verdict: 'edited', passages: [passage], changes } };
}
