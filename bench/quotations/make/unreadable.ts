/** Quotations from copies that show something else than the article. */
import type { Random } from '../../variety/random.ts';
import { type Draft, type Maker, makers } from './draft.ts';
import { holds } from './holds.ts';
import { type Material, sentenceWhere } from './material.ts';
import { written } from './text.ts';

export const UNREADABLE: readonly Maker[] = makers({
  unreadable: [3, (material, random) => hidden(material, material.truth.fabricated, random)],
  'unreadable-teaser': [
    1,
    (material, random, all) => hidden(material, ownedByNobody(material.truth.teasers, all), random),
  ],
  'unreadable-teaser-elsewhere': [1, teaserElsewhere],
  'unreadable-but-elsewhere': [1.6, butElsewhere],
});

/** What the article said stands nowhere on the copy. */
function hidden({ truth }: Material, texts: readonly string[] = [], random: Random): Draft | undefined {
  if (!truth.unreadable || texts.length === 0) return undefined;
  return { quote: written(random.pick(texts)), expected: { verdict: 'unreadable', passages: [] } };
}

function ownedByNobody(teasers: readonly string[] = [], all: readonly Material[]): readonly string[] {
  return teasers.filter((teaser) => !all.some(({ holder }) => holds(holder, teaser)));
}

function teaserElsewhere({ truth }: Material, random: Random, all: readonly Material[]): Draft | undefined {
  const owned = truth.unreadable
    ? (truth.teasers ?? []).filter((teaser) => all.some(({ holder }) => holds(holder, teaser)))
    : [];
  return owned.length === 0
    ? undefined
    : { quote: written(random.pick(owned)), expected: { verdict: 'unreadable', passages: [] } };
}

/** Another entry that can be read holds the words. */
function butElsewhere({ truth, lang }: Material, random: Random, all: readonly Material[]): Draft | undefined {
  const others = all.filter((other) => !other.truth.unreadable);
  const same = others.filter((other) => other.lang === lang);
  if (!truth.unreadable) return undefined;
  const other = random.pick(same.length > 0 ? same : others);
  const text = sentenceWhere(other, random, ({ words }) => words.length >= 7)?.text;
  if (!text) return undefined;
  const expected = { verdict: 'wrong-source', passages: [text], foundIn: other.truth.source } as const;
  return { quote: written(text), lang: other.lang, expected, beside: [other.truth.source] };
}
