/** What can be checked of a label without judging: a case that is wrong by its own words is found here. */
import type { QuotationCase } from '../case.ts';
import type { Draft } from './draft.ts';
import { foldedWords } from './fold.ts';
import { holds, sharedPairs } from './holds.ts';
import type { Material } from './material.ts';

/** Why the draft cannot stand, if so. `beside` are the materials of its candidates. */
export function fault(material: Material, { quote, expected }: Draft, beside: readonly Material[]): string | undefined {
  const { verdict, passages, foundIn } = expected;
  const home = foundIn ? beside.find(({ truth }) => truth.source === foundIn) : material;
  if (!home) return `${foundIn} is no candidate`;
  if (quote.trim() === '') return 'empty';
  const lost = passages.find((passage) => !standsIn(home, passage));
  if (lost !== undefined) return `passage is not in the source: ${lost}`;
  if (verdict === 'verbatim' || verdict === 'edited' || verdict === 'wrong-source') {
    const unnamed = unexplained(quote, expected, home.lang);
    if (unnamed.length > 0) return `not named as changes: ${unnamed.join(' ')}`;
  }
  if (verdict === 'verbatim' || verdict === 'edited') return undefined;
  if (holds(material.holder, quote)) return 'the source holds it';
  if (verdict === 'wrong-source') return undefined;
  const holder = beside.find((other) => holds(other.holder, quote));
  if (holder) return `${holder.truth.source} holds it`;
  const shared = sharedPairs(material.holder, quote);
  if (verdict === 'altered') return passages.length === 0 ? 'altered, but no passage' : undefined;
  return shared > 0.45 ? `half of it stands in the source: ${shared.toFixed(2)}` : undefined;
}

function standsIn({ truth, lang, holder }: Material, passage: string): boolean {
  const words = foldedWords(passage.replaceAll(/⟦[^⟧]*⟧/gu, ''), lang).join(' ');
  const all = [...holder.texts, ...truth.body].map((text) => foldedWords(text, lang).join(' '));
  return words !== '' && all.some((text) => ` ${text} `.includes(` ${words} `));
}

/** Words of either side that the other lacks and no change names. */
function unexplained(quote: string, { passages, changes = [] }: QuotationCase['expected'], lang: string): string[] {
  const quoted = count(foldedWords(withoutMarks(quote), lang));
  const held = count(passages.flatMap((passage) => foldedWords(passage.replaceAll(/⟦[^⟧]*⟧/gu, ''), lang)));
  const named = new Set(changes.flatMap((change) => foldedWords(`${change.quote ?? ''} ${change.source ?? ''}`, lang)));
  const letters = changes.some(({ kind, quote: mark }) => kind === 'bracket' && /^\[\p{L}+\]/u.test(mark ?? ''));
  const all = new Set([...quoted.keys(), ...held.keys()]);
  const over = [...all].filter((word) => (quoted.get(word) ?? 0) !== (held.get(word) ?? 0) && !named.has(word));
  return letters && over.length <= 2 ? [] : over;
}

function withoutMarks(quote: string): string {
  return quote.replaceAll(/[([]emphasis added[)\]]/gu, '').replaceAll(/^\[(\p{L})\]/gu, '$1');
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
