/** Finds texts that repeat words of the article: pull quotes, which pages set into it or beside it. */
import { foldedWords } from '../blocks/measure.ts';

/** Words in a row that two texts hardly ever share by chance. */
const RUN = 4;
const MOSTLY = 0.75;

export class RepeatedWords {
  /** The first and the last paragraph that has the words. */
  readonly #runs = new Map<string, { readonly first: number; last: number }>();

  /** Paragraphs with their numbers, in their order. */
  constructor(paragraphs: Iterable<readonly [number: number, text: string]>) {
    for (const [number, text] of paragraphs) {
      for (const run of runsOf(text)) {
        const known = this.#runs.get(run);
        if (known) known.last = number;
        else this.#runs.set(run, { first: number, last: number });
      }
    }
  }

  /** Whether a text, which stands in the blocks from `first` to `last`, stands nearly whole in others. */
  holds(text: string, { first, last }: { readonly first: number; readonly last: number }): boolean {
    const runs = runsOf(text);
    const elsewhere = runs.filter((run) => {
      const known = this.#runs.get(run);
      return known !== undefined && (known.first < first || known.last > last);
    });
    return runs.length > 0 && elsewhere.length >= MOSTLY * runs.length;
  }
}

function runsOf(text: string): string[] {
  const words = foldedWords(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}
