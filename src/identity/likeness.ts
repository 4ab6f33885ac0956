/**
 * How alike texts are in what is theirs alone. Words and pairs of words that many known texts share say nothing; of the
 * rest each weighs by its rarity (inverse document frequency, Spärck Jones 1972), and what two texts have in common is
 * held against the lighter of the two (overlap coefficient), so that words added or taken away do not part them. The
 * known texts that may be meant are found through an index, rarest words first: time grows with the words of all texts.
 */
import { foldForComparison } from '../text/fold.ts';
import { WORD } from '../text/words.ts';

export interface Candidate {
  /** Offset of the known text. */
  readonly known: number;
  /** From 0 to 1. */
  readonly score: number;
}

/** Words of a text that the index is asked for, and known texts that are compared with it as a whole. */
const MOST_ASKED = 32;
const MOST_COMPARED = 8;
/** Two texts with fewer rare words in common than this may have them by chance. */
const FEWEST_SHARED = 3;

interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
  readonly sum: number;
}

export class Likeness {
  readonly #texts: readonly Weighed[];
  readonly #holders = new Map<string, number[]>();
  readonly #count: number;
  readonly #rare: number;

  constructor(known: readonly string[]) {
    this.#count = known.length;
    this.#rare = Math.max(4, Math.ceil(Math.sqrt(known.length)));
    const lists = known.map(shinglesOf);
    for (const [i, list] of lists.entries()) {
      for (const shingle of list) {
        const held = this.#holders.get(shingle);
        if (!held) this.#holders.set(shingle, [i]);
        else if (held.length <= this.#rare) held.push(i);
      }
    }
    this.#texts = lists.map((list) => this.#weighed(list));
  }

  /** The known texts most like a text, the likest first. */
  candidates(text: string): Candidate[] {
    const own = this.#weighed(shinglesOf(text));
    const rarest = [...own.weights].sort((a, b) => b[1] - a[1]).filter(([shingle]) => this.#holders.has(shingle));
    const sums = new Map<number, number>();
    for (const [shingle, weight] of rarest.slice(0, MOST_ASKED)) {
      for (const known of this.#holders.get(shingle) ?? []) sums.set(known, (sums.get(known) ?? 0) + weight);
    }
    return [...sums]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_COMPARED)
      .map(([known]) => ({ known, score: this.#overlap(own, this.#texts[known]) }))
      .sort((a, b) => b.score - a.score || a.known - b.known);
  }

  /** How like a text is to one of the known texts. */
  score(text: string, known: number): number {
    return this.#overlap(this.#weighed(shinglesOf(text)), this.#texts[known]);
  }

  #overlap(a: Weighed, b: Weighed | undefined): number {
    if (!b) return 0;
    const [few, many] = a.weights.size < b.weights.size ? [a, b] : [b, a];
    let shared = 0;
    let count = 0;
    for (const [shingle, weight] of few.weights) {
      if (!many.weights.has(shingle)) continue;
      shared += weight;
      count++;
    }
    return count < FEWEST_SHARED ? 0 : shared / Math.min(a.sum, b.sum);
  }

  #weighed(shingles: ReadonlySet<string>): Weighed {
    const weights = new Map<string, number>();
    let sum = 0;
    for (const shingle of shingles) {
      const holders = this.#holders.get(shingle)?.length ?? 1;
      if (holders > this.#rare) continue;
      // What all have in common weighs nothing on a long page, and little on a short one.
      const weight = Math.log((this.#count + 1) / holders);
      weights.set(shingle, weight);
      sum += weight;
    }
    return { weights, sum };
  }
}

/** The words of a text and each two that follow one another, folded. */
function shinglesOf(text: string): Set<string> {
  const folded = foldForComparison(text);
  const shingles = new Set<string>();
  let before: string | undefined;
  for (const [word] of folded.matchAll(WORD(folded))) {
    shingles.add(word);
    if (before !== undefined) shingles.add(`${before} ${word}`);
    before = word;
  }
  return shingles;
}
