/** The numbers that lists print (ECMA-376 part 1, 17.9). They are no text of the document, and never become part of it. */
import { attribute, parseXml } from '../../xml/parse.ts';
import { numberIn } from '../manuscript/number-format.ts';

interface Level {
  start: number;
  format: string;
  /** “%1.%2)”: each number stands for the count of its level. */
  text: string;
}

type Levels = Map<number, Level>;
/** A list, and the levels where it departs from the list that it is an instance of. */
interface Instance {
  abstract: string;
  readonly own: Levels;
  /** What its levels begin with anew, until it is used. */
  readonly restarts: Map<number, number>;
}

/** Longer ones are no numbers. */
const LONGEST_LABEL = 40;

/** Word has nine levels. */
const LEVELS = 9;

const UNNUMBERED = new Set(['bullet', 'none']);

/** Counts the paragraphs of each list. */
export class Numbering {
  readonly #abstract = new Map<string, Levels>();
  readonly #instances = new Map<string, Instance>();
  readonly #counts = new Map<string, number[]>();

  constructor(chunks: Iterable<Uint8Array>) {
    let levels: Levels | undefined;
    let instance: Instance | undefined;
    let level: Level | undefined;
    let overridden = 0;
    parseXml(chunks, {
      open: (tag) => {
        const value = attribute(tag, 'val') ?? '';
        if (tag.local === 'abstractNum') {
          levels = new Map();
          this.#abstract.set(attribute(tag, 'abstractNumId') ?? '', levels);
        } else if (tag.local === 'num') {
          instance = { abstract: '', own: new Map(), restarts: new Map() };
          levels = instance.own;
          this.#instances.set(attribute(tag, 'numId') ?? '', instance);
        } else if (tag.local === 'abstractNumId' && instance) instance.abstract = value;
        else if (tag.local === 'lvlOverride') overridden = Number(attribute(tag, 'ilvl'));
        else if (tag.local === 'startOverride') instance?.restarts.set(overridden, Number(value) || 0);
        else if (tag.local === 'lvl') {
          level = { start: 1, format: 'decimal', text: '' };
          levels?.set(Number(attribute(tag, 'ilvl')), level);
        } else if (level && tag.local === 'start') level.start = Number(value) || 0;
        else if (level && tag.local === 'numFmt') level.format = value;
        else if (level && tag.local === 'lvlText') level.text = value;
      },
      close: ({ local }) => {
        if (local === 'lvl') level = undefined;
        if (local === 'num') instance = undefined;
      },
    });
  }

  /** The number of the next paragraph of a list; undefined where the list prints none, or a bullet. */
  next(numId: string, level: number): string | undefined {
    const instance = this.#instances.get(numId);
    if (!instance || !(level >= 0 && level < LEVELS)) return undefined;
    const counts = this.#counts.get(instance.abstract) ?? [];
    this.#counts.set(instance.abstract, counts);
    counts.length = Math.min(counts.length, level + 1);
    for (const [at, start] of instance.restarts) if (at <= level) counts[at] = at === level ? start - 1 : start;
    instance.restarts.clear();
    for (let at = 0; at <= level; at++) counts[at] ??= this.#start(instance, at) - (at === level ? 1 : 0);
    counts[level] = (counts[level] ?? 0) + 1;
    const said = this.#level(instance, level);
    if (!said || said.text.length > LONGEST_LABEL || UNNUMBERED.has(said.format)) return undefined;
    const label = said.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return numberIn(counts[at] ?? 0, this.#level(instance, at)?.format ?? 'decimal');
    });
    return label === '' ? undefined : label;
  }

  #level({ own, abstract }: Instance, level: number): Level | undefined {
    return own.get(level) ?? this.#abstract.get(abstract)?.get(level);
  }

  #start(instance: Instance, level: number): number {
    return this.#level(instance, level)?.start ?? 1;
  }
}
