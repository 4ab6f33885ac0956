/** Words that are not this source's: from the page around it, from other sources, from nowhere. */

import type { Random } from '../../variety/random.ts';
import type { Expected } from '../case.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import { holds } from './holds.ts';
import { languageWords, mayNegate } from './languages.ts';
import { type Material, sentenceWhere, wordsBetween } from './material.ts';
import { printed, written } from './text.ts';

export const ELSEWHERE: readonly Maker[] = makers({
  'reader-comment': [1, ({ truth }, random) => nowhere(truth.comments, random)],
  'teaser-only': [0.8, ({ truth }, random) => nowhere(truth.teasers, random)],
  advert: [0.7, ({ truth }, random) => nowhere(truth.asides, random)],
  'consent-text': [0.6, ({ truth }, random) => (truth.unreadable ? undefined : nowhere(truth.consent, random))],
  'second-article': [1, ({ truth }, random) => nowhere(truth.secondArticle, random)],
  fabricated: [1.1, ({ truth }, random) => nowhere(truth.fabricated, random)],
  paraphrase: [1.1, ({ truth }, random) => nowhere(truth.paraphrases, random)],
  'short-generic': [0.6, ({ lang }) => nowhere([languageWords(lang)?.generic ?? ''])],
  'elsewhere-no-candidate': [0.9, elsewhere],
  'teaser-wrong-source': [1.4, teaserOfCandidate],
  'wrong-source': [1, (material, random, all) => wrongSource(material, random, all, 'plain')],
  'wrong-source-edited': [0.6, (material, random, all) => wrongSource(material, random, all, 'case')],
  'wrong-source-ellipsis': [0.5, (material, random, all) => wrongSource(material, random, all, 'ellipsis')],
  'near-duplicate': [1, nearDuplicate],
  'both-hold-it': [1, bothHoldIt],
});

/** Not in the article: not found, or, where the copy does not show the article, unreadable. */
function nowhere(texts: readonly string[] = [], random?: Random): Draft | undefined {
  const text = random && texts.length > 0 ? random.pick(texts) : texts[0];
  return text ? { quote: written(text), expected: { verdict: 'not-found', passages: [] } } : undefined;
}

function readableOthers({ truth }: Material, all: readonly Material[]): readonly Material[] {
  return all.filter((other) => other.truth.source !== truth.source && !other.truth.unreadable);
}

/** A sentence of another source that is no candidate. */
function elsewhere(material: Material, random: Random, all: readonly Material[]): Draft | undefined {
  const other = nearOther(material, random, all);
  const draft = nowhere([sentenceWhere(other, random, ({ words }) => words.length >= 6)?.text ?? '']);
  return draft && { ...draft, lang: other.lang };
}

/** Of the same language more often than not, since such a mix-up is likelier. */
function nearOther(material: Material, random: Random, all: readonly Material[]): Material {
  const others = readableOthers(material, all);
  const same = others.filter(({ lang }) => lang === material.lang);
  return random.pick(same.length > 0 && random.chance(0.7) ? same : others);
}

/** The page shows the words as a teaser, and the article they belong to is an entry. */
function teaserOfCandidate(material: Material, random: Random, all: readonly Material[]): Draft | undefined {
  const pairs = (material.truth.teasers ?? []).flatMap((teaser) =>
    readableOthers(material, all)
      .filter(({ holder }) => holds(holder, teaser))
      .map((other) => ({ teaser, other })),
  );
  if (pairs.length === 0) return undefined;
  const { teaser, other } = random.pick(pairs);
  return heldBy(other, { quote: written(teaser), expected: { verdict: 'wrong-source', passages: [teaser] } });
}

function heldBy({ truth }: Material, draft: Draft): Draft {
  return {
    ...draft,
    lang: truth.lang,
    expected: { ...draft.expected, foundIn: truth.source },
    beside: [truth.source],
  };
}

type Edit = 'plain' | 'case' | 'ellipsis';

function wrongSource(material: Material, random: Random, all: readonly Material[], edit: Edit): Draft | undefined {
  const other = nearOther(material, random, all);
  const sentence = sentenceWhere(other, random, ({ words }) => words.length >= 10);
  if (!sentence || holds(material.holder, sentence.text)) return undefined;
  if (edit === 'plain')
    return heldBy(other, {
      quote: written(sentence.text),
      expected: { verdict: 'wrong-source', passages: [sentence.text] },
    });
  const count = sentence.words.length;
  const passages = edit === 'case' ? [sentence.text] : [wordsBetween(sentence, 0, 4), wordsBetween(sentence, 6, count)];
  if (edit === 'ellipsis' && mayNegate(wordsBetween(sentence, 4, 6), other.lang)) return undefined;
  const text = passages.map(written).join(' … ');
  const first = text.slice(0, 1);
  const quote = edit === 'case' ? first.toLowerCase() + text.slice(1) : text;
  if (edit === 'case' && quote === text) return undefined;
  const change =
    edit === 'case'
      ? ({ kind: 'case', quote: first.toLowerCase(), source: first } as const)
      : ({ kind: 'ellipsis', quote: '…', source: written(wordsBetween(sentence, 4, 6)) } as const);
  return heldBy(other, { quote, expected: { verdict: 'wrong-source', passages, changes: [change] } });
}

/** Another source of which some sentences are the same: copies of one report by two outlets. */
function twinOf(material: Material, all: readonly Material[]): Material | undefined {
  return readableOthers(material, all).find(
    ({ lang, holder }) =>
      lang === material.lang &&
      material.sentences.filter(({ text, words }) => words.length > 6 && holds(holder, text)).length >= 2,
  );
}

/** The other copy has exactly these words; this one has them with a difference, or not at all. */
function nearDuplicate(material: Material, random: Random, all: readonly Material[]): Draft | undefined {
  const twin = twinOf(material, all);
  const sentence = twin && sentenceWhere(twin, random, ({ text }) => !holds(material.holder, text));
  if (!twin || !sentence) return undefined;
  return heldBy(twin, {
    quote: written(sentence.text),
    expected: { verdict: 'wrong-source', passages: [sentence.text] },
  });
}

function bothHoldIt(material: Material, random: Random, all: readonly Material[]): Draft | undefined {
  const twin = twinOf(material, all);
  const sentence =
    twin && sentenceWhere(material, random, ({ text, words }) => words.length > 5 && holds(twin.holder, text));
  if (!twin || !sentence) return undefined;
  const expected: Expected = { verdict: 'verbatim', passages: [sentence.text] };
  return { quote: printed(written(sentence.text)), expected, beside: [twin.truth.source] };
}
