/** Puts down, step by step, how a quotation is rebuilt from its source, and which passages that takes. */
import type { Passage, ProofStep } from '../../model/verification.ts';

/** A step, with what nobody needs to be told: line ends of the copy, the marks around a quotation. */
export interface Step extends ProofStep {
  readonly silent?: boolean;
}

export class Rebuilding {
  readonly #text: string;
  readonly #steps: Step[] = [];
  readonly #passages: { start: number; end: number }[] = [];

  constructor(sourceText: string) {
    this.#text = sourceText;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /** Source text as it stands. */
  copy(start: number, end: number): void {
    if (start === end) return;
    const text = this.#text.slice(start, end);
    const last = this.#steps.at(-1);
    if (last && last.edit === undefined && last.end === start) {
      this.#steps[this.#steps.length - 1] = { ...last, end, text: last.text + text };
    } else this.#steps.push({ start, end, text });
    this.extend(start, end);
  }

  edit(step: Step): void {
    if (step.text === '' && step.start === step.end) return;
    this.#steps.push(step);
  }

  /** The passage goes on over `start` to `end`. */
  extend(start: number, end: number): void {
    const last = this.#passages.at(-1);
    if (last) last.end = Math.max(last.end, end);
    else this.#passages.push({ start, end });
  }

  /** What follows stands in another place of the source. */
  part(start: number): void {
    this.#passages.push({ start, end: start });
  }

  get passages(): readonly Passage[] {
    const held = this.#passages.filter(({ start, end }) => end > start);
    return held.map(({ start, end }) => ({ exact: this.#text.slice(start, end), start, end }));
  }
}
