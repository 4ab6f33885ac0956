/** Sources made up from few words, so that they are alike: what the pages of the trial are made of. */
import type { CslDate, CslItem, CslName } from '../../../src/model/csl.ts';
import type { Entry, Page } from '../../../src/model/page.ts';
import type { Random } from '../../variety/random.ts';

const NAMES: readonly (readonly [string, string])[] = [
  ...([
    ['Ada', 'Lindqvist'],
    ['Mirja', 'Okonjo-Hale'],
    ['Tom', 'Brandel'],
    ['Ines', 'Caraway'],
  ] as const),
  ...([
    ['Noor', 'Haddam'],
    ['Piet', 'van Orsel'],
    ['Lena', 'Brook'],
    ['Goran', 'Silt'],
  ] as const),
];
export const OUTLETS: readonly string[] = [
  'The Lune Courier',
  'Inland Waters Quarterly',
  'Harbour Review',
  'Sluice Weekly',
  'Radio Lune',
];

const WORDS = `harbour sluice survey council dredger toll barge lock gauge warden drought ferry ledger pilot reed eel
  weir towpath silt mooring lantern quarry bridge cargo winter spring evening committee petition verdict budget repair
  delay report hearing promise warning shortage flood crossing license treaty boundary fishery island market tariff
  crew shelter signal channel basin inspector tender contract minister governor mayor clerk witness`.split(/\s+/u);
const VERBS =
  `asked refused promised delayed counted measured opened closed flooded repaired sold signed rejected praised
  feared doubted remembered forgot hid found`.split(/\s+/u);
const SMALL = `the a of in under near after before without against for with`.split(' ');

export function phrase(random: Random, length: number): string {
  return Array.from({ length }, (_, i) => {
    if (i % 3 === 0) return random.pick(SMALL);
    return i % 5 === 4 ? random.pick(VERBS) : random.pick(WORDS);
  }).join(' ');
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function title(random: Random, length: number = 4 + random.below(5)): string {
  return capital(phrase(random, length));
}

export function sentence(random: Random, length: number = 8 + random.below(14)): string {
  return `${capital(phrase(random, length))}.`;
}

export function author(random: Random): readonly CslName[] {
  const [given, family] = random.pick(NAMES);
  return [{ given, family }];
}

export function issued(random: Random): CslDate {
  return { 'date-parts': [[2012 + random.below(13), 1 + random.below(12), 1 + random.below(28)]] };
}

/** One source of a page, before it has ids. */
export interface Source {
  readonly reference: CslItem;
  readonly quotations: readonly string[];
  readonly notes?: readonly string[];
}

export function sentences(random: Random, most = 3): string[] {
  return Array.from({ length: random.below(most + 1) }, () => sentence(random));
}

export function pageOf(name: string, sources: readonly Source[], lang = 'en'): Page {
  const entries = sources.map(({ reference, quotations, notes = [] }, i): Entry => {
    const id = `${name}-${i}`;
    return {
      ...{ id, reference, tags: [] },
      quotations: quotations.map((plain, k) => ({ id: `${id}-${k}`, text: { plain } })),
      notes: notes.map((plain) => ({ text: { plain } })),
    };
  });
  return { title: 'What was said of the lower harbour', lang, intro: [], sections: [], entries, other: [] };
}
