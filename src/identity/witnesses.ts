/**
 * Whether what an entry of a document says bears out that it is a certain known one. The wording of its reference, the
 * numbers in that, its address and its quotations are edited one by one: each agrees, differs or is silent, and more of
 * them must agree than differ (after Fellegi and Sunter, A Theory for Record Linkage, 1969). The next part of a series
 * and the same report in another outlet have most words of a source, and differ in the rest.
 */
import type { FoundEntry, KnownEntry, Traits } from './entry-traits.ts';

/** 1 where a witness agrees, -1 where it differs, 0 where it is silent. */
type Vote = -1 | -0.5 | 0 | 1;

/** Shares of the words of a field, by their rarity, from which it is still there, and below which it is another. */
const KEPT = 0.6;
const LOST = 0.35;
/** The same for the pairs of words of all quotations: an edited word takes two of them away. */
const QUOTED = 0.4;
const NOT_QUOTED = 0.15;
/** Of the words of a line, those that the known one has too. */
const FAMILIAR = 0.5;
/** The sums that are enough: where the wording agrees, and where others must make up for it. */
const ENOUGH = 1;
const ENOUGH_REWORDED = 1.5;

export class Witnesses {
  readonly #known: readonly KnownEntry[];
  readonly #words: ReadonlyMap<string, number>;
  readonly #keys: ReadonlyMap<string, number>;

  constructor(known: readonly KnownEntry[]) {
    this.#known = known;
    this.#words = countsOf(known.map(({ traits }) => traits.words));
    this.#keys = countsOf(known.map(({ traits }) => traits.keys));
  }

  bearOut({ traits }: FoundEntry, known: number): boolean {
    const entry = this.#known[known];
    if (!entry) return false;
    const wording = this.#wording(entry, traits);
    const address = this.#address(entry.traits, traits);
    // An address is nobody else's, but a new one may have been found for the same source.
    const rest = (address === 1 ? 2 : address) + numbers(entry, traits) + quotations(entry.traits, traits);
    return wording + rest >= (wording === 1 ? ENOUGH : ENOUGH_REWORDED);
  }

  #wording({ traits, fields }: KnownEntry, found: Traits): Vote {
    const { words, forms } = traits;
    for (const form of found.forms) if (forms.has(form)) return 1;
    const [title = 0, ...rest] = fields.map((field): Vote => {
      const sum = this.#weight(field, words);
      const kept = sum === 0 ? 0.5 : this.#weight(field, found.words) / sum;
      return kept >= KEPT ? 1 : kept < LOST ? -1 : 0;
    });
    if (title === 1 && !rest.includes(-1)) return this.#isFamiliar(found, traits) ? 1 : 0;
    return title === -1 ? -1 : 0;
  }

  /** Whether a line has few words that the known one has not. */
  #isFamiliar(found: Traits, { words, endingWords }: Traits): boolean {
    const own = this.#weight(found.words, words) + this.#weight(found.words, endingWords);
    return own >= FAMILIAR * this.#weight(found.words, found.words);
  }

  /** Of the words that are in a line. */
  #weight(field: ReadonlySet<string>, line: ReadonlySet<string>): number {
    let sum = 0;
    for (const word of field) {
      if (line.has(word)) sum += Math.log((this.#known.length + 1) / (this.#words.get(word) ?? 1));
    }
    return sum;
  }

  #address({ keys }: Traits, found: Traits): Vote {
    if (keys.size === 0 || found.keys.size === 0) return 0;
    const shared = [...found.keys].filter((key) => keys.has(key));
    if (shared.length === 0) return -1;
    return shared.some((key) => this.#keys.get(key) === 1) ? 1 : 0;
  }
}

/** A number of the title tells it from its like; of the others, one may have been corrected. */
function numbers({ traits: { numbers: own, endingWords }, fields: [title] }: KnownEntry, found: Traits): Vote {
  const isNew = [...found.numbers].some((one) => !own.has(one) && !endingWords.has(one));
  const lost = [...own].filter((one) => !found.numbers.has(one));
  if (lost.length === 0) return isNew || [...own].every((one) => title?.has(one)) ? 0 : 1;
  if (2 * lost.length < own.size && !lost.some((one) => title?.has(one))) return 0;
  return isNew ? -1 : -0.5;
}

function quotations({ quotedPairs: own }: Traits, { quotedPairs: found }: Traits): Vote {
  const least = Math.min(own.size, found.size);
  if (least === 0) return 0;
  const [few, many] = own.size < found.size ? [own, found] : [found, own];
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared++;
  return shared >= QUOTED * least ? 1 : shared < NOT_QUOTED * least ? -1 : 0;
}

function countsOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
