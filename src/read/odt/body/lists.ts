import type { SaxesTagNS } from 'saxes';
import { attribute } from '../../../xml/parse.ts';
import type { ListStyles } from '../list-styles.ts';

interface OpenList {
  readonly style: string;
  /** Of the levels of the outermost list, its sublists included. */
  readonly counts: number[];
}

/** More than any program makes; what is deeper stands on the last of them. */
const DEEPEST = 10;

/** The lists that are open, and how far each has counted. */
export class Lists {
  readonly #styles: ListStyles;
  readonly #open: OpenList[] = [];
  /** Of lists that are over, for those that go on counting, by `xml:id` and by style. */
  readonly #counted = new Map<string, number[]>();
  #label: string | undefined;

  constructor(styles: ListStyles) {
    this.#styles = styles;
  }

  get level(): number {
    return Math.min(this.#open.length, DEEPEST);
  }

  open(tag: SaxesTagNS): void {
    const around = this.#open.at(-1);
    const style = attribute(tag, 'style-name') ?? around?.style ?? '';
    const counts = around?.counts ?? this.#former(tag, style) ?? [];
    this.#open.push({ style, counts });
    if (around) return;
    this.#counted.set(`style ${style}`, counts);
    this.#counted.set(`list ${attribute(tag, 'id') ?? ''}`, counts);
  }

  close(): void {
    this.#open.pop();
    this.#label = undefined;
  }

  openItem(tag: SaxesTagNS): void {
    const list = this.#open.at(-1);
    if (!list) return;
    const { level } = this;
    const { counts, style } = list;
    counts.length = Math.min(counts.length, level);
    for (let at = counts.length; at < level - 1; at++) counts[at] = this.#styles.start(style, at + 1);
    const start = attribute(tag, 'start-value');
    const next = (counts[level - 1] ?? this.#styles.start(style, level) - 1) + 1;
    counts[level - 1] = start === undefined ? next : Number(start) || 0;
    this.#label = this.#styles.label(style, counts);
  }

  /** The number of the item, for the first paragraph in it. */
  takeLabel(): string | undefined {
    const label = this.#label;
    this.#label = undefined;
    return label;
  }

  #former(tag: SaxesTagNS, style: string): number[] | undefined {
    const list = attribute(tag, 'continue-list');
    if (list !== undefined) return this.#counted.get(`list ${list}`);
    return attribute(tag, 'continue-numbering') === 'true' ? this.#counted.get(`style ${style}`) : undefined;
  }
}
