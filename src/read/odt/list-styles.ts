/** The numbers that lists print (ODF 1.3 part 3, 5.3 and 16.30). They are no text of the document. */
import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../xml/parse.ts';
import { numberIn } from '../manuscript/number-format.ts';

interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels the number shows, its own included. */
  readonly shown: number;
  readonly start: number;
}

/** OpenDocument names ways of counting by their first number. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);

export class ListStyles {
  readonly #styles = new Map<string, Map<number, Level>>();
  #levels: Map<number, Level> | undefined;

  open(name: string, tag: SaxesTagNS): void {
    if (name === 'text:list-style') {
      this.#levels = new Map();
      this.#styles.set(attribute(tag, 'name') ?? '', this.#levels);
    } else if (name === 'text:list-level-style-number') this.#level(tag, attribute(tag, 'num-format') ?? '');
    else if (name.startsWith('text:list-level-style-')) this.#level(tag, '');
    // Levels of the outline have a style of their own, which no list names.
    else if (name === 'text:outline-style') this.#levels = undefined;
  }

  /** “2.1)” for the last of the counts of all levels; undefined for a bullet or no number. */
  label(style: string, counts: readonly number[]): string | undefined {
    const levels = this.#styles.get(style);
    const level = levels?.get(counts.length);
    if (!level || level.format === '') return undefined;
    const numbers = counts.slice(-level.shown).map((count, i, { length }) => {
      const format = levels?.get(counts.length - length + i + 1)?.format ?? '1';
      return numberIn(count, FORMATS.get(format) ?? 'decimal');
    });
    return `${level.prefix}${numbers.join('.')}${level.suffix}`;
  }

  /** What a level counts from. */
  start(style: string, level: number): number {
    return this.#styles.get(style)?.get(level)?.start ?? 1;
  }

  #level(tag: SaxesTagNS, format: string): void {
    this.#levels?.set(Number(attribute(tag, 'level')), {
      format,
      prefix: attribute(tag, 'num-prefix') ?? '',
      suffix: attribute(tag, 'num-suffix') ?? '',
      shown: Number(attribute(tag, 'display-levels') ?? 1) || 1,
      start: Number(attribute(tag, 'start-value') ?? 1) || 1,
    });
  }
}
