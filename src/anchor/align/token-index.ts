/** The words of a source by their number, with the places of each and of each pair of neighbours. */
import type { Token } from '../letters/tokens.ts';

const SENTENCE_END = /[.!?\u2026\u3002\uff01\uff1f]|\n/u;
const NOWHERE: readonly number[] = [];

export class TokenIndex {
  readonly tokens: readonly Token[];
  /** The number of each word, in the order of the text. */
  readonly row: Int32Array;
  readonly #text: string;
  readonly #numbers = new Map<string, number>();
  readonly #places: number[][] = [];
  #pairs: Map<number, number[]> | undefined;

  /** @param text that the tokens were taken from */
  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.#text = text;
    this.row = new Int32Array(tokens.length);
    for (const [at, { find }] of tokens.entries()) {
      let number = this.#numbers.get(find);
      if (number === undefined) {
        number = this.#places.length;
        this.#numbers.set(find, number);
        this.#places.push([]);
      }
      this.row[at] = number;
      this.#places[number]?.push(at);
    }
  }

  /** -1 for a word that the source does not have. */
  numberOf(find: string): number {
    return this.#numbers.get(find) ?? -1;
  }

  placesOf(number: number): readonly number[] {
    return this.#places[number] ?? NOWHERE;
  }

  placesOfPair(first: number, second: number): readonly number[] {
    if (first < 0 || second < 0) return NOWHERE;
    this.#pairs ??= this.#indexPairs();
    return this.#pairs.get(first * this.#places.length + second) ?? NOWHERE;
  }

  /** Whether a sentence or a block ends behind the token. */
  endsSentence(at: number): boolean {
    const next = this.tokens[at + 1];
    const end = this.tokens[at]?.end ?? 0;
    return !next || SENTENCE_END.test(this.#text.slice(end, Math.min(next.start, end + 8)));
  }

  #indexPairs(): Map<number, number[]> {
    const pairs = new Map<number, number[]>();
    for (let at = 0; at + 1 < this.row.length; at++) {
      const key = (this.row[at] ?? 0) * this.#places.length + (this.row[at + 1] ?? 0);
      const places = pairs.get(key);
      if (places) places.push(at);
      else pairs.set(key, [at]);
    }
    return pairs;
  }
}
