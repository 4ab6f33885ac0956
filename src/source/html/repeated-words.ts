/** Finds texts that repeat words of the article: pull quotes, which pages set into it or beside it. */
import { foldedWords } from './measure.ts';

/** Words in a row that two texts hardly ever share by chance. */
const RUN = 4;
const MOSTLY = 0.75;

export class RepeatedWords {
  readonly #runs = new Set<string>();

  constructor(paragraphs: Iterable<string>) {
    for (const paragraph of paragraphs) for (const run of runsOf(paragraph)) this.#runs.add(run);
  }

  /** Whether a text stands, nearly whole, in the paragraphs. */
  holds(text: string): boolean {
    const runs = runsOf(text);
    return runs.length > 0 && runs.filter((run) => this.#runs.has(run)).length >= MOSTLY * runs.length;
  }
}

function runsOf(text: string): string[] {
  const words = foldedWords(text);
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}
